import { ApiFault } from '../ApiFault';
import { scopesOf } from '../authorizeRequest';
import type { Context, Route, TenantResponse } from '../router/Route';
import { clientQueries } from '../schemas/clientQueries';
import { fieldQueries } from '../schemas/userQueries';
import type { ClientRecord } from '../store/records';
import { selectFields } from '../users/selectFields';
import { writeLog } from '../users/writeLog';
import { validateQuery } from '../validation/validate';
import { answerCheckpointList } from './checkpoint';

/** Whether a client is what each filter asks for: all of this tenant's are machines of its own. */
const KIND = { global: false, is_first_party: true, app_type: 'non_interactive' };

const showsSecrets = ({ claims }: Context): boolean =>
  ['read:client_keys', 'read:client_credentials'].some((scope) => scopesOf(claims).has(scope));

/** Reads that may tell secrets are written to the log; others are not. */
function noteRead(context: Context, description: string): void {
  if (showsSecrets(context)) writeLog(context, 'mgmt_api_read', { description });
}

/** A client as the API shows it: its secret only to those who may read keys. */
function present(context: Context, { client_id: id, name, client_secret: secret }: ClientRecord) {
  const isShown = showsSecrets(context);
  return {
    client_id: id,
    name,
    ...KIND,
    oidc_conformant: true,
    grant_types: [
      'client_credentials',
      'password',
      'http://auth0.com/oauth/grant-type/password-realm',
      'refresh_token',
    ],
    ...(isShown ? { client_secret: secret } : {}),
  };
}

function list(context: Context): TenantResponse {
  const { query, store } = context;
  const types = query.get('app_type')?.split(',');
  const isListed =
    query.get('is_global') !== String(!KIND.global) &&
    query.get('is_first_party') !== String(!KIND.is_first_party) &&
    (types === undefined || types.includes(KIND.app_type)) &&
    !query.has('external_client_id');
  // Queries are about grants for organizations: clients of this tenant have none.
  const all = isListed && !query.has('q') ? [...store.clients.values()] : [];
  const answer = answerCheckpointList<ClientRecord>(
    context,
    {
      name: 'clients',
      mayBeEmpty: true,
      properties: { ...fieldQueries, ...clientQueries },
      idOf: ({ client_id: id }) => id,
    },
    all,
    (client, values) => selectFields(present(context, client), values),
  );
  noteRead(context, 'Get clients');
  return answer;
}

function get(context: Context): TenantResponse {
  const values = validateQuery(context.query, { properties: fieldQueries });
  const client = context.store.clients.get(context.params.id ?? '');
  if (!client) throw new ApiFault(404, 'The client does not exist', 'inexistent_client');
  noteRead(context, 'Get a client');
  return { status: 200, body: selectFields(present(context, client), values) };
}

function refuse({ request }: Context): TenantResponse {
  throw new ApiFault(501, `The local tenant does not have ${request.method} of clients.`, 'not_implemented');
}

const path = '/api/v2/clients';
const one = `${path}/:id`;
const scopes = ['read:clients', 'read:client_keys', 'read:client_credentials', 'read:client_summary'];

/** /clients, to be read: this tenant makes them from its options. */
export const clientRoutes: readonly Route[] = [
  { method: 'GET', path, scopes, handle: list },
  { method: 'GET', path: one, scopes, handle: get },
  { method: 'POST', path, scopes: [], handle: refuse },
  { method: 'PATCH', path: one, scopes: [], handle: refuse },
  { method: 'DELETE', path: one, scopes: [], handle: refuse },
];
