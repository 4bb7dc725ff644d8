import type { TenantResponse } from '../../../src/tenant/router/Route';
import type { Api, Json } from '../support/api';
import { client, connection, made, organization, role } from './made';
import { scenarios, type Provoke } from './Scenario';

const ABSENT = '1111111111111111';
const MAX_ROLES = 50;
const of = ({ id }: Json): string => `/organizations/${String(id)}`;

/** An application that members of organizations log in to. */
const forMembers = (api: Api, more: Json = {}): Json => client(api, { organization_usage: 'allow', ...more });

const invited =
  (more: (api: Api) => Json): Provoke =>
  (api) =>
    api.post(`${of(organization(api))}/invitations`, {
      inviter: { name: 'Jane' },
      invitee: { email: 'john@example.com' },
      ...more(api),
    });

const twice =
  (path: (api: Api) => string, body: (api: Api) => Json): Provoke =>
  (api) => {
    const [to, given] = [path(api), body(api)];
    api.post(to, given);
    return api.post(to, given);
  };

/** More roles than allowed. */
function assigned(api: Api, path: string): TenantResponse {
  const roles = Array.from({ length: MAX_ROLES + 1 }, (_, index) => role(api, `r${index}`));
  api.post(path, { roles: roles.slice(0, MAX_ROLES) });
  return api.post(path, { roles: roles.slice(MAX_ROLES) });
}

export const ofOrganizations = [
  ...scenarios('POST /organizations/{id}/invitations', 400, {
    'The specified client_id does not exist.': invited(() => ({ client_id: ABSENT })),
    'The specified client_id does not allow organizations.': invited((api) => ({
      client_id: client(api).client_id,
    })),
    'The specified connection does not exist.': invited((api) => ({
      client_id: forMembers(api).client_id,
      connection_id: `con_${ABSENT}`,
    })),
    'The specified connection (con_0000000000000001) is not enabled for the organization': [
      'is not enabled for the organization',
      invited((api) => ({ client_id: forMembers(api).client_id, connection_id: connection(api).id })),
    ],
  }),
  ...scenarios('GET /organizations/{id}/invitations', 400, {
    'Requesting page exceeds the allowed maximum of 1000 records': [
      'Requesting page 20 exceeds the allowed maximum of 1000 records',
      (api) => api.get(`${of(organization(api))}/invitations?page=20&per_page=50`),
    ],
  }),
  ...scenarios('POST /organizations/{id}/connections', 409, {
    'The organization connection already exists.': twice(
      (api) => `${of(organization(api))}/connections`,
      (api) => ({ connection_id: connection(api).id }),
    ),
  }),
  ...scenarios('POST /organizations/{id}/client-grants', 409, {
    'The client grant has already been added to this organization.': (api) => {
      const { client_id: id } = forMembers(api, { default_organization: undefined });
      made(api, '/resource-servers', { identifier: 'https://api.example.com', name: 'API' });
      const grant = made(api, '/client-grants', {
        client_id: id,
        audience: 'https://api.example.com',
        scope: [],
        organization_usage: 'allow',
      });
      const path = `${of(organization(api))}/client-grants`;
      api.post(path, { grant_id: grant.id });
      return api.post(path, { grant_id: grant.id });
    },
  }),
  ...scenarios('POST /organizations/{id}/discovery-domains', 409, {
    'An organization discovery domain with this domain is already registered to this organization.': twice(
      (api) => `${of(organization(api))}/discovery-domains`,
      () => ({ domain: 'example.com' }),
    ),
  }),
  ...scenarios('POST /organizations/{id}/members/{user_id}/roles', 409, {
    'No more roles can be assigned to this organization member.': (api) => {
      const { user_id: user } = api.createUser();
      const path = of(organization(api));
      api.post(`${path}/members`, { members: [user] });
      return assigned(api, `${path}/members/${encodeURIComponent(String(user))}/roles`);
    },
  }),
  ...scenarios('POST /organizations/{organization_id}/groups/{group_id}/roles', 409, {
    'No more roles can be assigned to this organization group.': (api) => {
      api.tenant.seed({ groups: [{ id: 'grp_1111111111111111', name: 'g' }] });
      return assigned(api, `${of(organization(api))}/groups/grp_1111111111111111/roles`);
    },
  }),
];
