import type { ResourceServerRecord } from '../store/records';

type Settings = Partial<ResourceServerRecord>;

const myAccount: Settings = {
  name: 'Auth0 My Account API',
  scopes: [
    { value: 'create:me:connected_accounts', description: 'Create Connected Accounts' },
    { value: 'read:me:connected_accounts', description: 'Read Connected Accounts' },
    { value: 'delete:me:connected_accounts', description: 'Delete Connected Accounts' },
  ],
  allow_offline_access: true,
  token_lifetime: 600,
  token_lifetime_for_web: 600,
  skip_consent_for_verifiable_first_party_clients: true,
  proof_of_possession: { mechanism: 'dpop', required: false },
  subject_type_authorization: {
    user: { policy: 'require_client_grant' },
    client: { policy: 'deny_all' },
  },
};

const expressConfiguration: Settings = {
  name: 'Okta OIN Express Configuration API',
  scopes: [
    { value: 'express_configure:sso', description: 'Ability to create SSO configurations' },
    { value: 'express_configure:scim', description: 'Ability to create scim configurations' },
  ],
  token_lifetime: 300,
  enforce_policies: true,
  subject_type_authorization: { user: { policy: 'allow_all' }, client: { policy: 'deny_all' } },
};

/** Recorded: system APIs, which a tenant has once they are created. Their own settings override the given ones. */
export function systemApi(identifier: string, origin: string): Settings | undefined {
  const found = {
    [`${origin}/me/`]: myAccount,
    'urn:auth0:express-configure': expressConfiguration,
  }[identifier];
  return found && { ...found, is_system: true };
}
