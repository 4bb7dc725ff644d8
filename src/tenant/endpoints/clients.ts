import omit from 'lodash/omit';
import { ApiFault } from '../ApiFault';
import { scopesOf } from '../authorizeRequest';
import { clientDefaults, refreshTokenOf } from '../clients/clientDefaults';
import {
  extractCredentials,
  checkCredentials,
  storeCredentials,
  withNewCredentials,
} from '../clients/embeddedCredentials';
import { signingKeysOf } from '../clients/signingKeys';
import { objectOf } from '../objectOf';
import type { CrudDeclaration } from '../crud/CrudDeclaration';
import { answerItems } from '../crud/answerItems';
import { withoutNulls } from '../crud/merged';
import { crud, CrudHandlers } from '../crud/crud';
import { operations } from '../router/operations';
import type { Context, Handler, TenantResponse } from '../router/Route';
import type { Json } from '../store/records';
import { writeLog } from '../users/writeLog';
import { presentCredential } from './clientCredentials';
import { enabledClients, presentConnection } from './connections';

const KEY_SCOPES = ['read:client_keys', 'read:client_credentials'];
/** Shown only to callers who may read keys. */
const SECRETS = ['client_secret', 'encryption_key', 'signing_keys'];

const showsSecrets = ({ claims }: Context): boolean =>
  KEY_SCOPES.some((scope) => scopesOf(claims).has(scope));

/** @throws ApiFault, 400, for unknown profiles. The API's wording is not known. */
function checkProfiles({ store }: Context, { my_organization_configuration: configuration }: Json): void {
  const { connection_profile_id: connection, user_attribute_profile_id: attributes } =
    objectOf(configuration);
  for (const [id, collection] of [
    [connection, 'connection_profiles'],
    [attributes, 'user_attribute_profiles'],
  ] as const)
    if (typeof id === 'string' && !store.collection(collection).has(id))
      throw new ApiFault(400, `The profile ${id} does not exist.`, 'invalid_body');
}

const clients: CrudDeclaration = {
  path: '/clients',
  except: ['GET /clients', 'POST /clients', 'GET /clients/{id}'],
  collection: 'clients',
  key: 'client_id',
  // A partial configuration gets the other defaults.
  complete: (client) => ({
    ...client,
    jwt_configuration: { secret_encoded: false, ...Object(client.jwt_configuration) },
    ...(client.refresh_token ? { refresh_token: refreshTokenOf(client.refresh_token) } : {}),
  }),
  check: (context, after, before) => {
    checkProfiles(context, after);
    // A new client gets its credentials when it is created.
    if (before) checkCredentials(context, after);
  },
  merge: { deep: ['client_metadata', 'refresh_token'] },
  hidden: ['scope', 'publicKeys'],
  // Recorded.
  alwaysIncluded: ['tenant'],
  present: (client, context) => ({
    tenant: new URL(context.ownOrigin).hostname.split('.')[0],
    ...(showsSecrets(context) ? { signing_keys: signingKeysOf(context), ...client } : omit(client, SECRETS)),
  }),
  missing: { message: 'The client does not exist', errorCode: 'inexistent_client' },
  deletesMissing: true,
  // Not a relation in the store: the API accepts ids of unknown clients.
  onRemove: ({ store }, { client_id: id }) => {
    for (const connection of store.connections.values()) {
      const ids = enabledClients(connection);
      if (ids.includes(String(id)))
        store.connections.set(connection.id, {
          ...connection,
          enabled_clients: ids.filter((other) => other !== id),
        });
    }
  },
  filters: {
    is_first_party: 'is_first_party',
    external_client_id: 'external_client_id',
    is_global: 'global',
  },
  isListed: ({ app_type: type }, { values }) =>
    // The queries are about grants for organizations.
    values.q === undefined &&
    (values.app_type === undefined || String(values.app_type).split(',').includes(String(type))),
};
const handlers = new CrudHandlers(clients);

const create: Handler = (context) => {
  const { ids } = context;
  const given = withoutNulls(context.given);
  const secret = { client_id: ids.text(32), client_secret: ids.text(64) };
  const { named, made } = extractCredentials(context, { ...secret, ...clientDefaults(given), ...given });
  const client = handlers.put(context, named);
  storeCredentials(context, made);
  const answer = handlers.answer(context, client);
  return { ...answer, body: withNewCredentials({ ...Object(answer.body) }, made, presentCredential) };
};

const rotate: Handler = (context) => {
  const before = handlers.find(context);
  const after: Json = { ...before, client_secret: context.ids.text(64) };
  return handlers.answer(context, handlers.put(context, after, before));
};

const listConnections: Handler = (context) => {
  const { client_id: id } = handlers.find(context);
  const enabled = [...context.store.connections.values()].filter((connection) =>
    enabledClients(connection).includes(String(id)),
  );
  // Recorded: without their `enabled_clients`.
  return answerItems(context, enabled, (connection) =>
    omit(presentConnection(context, connection), 'enabled_clients'),
  );
};

/** Writes reads that may show secrets to the log; other reads are not logged. */
function withReadLog(read: Handler, description: string): Handler {
  return (context): TenantResponse => {
    const answer = read(context);
    if (showsSecrets(context)) writeLog(context, 'mgmt_api_read', { description });
    return answer;
  };
}

/** /clients. */
export const clientRoutes = [
  ...crud(clients),
  ...operations({
    'GET /clients': withReadLog(handlers.list, 'Get clients'),
    'POST /clients': create,
    'GET /clients/{id}': withReadLog(handlers.get, 'Get a client'),
    'POST /clients/{id}/rotate-secret': rotate,
    'GET /clients/{id}/connections': listConnections,
  }),
];
