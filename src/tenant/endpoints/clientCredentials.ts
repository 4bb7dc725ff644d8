import omit from 'lodash/omit';
import { CREDENTIALS } from '../clients/embeddedCredentials';
import { newCredential } from '../clients/credential';
import { crud, CrudHandlers } from '../crud/crud';
import type { CrudDeclaration } from '../crud/CrudDeclaration';
import { operations } from '../router/operations';
import type { Context } from '../router/Route';
import type { Json } from '../store/records';

const missing = { message: 'The client does not exist', errorCode: 'inexistent_client' };

const credentials: CrudDeclaration = {
  path: '/clients/{client_id}/credentials',
  except: ['POST /clients/{client_id}/credentials'],
  collection: CREDENTIALS,
  parent: { param: 'client_id', of: 'clients', field: 'client_id', missing },
  missing: { message: 'The credential does not exist.', errorCode: 'inexistent_credential' },
  // Recorded: only new ones omit `expires_at`.
  present: (credential) => ({ expires_at: null, ...presentCredential(credential) }),
  complete: (credential, { clock }) => ({
    ...credential,
    updated_at: clock.iso(),
    ...(typeof credential.expires_at === 'string'
      ? { expires_at: new Date(credential.expires_at).toISOString() }
      : {}),
  }),
  deletesMissing: true,
};
const handlers = new CrudHandlers(credentials);

/** A new credential as the API shows it. */
export const presentCredential = (credential: Json): Json => omit(credential, ['pem', 'client_id']);

/** /clients/{client_id}/credentials. */
export const clientCredentialRoutes = [
  ...crud(credentials),
  ...operations({
    'POST /clients/{client_id}/credentials': (context: Context) => {
      const client = handlers.parentOf(context) ?? '';
      const made = handlers.put(context, newCredential(context, client, context.given));
      return { ...handlers.answer(context, made), body: presentCredential(made) };
    },
  }),
];
