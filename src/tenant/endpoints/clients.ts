import omit from 'lodash/omit';
import { scopesOf } from '../authorizeRequest';
import { bringCredentials, checkMethods, CREDENTIALS, shownMethod } from '../clients/authenticationMethods';
import { clientDefaults } from '../clients/clientDefaults';
import type { Plain } from '../plain/Declaration';
import { answerItems } from '../plain/answerItems';
import { withoutNulls } from '../plain/merged';
import { plain, PlainHandlers } from '../plain/plain';
import { operations } from '../router/operations';
import type { Context, Handler, TenantResponse } from '../router/Route';
import type { Json } from '../store/records';
import { writeLog } from '../users/writeLog';
import { shownCredential } from './clientCredentials';
import { presentConnection } from './connections';

const KEY_SCOPES = ['read:client_keys', 'read:client_credentials'];
/** Shown only to those who may read keys. */
const SECRETS = ['client_secret', 'encryption_key', 'signing_keys'];

const showsSecrets = ({ claims }: Context): boolean =>
  KEY_SCOPES.some((scope) => scopesOf(claims).has(scope));

const clients: Plain = {
  path: '/clients',
  except: ['GET /clients', 'POST /clients', 'GET /clients/{id}'],
  collection: 'clients',
  key: 'client_id',
  // What is configured in part has the usual rest.
  complete: (client) => ({
    ...client,
    jwt_configuration: { secret_encoded: false, ...Object(client.jwt_configuration) },
  }),
  check: checkMethods,
  merge: { deep: ['client_metadata', 'refresh_token'] },
  hidden: ['scope', 'publicKeys'],
  present: (client, context) => ({
    tenant: new URL(context.ownOrigin).hostname.split('.')[0],
    ...(showsSecrets(context) ? client : omit(client, SECRETS)),
  }),
  missing: { message: 'The client does not exist', errorCode: 'inexistent_client' },
  deletesMissing: true,
  filters: {
    is_first_party: 'is_first_party',
    external_client_id: 'external_client_id',
    is_global: 'global',
  },
  isListed: ({ app_type: type }, { values }) =>
    // Queries are about grants for organizations.
    values.q === undefined &&
    (values.app_type === undefined || String(values.app_type).split(',').includes(String(type))),
  list: { mayBeEmpty: true },
};
const handlers = new PlainHandlers(clients);

const create: Handler = (context) => {
  const { given, ids, store } = context;
  const id = ids.text(32);
  const { client_authentication_methods: methods, ...settings } = withoutNulls(given);
  const brought = bringCredentials(context, id, methods);
  for (const credential of brought?.made ?? [])
    store.collection(CREDENTIALS).set(`${id} ${credential.id}`, credential);
  const client = handlers.put(context, {
    client_id: id,
    client_secret: ids.text(64),
    ...clientDefaults(settings),
    ...settings,
    ...(brought ? { client_authentication_methods: brought.named } : {}),
  });
  const answer = handlers.answer(context, client);
  if (!brought) return answer;
  const shown = shownMethod(brought.named, brought.made.map(shownCredential));
  return { ...answer, body: { ...Object(answer.body), client_authentication_methods: shown } };
};

const rotate: Handler = (context) => {
  const before = handlers.find(context);
  const after: Json = { ...before, client_secret: context.ids.text(64) };
  return handlers.answer(context, handlers.put(context, after, before));
};

const listConnections: Handler = (context) => {
  const { client_id: id } = handlers.find(context);
  const enabled = [...context.store.connections.values()].filter(
    ({ enabled_clients: ids }) => Array.isArray(ids) && ids.includes(id),
  );
  return answerItems(context, enabled, (connection) => presentConnection(context, connection));
};

/** Reads that may show secrets are written to the log; others are not. */
function noted(read: Handler, description: string): Handler {
  return (context): TenantResponse => {
    const answer = read(context);
    if (showsSecrets(context)) writeLog(context, 'mgmt_api_read', { description });
    return answer;
  };
}

/** /clients. */
export const clientRoutes = [
  ...plain(clients),
  ...operations({
    'GET /clients': noted(handlers.list, 'Get clients'),
    'POST /clients': create,
    'GET /clients/{id}': noted(handlers.get, 'Get a client'),
    'POST /clients/{id}/rotate-secret': rotate,
    'GET /clients/{id}/connections': listConnections,
  }),
];
