import type { TenantResponse } from '../../../src/tenant/router/Route';
import type { Api, Json } from '../support/api';
import { action, connection, customDomain } from './made';
import { scenarios, type Provoke } from './Scenario';

const hashed = (options: (api: Api) => Json, strategy = 'auth0') => {
  const create: Provoke = (api) =>
    api.post('/connections', { name: 'hashed', strategy, options: options(api) });
  const update: Provoke = (api) =>
    api.patch(`/connections/${String(connection(api, { strategy }).id)}`, { options: options(api) });
  return { create, update };
};
const byAction = (id: unknown) => ({ custom_password_hash: { action_id: id } });

const OF_HASHES = {
  'The custom_password_hash option is only available for database connections': hashed(
    (api) => byAction(action(api).id),
    'oauth2',
  ),
  'The provided custom password hash action id does not exist': hashed(() =>
    byAction('00000000-0000-4000-8000-000000000000'),
  ),
  'The provided action does not support the password hash migration trigger': hashed((api) =>
    byAction(action(api, { supported_triggers: [{ id: 'post-login', version: 'v3' }] }).id),
  ),
  'The provided action must be deployed to be used for password hash migration': hashed((api) =>
    byAction(action(api).id),
  ),
};
const hashesOf = (kind: 'create' | 'update') =>
  Object.fromEntries(Object.entries(OF_HASHES).map(([listed, both]) => [listed, both[kind]]));

const GOOGLE = { client_id: 'c', client_secret: 's', domain: 'example.com' };

/** The path of a new connection to a Google Workspace. */
const workspace = (api: Api, options: Json): string =>
  `/connections/${String(connection(api, { strategy: 'google-apps', options: { ...GOOGLE, ...options } }).id)}`;

/** Updates options of a workspace whose directory is synchronized. */
function reconfigured(api: Api, change: Json): TenantResponse {
  const all = { api_enable_users: true, ext_groups: true, api_enable_groups: true };
  const path = workspace(api, all);
  api.post(`${path}/directory-provisioning`, { synchronize_groups: 'all' });
  return api.patch(path, { options: { ...GOOGLE, ...all, ...change } });
}

const azure = (options: Json) => ({
  strategy: 'waad',
  options: { client_id: 'c', client_secret: 's', tenant_domain: 'example.com', ...options },
});

const provisioned =
  (options: Json) =>
  (api: Api): TenantResponse =>
    api.post(`${workspace(api, options)}/directory-provisioning`, { synchronize_groups: 'all' });
const users = { api_enable_users: true };

/** Requests groups, after a provisioning without them. */
const synchronized =
  (more: Json) =>
  (api: Api): TenantResponse => {
    const path = `${workspace(api, { ...users, ...more })}/directory-provisioning`;
    api.post(path, { synchronize_groups: 'off' });
    return api.patch(path, { synchronize_groups: 'all' });
  };

export const ofConnections = [
  ...scenarios('POST /connections', 400, hashesOf('create')),
  ...scenarios('PATCH /connections/{id}', 400, {
    ...hashesOf('update'),
    'The Azure AD common endpoint cannot be enabled for this connection when SCIM is enabled.': (api) => {
      const path = `/connections/${String(connection(api, azure({})).id)}`;
      api.post(`${path}/scim-configuration`);
      return api.patch(path, { options: { ...azure({}).options, useCommonEndpoint: true } });
    },
    'The Google Workspace Users API (options.api_enable_users) cannot be disabled for this connection when inbound directory provisioning is enabled.':
      (api) => reconfigured(api, { api_enable_users: false }),
    'The Groups extended attribute (options.ext_groups) cannot be disabled for this connection when inbound directory provisioning for groups is enabled.':
      (api) => reconfigured(api, { ext_groups: false }),
    'options.set_user_root_attributes can be set only for enterprise connections, social connections or custom database connections (using external users store)':
      (api) =>
        api.patch(`/connections/${String(connection(api).id)}`, {
          options: { set_user_root_attributes: 'on_first_login' },
        }),
  }),
  ...scenarios('POST /connections', 409, {
    'There is already a domain connection enabled for strategy': [
      'There is already a domain connection enabled for strategy auth0',
      (api) => {
        connection(api, { is_domain_connection: true });
        return api.post('/connections', { name: 'second', strategy: 'auth0', is_domain_connection: true });
      },
    ],
  }),
  ...scenarios('POST /connections/{id}/scim-configuration', 400, {
    'SCIM cannot be enabled for this connection when the Azure AD common endpoint is used.': (api) =>
      api.post(
        `/connections/${String(connection(api, azure({ useCommonEndpoint: true })).id)}/scim-configuration`,
      ),
  }),
  ...scenarios('POST /connections/{id}/scim-configuration/tokens', 409, {
    'Maximum of 2 tokens already issued for this connection': (api) => {
      const path = `/connections/${String(connection(api, azure({})).id)}/scim-configuration`;
      api.post(path);
      for (let count = 0; count < 2; count += 1) api.post(`${path}/tokens`, {});
      return api.post(`${path}/tokens`, {});
    },
  }),
  ...scenarios('POST /connections/{id}/keys', 409, {
    'Keys have already been created for this connection.': (api) => {
      const options = {
        client_id: 'c',
        issuer: 'https://example.com',
        token_endpoint_auth_method: 'private_key_jwt',
      };
      const { id } = connection(api, {
        strategy: 'okta',
        options: { ...options, domain: 'example.okta.com' },
      });
      api.post(`/connections/${String(id)}/keys`);
      return api.post(`/connections/${String(id)}/keys`);
    },
  }),
  ...scenarios('POST /connections/{id}/directory-provisioning', 400, {
    'The connection strategy does not support inbound directory provisioning': (api) =>
      api.post(`/connections/${String(connection(api).id)}/directory-provisioning`),
    'The Google Workspace Users API is not enabled on the connection. Select the Enable Users API option and go through the setup again.':
      provisioned({}),
    'The Groups extended attribute is not enabled on the connection. Select the Groups extended attribute option and go through the setup again.':
      provisioned(users),
    'The Google Workspace Groups API is not enabled on the connection. Select the Enable Groups API option and go through the setup again.':
      provisioned({ ...users, ext_groups: true }),
  }),
  ...scenarios('PATCH /connections/{id}/directory-provisioning', 400, {
    'The Groups extended attribute is not enabled on the connection. Select the Groups extended attribute option and go through the setup again.':
      synchronized({}),
    'The Google Workspace Groups API is not enabled on the connection. Select the Enable Groups API option and go through the setup again.':
      synchronized({ ext_groups: true }),
  }),
  ...scenarios('GET /connections-directory-provisionings', 400, {
    'Invalid pagination cursor': [
      'The from parameter is not valid or has expired.',
      (api) => api.get('/connections-directory-provisionings?from=nonsense'),
    ],
  }),
  ...scenarios('GET /connections-scim-configurations', 400, {
    'Invalid pagination cursor.': [
      'The from parameter is not valid or has expired.',
      (api) => api.get('/connections-scim-configurations?from=nonsense'),
    ],
  }),
  ...scenarios('POST /connections/{id}/directory-provisioning', 409, {
    'Directory provisioning is already enabled on the specified connection': (api) => {
      const path = `${workspace(api, users)}/directory-provisioning`;
      api.post(path);
      return api.post(path);
    },
  }),
  ...scenarios('POST /connections/{id}/directory-provisioning/synchronizations', 409, {
    'A synchronization has already been requested or is in progress for the connection': (api) => {
      const path = `${workspace(api, users)}/directory-provisioning`;
      api.post(path);
      api.post(`${path}/synchronizations`);
      return api.post(`${path}/synchronizations`);
    },
  }),
  ...(['POST', 'PATCH'] as const).flatMap((verb) =>
    scenarios(verb === 'POST' ? 'POST /custom-domains' : 'PATCH /custom-domains/{id}', 400, {
      "The 'relying_party_identifier' must be equal to or a registrable domain suffix of the domain.": (
        api,
      ) => {
        const wrong = { relying_party_identifier: 'example.org' };
        if (verb === 'POST')
          return api.post('/custom-domains', {
            domain: 'a.example.com',
            type: 'self_managed_certs',
            ...wrong,
          });
        return api.patch(`/custom-domains/${String(customDomain(api).custom_domain_id)}`, wrong);
      },
    }),
  ),
  ...scenarios('DELETE /custom-domains/{id}', 409, {
    'Cannot delete the default custom domain. Please set another domain as default before deleting this one.':
      (api) => {
        const { domain, custom_domain_id: id } = customDomain(api);
        api.patch('/custom-domains/default', { domain });
        return api.delete(`/custom-domains/${String(id)}`);
      },
  }),
  ...scenarios('POST /custom-domains/{id}/test', 409, {
    'The custom domain is not ready.': (api) =>
      api.post(`/custom-domains/${String(customDomain(api).custom_domain_id)}/test`),
  }),
];
