import { generateKeyPair, generateKeyPairSync } from 'node:crypto';

const OPTIONS = {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
} as const;

/** A key that was created in advance, since creating one takes long. */
let spare: string | undefined;

let pending: Promise<void> | undefined;

const makeKey = (): Promise<void> =>
  new Promise((resolve, reject) => {
    generateKeyPair('rsa', OPTIONS, (error, _public, pem) => {
      pending = undefined;
      if (error) return reject(error);
      spare = pem;
      resolve();
    });
  });

/** Creates a key off the main thread, unless there is one: concurrent requests wait for the same one. */
export function prepareKey(): Promise<void> | undefined {
  return spare === undefined ? (pending ??= makeKey()) : undefined;
}

/** A new RSA private key in PEM. */
export function takeKey(): string {
  const pem = spare ?? generateKeyPairSync('rsa', OPTIONS).privateKey;
  spare = undefined;
  return pem;
}
