import { settings } from '../crud/settings';
import type { Json } from '../store/records';

const MINUTES = '_in_minutes';

/** Recorded: lifetimes that were given in minutes are shown in hours. */
const inHours = (settings: Json): Json =>
  Object.fromEntries(
    Object.entries(settings).map(([name, value]) =>
      name.endsWith(MINUTES) ? [name.slice(0, -MINUTES.length), Number(value) / 60] : [name, value],
    ),
  );

/** /tenants/settings, with the defaults of a new tenant. */
export const tenantSettingsRoutes = settings({
  path: '/tenants/settings',
  // Flags are merged; other objects are replaced.
  merge: { deep: ['flags'] },
  complete: inHours,
  defaults: {
    allowed_logout_urls: [],
    enabled_locales: ['en'],
    flags: {
      allow_changing_enable_sso: false,
      disable_impersonation: true,
      enable_sso: true,
      universal_login: true,
      revoke_refresh_token_grant: false,
      disable_clickjack_protection_headers: false,
    },
    friendly_name: 'Local tenant',
    session_lifetime: 168,
    idle_session_lifetime: 72,
    sandbox_version: '22',
    sandbox_versions_available: ['22', '18', '16', '12'],
    oidc_logout: { rp_logout_end_session_endpoint_discovery: true },
    sessions: { oidc_logout_prompt_enabled: true },
  },
});
