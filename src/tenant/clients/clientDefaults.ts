import type { Json } from '../store/records';

/** Recorded: what every client has that was given nothing else. */
const DEFAULTS = {
  global: false,
  is_first_party: true,
  is_token_endpoint_ip_header_trusted: false,
  oidc_conformant: false,
  jwt_configuration: { lifetime_in_seconds: 36_000 },
  sso_disabled: false,
  cross_origin_authentication: false,
  custom_login_page_on: true,
  refresh_token: {
    rotation_type: 'non-rotating',
    expiration_type: 'non-expiring',
    leeway: 0,
    token_lifetime: 2_592_000,
    infinite_token_lifetime: true,
    infinite_idle_token_lifetime: true,
    idle_token_lifetime: 1_296_000,
  },
} as const;

const GRANTS = ['authorization_code', 'implicit', 'refresh_token', 'client_credentials'];

/** The grants of a new client: only one that can keep a secret gets tokens of its own. */
function grantsOf(type: unknown): string[] {
  if (type === 'non_interactive') return ['client_credentials'];
  return type === 'spa' || type === 'native' ? GRANTS.slice(0, 3) : GRANTS;
}

/** What a new client has that nothing else was given for. */
export const clientDefaults = ({ app_type: type }: Json): Json => ({
  ...DEFAULTS,
  grant_types: grantsOf(type),
});
