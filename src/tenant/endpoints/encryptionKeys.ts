import { ApiFault } from '../ApiFault';
import type { CrudDeclaration } from '../crud/CrudDeclaration';
import { CrudHandlers, crud } from '../crud/crud';
import { refusal } from '../crud/refuse';
import { operations } from '../router/operations';
import type { Context, Handler } from '../router/Route';
import type { Json } from '../store/records';
import { writeOperationLog } from '../users/writeLog';

const CUSTOMER = 'customer-provided-root-key';
const MASTER = 'tenant-master-key';

const keys: CrudDeclaration = {
  path: '/keys/encryption',
  // POST on a key imports it; DELETE destroys it and keeps its record.
  except: ['POST /keys/encryption/{kid}', 'DELETE /keys/encryption/{kid}'],
  collection: 'encryption_keys',
  key: 'kid',
  newKey: (ids) => ids.uuid(),
  hasTimes: true,
  defaults: { state: 'pre-activation', parent_kid: null },
  hidden: ['wrapping', 'wrapped_key'],
  check: (context, { type }, before) => {
    const { store } = context;
    const isWaiting = [...store.collection('encryption_keys').values()].some(
      (key) => key.type === type && key.state === 'pre-activation',
    );
    if (!before && isWaiting) throw refusal(context, 409);
  },
  // Recorded: the newest first.
  order: (one, other) => String(other.created_at).localeCompare(String(one.created_at)),
};
const handlers = new CrudHandlers(keys);

const keyOf = ({ store, params }: Context): Json | undefined =>
  store.collection(keys.collection).get(params.kid ?? '');

/** The root of the hierarchy: the customer's key, or the environment's. */
function rootOf(all: readonly Json[]): unknown {
  const active = all.filter(({ state }) => state === 'active');
  const root =
    active.find(({ type }) => type === CUSTOMER) ??
    active.find(({ type }) => type === 'environment-root-key');
  return root?.kid ?? null;
}

/** Creates a master key below the root, which replaces the previous one. */
function rekey(context: Context): void {
  const { store, ids, clock } = context;
  const table = store.collection(keys.collection);
  for (const [kid, key] of [...table])
    if (key.type === MASTER && key.state === 'active')
      table.set(kid, { ...key, state: 'destroyed', updated_at: clock.iso() });
  const parent = rootOf([...table.values()]);
  handlers.put(context, { kid: ids.uuid(), type: MASTER, state: 'active', parent_kid: parent });
}

/** Recorded: a destroyed key is still shown, and the hierarchy is rekeyed. */
const destroy: Handler = (context) => {
  const key = keyOf(context);
  if (key?.type === CUSTOMER && key.state !== 'destroyed') {
    handlers.put(context, { ...key, state: 'destroyed' }, key);
    rekey(context);
  }
  writeOperationLog(context, 204);
  return { status: 204 };
};

/** Nothing is encrypted here, so any RSA key can serve as wrapping key. */
const makeWrappingKey: Handler = (context) => {
  const key = handlers.find(context);
  if (key.state !== 'pre-activation') throw refusal(context, 409);
  handlers.put(context, { ...key, wrapping: true }, key);
  writeOperationLog(context, 201);
  return { status: 201, body: { public_key: context.signer.publicPem(), algorithm: 'CKM_RSA_AES_KEY_WRAP' } };
};

const importKey: Handler = (context) => {
  const { given, store } = context;
  const key = keyOf(context);
  if (!key) throw new ApiFault(400, 'The key ID was not found.');
  if (key.state !== 'pre-activation' || key.wrapping !== true) throw refusal(context, 409);
  for (const other of [...store.collection(keys.collection).values()])
    if (other.type === key.type && other.state === 'active')
      handlers.put(context, { ...other, state: 'deactivated' }, other);
  const after = handlers.put(context, { ...key, ...given, state: 'active' }, key);
  if (key.type === CUSTOMER) rekey(context);
  return handlers.answer(context, after);
};

/** /keys/encryption: the states of keys; nothing is encrypted with them. */
export const encryptionKeyRoutes = [
  ...crud(keys),
  ...operations({
    'POST /keys/encryption/rekey': (context) => {
      rekey(context);
      writeOperationLog(context, 204);
      return { status: 204 };
    },
    'POST /keys/encryption/{kid}': importKey,
    'DELETE /keys/encryption/{kid}': destroy,
    'POST /keys/encryption/{kid}/wrapping-key': makeWrappingKey,
  }),
];
