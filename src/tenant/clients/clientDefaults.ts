import { objectOf } from '../objectOf';
import type { Json } from '../store/records';

/** Recorded: the defaults of every client. */
const DEFAULTS = {
  global: false,
  is_first_party: true,
  is_token_endpoint_ip_header_trusted: false,
  oidc_conformant: false,
  jwt_configuration: { lifetime_in_seconds: 36_000 },
  sso_disabled: false,
  cross_origin_authentication: false,
  custom_login_page_on: true,
  async_approval_notification_channels: ['guardian-push'],
  refresh_token: { rotation_type: 'non-rotating', expiration_type: 'non-expiring' },
};

const GRANTS = ['authorization_code', 'implicit', 'refresh_token', 'client_credentials'];

/** The grants of a new client: only a confidential client may use client credentials. */
function grantsOf(type: unknown): string[] {
  if (type === 'non_interactive') return ['client_credentials'];
  return type === 'spa' || type === 'native' ? GRANTS.slice(0, 3) : GRANTS;
}

/** Recorded: other defaults of special application types. */
const BY_TYPE: Readonly<Record<string, Json>> = {
  express_configuration: {
    oidc_conformant: true,
    callbacks: ['https://system-admin.okta.com/admin/app/generic/oauth20redirect'],
    jwt_configuration: { alg: 'RS256' },
    grant_types: ['authorization_code', 'client_credentials'],
    organization_usage: 'require',
    organization_require_behavior: 'pre_login_prompt',
    client_authentication_methods: { private_key_jwt: { credentials: [] } },
  },
  resource_server: { oidc_conformant: true, jwt_configuration: { alg: 'RS256' }, grant_types: [] },
};

/** The defaults of a new client. */
export const clientDefaults = ({ app_type: type }: Json): Json => ({
  ...DEFAULTS,
  grant_types: grantsOf(type),
  ...BY_TYPE[String(type)],
});

/** Recorded: a partial refresh token configuration gets the other defaults. */
export function refreshTokenOf(given: unknown): Json {
  const isInfinite = objectOf(given).expiration_type !== 'expiring';
  return {
    leeway: 0,
    token_lifetime: 2_592_000,
    infinite_token_lifetime: isInfinite,
    infinite_idle_token_lifetime: isInfinite,
    idle_token_lifetime: 1_296_000,
    ...objectOf(given),
  };
}
