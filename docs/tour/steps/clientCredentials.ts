import { generateKeyPairSync } from 'node:crypto';
import { has, id, isEmpty, keeps, lists } from '../checks';
import { step } from '../makeStep';
import type { Step, World } from '../Step';

const { publicKey: pem } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
});
const client = ({ tenant }: World): { client_id: string } => ({ client_id: tenant.clientId });
const credential = (w: World): { client_id: string; credential_id: string } => ({
  ...client(w),
  credential_id: id(w, 'credential'),
});

export const clientCredentials: Step[] = [
  step('clientCredentials.create')(
    (w) => [client(w), { credential_type: 'public_key', name: 'Key', pem }],
    keeps('credential', { name: 'Key' }),
  ),
  step('clientCredentials.getAll')(
    (w) => [client(w)],
    lists((w) => ({ id: w.ids.credential })),
  ),
  step('clientCredentials.get')((w) => [credential(w)], has({ credential_type: 'public_key' })),
  step('clientCredentials.delete')((w) => [credential(w)], isEmpty),
];
