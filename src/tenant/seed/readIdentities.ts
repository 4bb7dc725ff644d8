import pick from 'lodash/pick';
import type { IdentityRecord, Json } from '../store/records';
import { isSocial } from '../users/providers';
import { SeedError } from './SeedError';

const TOKENS = ['access_token', 'access_token_secret', 'refresh_token'];

/** The identities of an exported user. @throws SeedError */
export function readIdentities(where: string, given: unknown): IdentityRecord[] {
  if (!Array.isArray(given)) return [];
  return given.map((item: unknown, index) => {
    const identity: Json = typeof item === 'object' && item !== null ? { ...item } : {};
    const { provider, user_id: id, connection = provider, profileData } = identity;
    if (typeof provider !== 'string' || (typeof id !== 'string' && typeof id !== 'number'))
      throw new SeedError(`${where}: identities[${index}] needs a provider and a user_id`);
    return {
      connection: String(connection),
      user_id: String(id),
      provider,
      isSocial: typeof identity.isSocial === 'boolean' ? identity.isSocial : isSocial(provider),
      profileData: typeof profileData === 'object' && profileData !== null ? { ...profileData } : {},
      ...pick(identity, TOKENS),
    };
  });
}
