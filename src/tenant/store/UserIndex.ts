import type { UserRecord } from './records';

const ACCOUNT_FIELDS = ['email', 'username', 'phone_number'] as const;

/** Fields that identify an account of a connection. */
export type AccountField = (typeof ACCOUNT_FIELDS)[number];

/** The key of an account by parts: a combined key would take more memory than the names themselves. */
type AccountName = readonly [place: string, value: string];

const placeOf = (connection: string, field: AccountField): string => `${connection}\n${field}`;
const identityKey = (provider: string, id: string): string => `${provider}|${id}`;

/** Finds users by email address, by account and by identity, in constant time. */
export class UserIndex {
  /** One id, or several: a list for each address would take more memory than the addresses. */
  readonly #byEmail = new Map<string, string | readonly string[]>();
  /** By connection and field, then by value. */
  readonly #byAccount = new Map<string, Map<string, string>>();
  readonly #byLinked = new Map<string, string>();

  add(user: UserRecord): void {
    const { email } = user.attributes;
    if (typeof email === 'string') {
      const ids = this.#byEmail.get(email);
      this.#byEmail.set(email, ids === undefined ? user.user_id : [...[ids].flat(), user.user_id]);
    }
    for (const [place, value] of this.#accountNames(user)) {
      let accounts = this.#byAccount.get(place);
      if (!accounts) this.#byAccount.set(place, (accounts = new Map()));
      accounts.set(value, user.user_id);
    }
    for (const { provider, user_id: id } of user.identities.slice(1))
      this.#byLinked.set(identityKey(provider, id), user.user_id);
  }

  remove(user: UserRecord): void {
    const { email } = user.attributes;
    if (typeof email === 'string') {
      const left = this.idsByEmail(email).filter((id) => id !== user.user_id);
      if (left.length === 0) this.#byEmail.delete(email);
      else this.#byEmail.set(email, left);
    }
    for (const [place, value] of this.#accountNames(user)) {
      const accounts = this.#byAccount.get(place);
      accounts?.delete(value);
      if (accounts?.size === 0) this.#byAccount.delete(place);
    }
    for (const { provider, user_id: id } of user.identities.slice(1)) {
      this.#byLinked.delete(identityKey(provider, id));
    }
  }

  clear(): void {
    for (const table of [this.#byEmail, this.#byAccount, this.#byLinked]) table.clear();
  }

  idsByEmail(email: string): string[] {
    return [this.#byEmail.get(email) ?? []].flat();
  }

  idByAccount(connection: string, field: AccountField, value: string): string | undefined {
    return this.#byAccount.get(placeOf(connection, field))?.get(value);
  }

  /** The user that an identity is linked to; undefined for a primary identity, whose user has the same id. */
  idByLinkedIdentity(provider: string, id: string): string | undefined {
    return this.#byLinked.get(identityKey(provider, id));
  }

  *#accountNames({ identities }: UserRecord): Generator<AccountName> {
    for (const { connection, provider, profileData } of identities) {
      for (const field of ACCOUNT_FIELDS) {
        const value = profileData[field];
        // A phone number identifies an account only in passwordless connections: elsewhere several may share it.
        const names =
          field === 'phone_number' ? provider === 'sms' : provider === 'auth0' || provider === 'email';
        if (names && typeof value === 'string') yield [placeOf(connection, field), value];
      }
    }
  }
}
