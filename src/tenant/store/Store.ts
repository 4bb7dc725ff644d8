import type * as Records from './records';

/** Everything a tenant holds. Plain data, so that a snapshot is a copy. */
export class Store {
  users = new Map<string, Records.UserRecord>();
  roles = new Map<string, Records.RoleRecord>();
  resourceServers = new Map<string, Records.ResourceServerRecord>();
  organizations = new Map<string, Records.OrganizationRecord>();
  connections = new Map<string, Records.ConnectionRecord>();
  clients = new Map<string, Records.ClientRecord>();
  logs: Records.LogRecord[] = [];
  readonly #idsByEmail = new Map<string, Set<string>>();
  readonly #emailById = new Map<string, string>();

  /** Adds or replaces a user, and keeps the index of addresses right. Call it after each change of a user. */
  putUser(user: Records.UserRecord): void {
    this.users.set(user.user_id, user);
    this.#forget(user.user_id);
    const { email } = user.attributes;
    if (typeof email !== 'string') return;
    this.#emailById.set(user.user_id, email);
    const ids = this.#idsByEmail.get(email);
    if (ids) ids.add(user.user_id);
    else this.#idsByEmail.set(email, new Set([user.user_id]));
  }

  /** Removes a user; nothing happens when there is none. */
  removeUser(id: string): void {
    this.users.delete(id);
    this.#forget(id);
  }

  /** The users with an address, exact. */
  usersByEmail(email: string): Records.UserRecord[] {
    return [...(this.#idsByEmail.get(email) ?? [])].flatMap((id) => this.users.get(id) ?? []);
  }

  #forget(id: string): void {
    const email = this.#emailById.get(id);
    if (email === undefined) return;
    this.#emailById.delete(id);
    const ids = this.#idsByEmail.get(email);
    ids?.delete(id);
    if (ids?.size === 0) this.#idsByEmail.delete(email);
  }
}
