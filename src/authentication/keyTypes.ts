import type { KeyObject } from 'node:crypto';

/** Algorithms by key type, in the order in which the classic messages list them. */
const ALGORITHMS: Record<string, readonly string[]> = {
  ec: ['ES256', 'ES384', 'ES512'],
  rsa: ['RS256', 'PS256', 'RS384', 'PS384', 'RS512', 'PS512'],
  'rsa-pss': ['PS256', 'PS384', 'PS512'],
};

const CURVES: Record<string, string> = { ES256: 'prime256v1', ES384: 'secp384r1', ES512: 'secp521r1' };

/** @throws Error, with the message of the classic SDK, when an asymmetric key does not fit an algorithm. */
export function checkKeyType(alg: string, key: KeyObject): void {
  const { asymmetricKeyType: type, asymmetricKeyDetails: details = {} } = key;
  if (!type) return;
  const algorithms = ALGORITHMS[type];
  if (!algorithms) throw new Error(`Unknown key type "${type}".`);
  if (!algorithms.includes(alg)) {
    throw new Error(`"alg" parameter for "${type}" key type must be one of: ${algorithms.join(', ')}.`);
  }
  const curve = CURVES[alg];
  if (type === 'ec' && details.namedCurve !== curve) {
    throw new Error(`"alg" parameter "${alg}" requires curve "${curve}".`);
  }
  if (type === 'rsa-pss') checkPss(alg, details);
}

function checkPss(alg: string, details: NonNullable<KeyObject['asymmetricKeyDetails']>): void {
  const { hashAlgorithm, mgf1HashAlgorithm, saltLength } = details;
  const bits = Number(alg.slice(-3));
  if (hashAlgorithm !== `sha${bits}` || mgf1HashAlgorithm !== hashAlgorithm) {
    throw new Error(
      `Invalid key for this operation, its RSA-PSS parameters do not meet the requirements of "alg" ${alg}.`,
    );
  }
  if (saltLength !== undefined && saltLength > bits / 8) {
    throw new Error(
      `Invalid key for this operation, its RSA-PSS parameter saltLength does not meet the requirements of "alg" ${alg}.`,
    );
  }
}
