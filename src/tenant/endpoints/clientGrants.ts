import { ApiFault } from '../ApiFault';
import type { CrudDeclaration } from '../crud/CrudDeclaration';
import { answerItems } from '../crud/answerItems';
import { crud, CrudHandlers } from '../crud/crud';
import { operations } from '../router/operations';
import { presentOrganization } from './organizations';

const grants: CrudDeclaration = {
  path: '/client-grants',
  collection: 'client_grants',
  newKey: (ids) => ids.prefixed('cgr_'),
  defaults: { scope: [], subject_type: 'client' },
  references: [
    {
      field: 'client_id',
      of: 'clients',
      message: 'The client does not exist',
      errorCode: 'inexistent_client',
    },
    {
      field: 'audience',
      of: 'resourceServers',
      key: 'identifier',
      isKnown: (audience, { origin }) => audience === `${origin}/api/v2/`,
      message: (audience) => `No resource server found by that identifier: ${String(audience)}`,
    },
  ],
  unique: [
    {
      fields: ['client_id', 'audience', 'subject_type'],
      message: 'A resource server with the same identifier already exists.',
    },
  ],
  filters: {
    client_id: 'client_id',
    audience: 'audience',
    allow_any_organization: 'allow_any_organization',
    subject_type: 'subject_type',
    default_for: 'default_for',
  },
  hidden: ['organizations'],
  // Recorded: sorted by id.
  order: ({ id: one }, { id: other }) => (String(one) < String(other) ? -1 : 1),
  missing: { message: 'The grant does not exist.', errorCode: 'inexistent_client_grant' },
  deletesMissing: true,
  check: ({ store }, after) => {
    const type = store.clients.get(String(after.client_id))?.app_type;
    if (type === 'express_configuration')
      throw new ApiFault(400, `Client of type ${type} cannot be used`, 'validation_error');
    // A grant belongs either to a client or to a default for a kind of clients.
    if ((after.client_id === undefined) === (after.default_for === undefined))
      throw new ApiFault(400, 'One of client_id and default_for must be given.', 'invalid_body');
  },
};
const handlers = new CrudHandlers(grants);

/** /client-grants: the APIs that clients get tokens for. */
export const clientGrantRoutes = [
  ...crud(grants),
  ...operations({
    'GET /client-grants/{id}/organizations': (context) => {
      const { organizations } = handlers.find(context);
      const ids: readonly unknown[] = Array.isArray(organizations) ? organizations : [];
      const rows = ids.flatMap((id) => context.store.organizations.get(String(id)) ?? []);
      return answerItems(context, rows, presentOrganization);
    },
  }),
];
