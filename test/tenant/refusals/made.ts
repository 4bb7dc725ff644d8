import { bodyOf, type Api, type Json } from '../support/api';

/** Records that scenarios need, created by requests; each function resolves to its record. */
const made = (api: Api, path: string, body: Json): Json => {
  const answer = api.post(path, body);
  if (answer.status >= 300) throw new Error(`POST ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return bodyOf(answer);
};

export const client = (api: Api, more: Json = {}): Json => made(api, '/clients', { name: 'client', ...more });
export const organization = (api: Api): Json => made(api, '/organizations', { name: 'acme' });
export const connection = (api: Api, more: Json = {}): Json =>
  made(api, '/connections', { name: 'other', strategy: 'auth0', ...more });
export const role = (api: Api, name: string): string => String(made(api, '/roles', { name }).id);
export const action = (api: Api, more: Json = {}): Json =>
  made(api, '/actions/actions', {
    name: 'action',
    supported_triggers: [{ id: 'password-hash-migration', version: 'v1' }],
    ...more,
  });
export const flag = (api: Api): Json =>
  made(api, '/experimentation/feature-flags', {
    name: 'flag',
    parameters: { theme: { type: 'string', value: 'dark' } },
  });
export const variation = (api: Api, { id }: Json, name = 'light'): Json =>
  made(api, `/experimentation/feature-flags/${String(id)}/variations`, {
    name,
    overrides: { theme: { value: name } },
  });
export const experimentWith = ({ id }: Json, used: Json, allocation: Json = { weight: 100 }): Json => ({
  name: 'experiment',
  feature_flag_id: id,
  authentication_flow: 'login',
  allocation_strategy: 'segment_id' in allocation ? 'segment' : 'percentage',
  assignment_config: { subject: 'device' },
  allocations: [{ variation_id: used.id, is_control: true, ...allocation }],
});
export const experiment = (api: Api, own: Json, used: Json, allocation?: Json): Json =>
  made(api, '/experimentation/experiments', experimentWith(own, used, allocation));
export const customDomain = (api: Api): Json =>
  made(api, '/custom-domains', { domain: 'login.example.com', type: 'self_managed_certs' });
export { made };
