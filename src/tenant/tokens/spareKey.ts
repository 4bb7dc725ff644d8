import { generateKeyPair, generateKeyPairSync } from 'node:crypto';

const OPTIONS = {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
} as const;

/** A key that was made ahead: making one takes long. */
let spare: string | undefined;

/** Makes a key off the main thread, unless there is one. */
export function prepareKey(): Promise<void> | undefined {
  if (spare !== undefined) return undefined;
  return new Promise((resolve, reject) => {
    generateKeyPair('rsa', OPTIONS, (error, _public, pem) => {
      if (error) return reject(error);
      spare = pem;
      resolve();
    });
  });
}

/** A new RSA private key in PEM. */
export function takeKey(): string {
  const pem = spare ?? generateKeyPairSync('rsa', OPTIONS).privateKey;
  spare = undefined;
  return pem;
}
