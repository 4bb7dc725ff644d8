import { ApiFault } from '../ApiFault';
import { clientDefaults } from '../clients/clientDefaults';
import { operations } from '../router/operations';
import type { Context, Handler } from '../router/Route';
import { writeOperationLog } from '../users/writeLog';

const OFFLINE = 'The local tenant is offline: it did not fetch the metadata document.';

/** The URL of a client's metadata document. @throws ApiFault, 400, for an empty one. */
function addressOf({ given }: Context): string {
  const address = String(given.external_client_id);
  if (address === '') throw new ApiFault(400, 'Invalid external_client_id: it must not be empty.');
  return address;
}

/** The API fetches the document; the tenant never can. */
const preview: Handler = (context) => ({
  status: 200,
  body: { client_id: addressOf(context), errors: [OFFLINE] },
});

/** Creates the client of a document, named after its host, or finds the existing one. */
const register: Handler = (context) => {
  const { store, ids } = context;
  const external_client_id = addressOf(context);
  const found = [...store.clients.values()].find(
    (client) => client.external_client_id === external_client_id,
  );
  const status = found ? 200 : 201;
  const name = new URL(external_client_id).hostname;
  const client_id = found?.client_id ?? `tpc_${ids.text(22)}`;
  if (!found)
    store.clients.set(client_id, {
      ...clientDefaults({}),
      client_id,
      client_secret: ids.text(64),
      name,
      external_client_id,
      is_first_party: false,
      third_party_security_mode: 'strict',
    });
  writeOperationLog(context, status);
  const validation = { valid: true, violations: [], warnings: [OFFLINE] };
  return { status, body: { client_id, mapped_fields: { external_client_id, name }, validation } };
};

/** /clients/cimd: clients whose id is the URL of the document that describes them. */
export const cimdRoutes = operations({
  'POST /clients/cimd/preview': preview,
  'POST /clients/cimd/register': register,
});
