import { createHash } from 'node:crypto';
import pick from 'lodash/pick';
import { settings } from '../crud/settings';
import { refusal } from '../crud/refuse';
import { operations } from '../router/operations';
import type { Context, Handler, Route } from '../router/Route';
import type { Json, SigningKeyRecord } from '../store/records';
import { prepareKey, takeKey } from '../tokens/spareKey';
import { writeOperationLog } from '../users/writeLog';

const SPAN = { from: Date.parse('2026-01-01T00:00:00Z'), until: Date.parse('2040-01-01T00:00:00Z') };
const TIMES = ['current_since', 'current_until', 'revoked_at'];

/** A key always has the same certificate. */
const serialOf = ({ pem }: SigningKeyRecord): Buffer =>
  createHash('sha256').update(pem).digest().subarray(0, 8);

const shown = ({ ownOrigin, signer }: Context, key: SigningKeyRecord): Json => ({
  kid: key.kid,
  ...signer.certificate({ commonName: new URL(ownOrigin).hostname, serial: serialOf(key), ...SPAN }, key),
  current: key.state === 'current',
  next: key.state === 'next',
  previous: key.state === 'previous',
  revoked: key.revoked_at !== undefined,
  ...pick(key, TIMES),
});

/** The key that the path names. @throws ApiFault, 404, if there is none. */
function find(context: Context): SigningKeyRecord {
  const key = context.signer.keys.find(context.params.kid ?? '');
  if (!key) throw refusal(context, 404);
  return key;
}

const spare = ({ ids }: Context): { kid: string; pem: string } => ({ kid: ids.text(21), pem: takeKey() });

const rotate: Handler = (context) => {
  const next = context.signer.keys.rotate(spare(context));
  writeOperationLog(context, 201);
  return { status: 201, body: shown(context, next) };
};

const revoke: Handler = (context) => {
  const revoked = context.signer.keys.revoke(find(context), () => spare(context));
  writeOperationLog(context, 200);
  return { status: 200, body: shown(context, revoked) };
};

/** /keys/signing: the keys that sign tokens. JWKS and token validation follow their changes. */
export const signingKeyRoutes: readonly Route[] = [
  ...operations({
    'GET /keys/signing': (context) => ({
      status: 200,
      body: context.signer.keys.all().map((key) => shown(context, key)),
    }),
    'GET /keys/signing/{kid}': (context) => ({ status: 200, body: shown(context, find(context)) }),
  }),
  ...operations({ 'POST /keys/signing/rotate': rotate, 'PUT /keys/signing/{kid}/revoke': revoke }).map(
    (route) => ({ ...route, prepare: prepareKey }),
  ),
];

/** /keys/custom-signing: stored and shown. */
export const customSigningRoutes = settings({ path: '/keys/custom-signing', deletesMissing: true });
