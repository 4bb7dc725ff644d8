import type { Api, Json } from '../support/api';
import { action, client, made } from './made';
import { scenarios } from './Scenario';

const script = 'function (user, context, callback) { callback(null, user, context); }';
const module = (api: Api): string => {
  const { id } = made(api, '/actions/modules', { name: 'm', code: 'exports.a = 1;', publish: true });
  return `/actions/modules/${String(id)}`;
};
const hook = (api: Api): string =>
  `/hooks/${String(made(api, '/hooks', { name: 'h', script, triggerId: 'pre-user-registration' }).id)}`;

const exchange = (api: Api, type: string): Json =>
  made(api, '/token-exchange-profiles', {
    name: 'profile',
    subject_token_type: type,
    action_id: [...(Object(api.get('/actions/actions').body).actions as Json[])][0]?.id ?? action(api).id,
    type: 'custom_authentication',
  });

export const ofOthers = [
  ...scenarios('POST /token-exchange-profiles', 409, {
    'subject_token_type already exists for tenant': (api) => {
      const first = exchange(api, 'urn:acme:one');
      return api.post('/token-exchange-profiles', {
        name: 'second',
        subject_token_type: first.subject_token_type,
        action_id: first.action_id,
        type: 'custom_authentication',
      });
    },
  }),
  ...scenarios('PATCH /token-exchange-profiles/{id}', 409, {
    'Token exchange profile with the same subject_token_type already exists': (api) => {
      exchange(api, 'urn:acme:one');
      const { id } = exchange(api, 'urn:acme:two');
      return api.patch(`/token-exchange-profiles/${String(id)}`, { subject_token_type: 'urn:acme:one' });
    },
  }),
  ...scenarios('POST /client-grants', 409, {
    'A resource server with the same identifier already exists.': [
      'A resource server with the same identifier already exists.',
      (api) => {
        made(api, '/resource-servers', { identifier: 'https://api.example.com', name: 'API' });
        const grant = { client_id: client(api).client_id, audience: 'https://api.example.com', scope: [] };
        api.post('/client-grants', grant);
        return api.post('/client-grants', grant);
      },
    ],
  }),
  ...scenarios('POST /keys/encryption/{kid}/wrapping-key', 409, {
    'Failed precondition. Create new encryption key without the key material first.': (api) => {
      const { keys } = Object(api.get('/keys/encryption?include_totals=true').body) as { keys: Json[] };
      return api.post(`/keys/encryption/${String(keys[0]?.kid)}/wrapping-key`);
    },
  }),
  ...scenarios('POST /hooks/{id}/secrets', 409, {
    'Secret with the same name already exists.': (api) => {
      const path = `${hook(api)}/secrets`;
      api.post(path, { A: '1' });
      return api.post(path, { A: '2' });
    },
  }),
  ...scenarios('PUT /branding/templates/universal-login', 400, {
    'Payload content length greater than maximum allowed: 102400.': (api) =>
      api.put('/branding/templates/universal-login', { template: 'x'.repeat(102_401) }),
  }),
  ...scenarios('POST /token-exchange-profiles', 400, {
    'Action not found': (api) =>
      api.post('/token-exchange-profiles', {
        name: 'profile',
        subject_token_type: 'urn:acme:token',
        action_id: 'none',
        type: 'custom_authentication',
      }),
  }),
  ...scenarios('POST /actions/modules/{id}/versions', 409, {
    'No draft version is available to publish.': (api) => api.post(`${module(api)}/versions`),
  }),
  ...scenarios('POST /actions/modules/{id}/rollback', 409, {
    'The specified version is already the current draft version.': (api) => {
      const path = module(api);
      const { versions } = Object(api.get(`${path}/versions`).body) as { versions: Json[] };
      return api.post(`${path}/rollback`, { module_version_id: versions[0]?.id });
    },
  }),
  ...scenarios('DELETE /actions/modules/{id}', 412, {
    'The Actions Module cannot be deleted because it is in use by one or more actions.': (api) => {
      const path = module(api);
      const { versions } = Object(api.get(`${path}/versions`).body) as { versions: Json[] };
      const modules = [{ module_id: path.split('/').at(-1), module_version_id: versions[0]?.id }];
      action(api, { modules });
      return api.delete(path);
    },
  }),
  ...scenarios('POST /keys/encryption/{kid}', 400, {
    'The key ID was not found.': (api) =>
      api.post('/keys/encryption/00000000-0000-4000-8000-000000000000', { wrapped_key: 'a' }),
  }),
  ...scenarios('POST /keys/encryption/{kid}', 409, {
    'Failed precondition. Key import not in progress or unable to find the wrapping key. Make sure you have followed all the steps to import a key.':
      (api) => {
        const { kid } = made(api, '/keys/encryption', { type: 'customer-provided-root-key' });
        return api.post(`/keys/encryption/${String(kid)}`, { wrapped_key: 'a' });
      },
  }),
  ...scenarios('GET /anomaly/blocks/ips/{id}', 404, {
    'IP address specified is not currently blocked.': [
      'Not Found',
      (api) => api.get('/anomaly/blocks/ips/127.0.0.9'),
    ],
  }),
];
