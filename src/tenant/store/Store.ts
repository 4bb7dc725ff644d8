import { DEFAULT_LIMITS, type Limits } from '../limits/Limit';
import { LimitedTable } from '../limits/LimitedTable';
import { ListLimit } from '../limits/ListLimit';
import { checkSnapshot } from './checkSnapshot';
import { OwnerIndex, type IndexedKind, type IndexedField } from './OwnerIndex';
import type * as Logins from './loginRecords';
import type * as Records from './records';
import { refill } from './refill';
import { removeDependants } from './relations';
import { SearchIndex } from './SearchIndex';
import { UserIndex } from './UserIndex';
import { withoutMembers } from './withoutMembers';

/** A copy of the tables of a store. Opaque: returned by `snapshot()`, accepted by `restore()`. */
export type StoreSnapshot = ReadonlyMap<string, readonly unknown[] | ReadonlyMap<string, unknown>>;

/** Limit of failed logins and of blocks: deleted accounts may leave theirs behind. */
const LOGIN_LIMIT = { count: 10_000, bytes: Infinity };

/**
 * All data of a tenant, in tables (maps by id, and lists) of immutable records. A table that is added as a public field
 * becomes part of snapshots automatically.
 */
export class Store {
  readonly users: ReadonlyMap<string, Records.UserRecord> = new Map();
  readonly roles = new Map<string, Records.RoleRecord>();
  readonly resourceServers = new Map<string, Records.ResourceServerRecord>();
  readonly organizations = new Map<string, Records.OrganizationRecord>();
  readonly connections = new Map<string, Records.ConnectionRecord>();
  readonly clients = new Map<string, Records.ClientRecord>();
  /** By connection and identifier, as are the counts of failed logins. */
  readonly blocks = new LimitedTable<Records.BlockRecord>(LOGIN_LIMIT);
  readonly failedLogins = new LimitedTable<Records.FailedLogins>(LOGIN_LIMIT);
  /** By address. */
  readonly ipFailures = new LimitedTable<Records.IpFailures>(LOGIN_LIMIT);
  readonly tickets: Map<string, Records.TicketRecord>;
  readonly jobs: Map<string, Records.JobRecord>;
  /** By `kid`; empty until the first change: see `KeyRing`. */
  readonly signingKeys = new Map<string, Records.SigningKeyRecord>();
  /** Started logins, by the `state` of their page. */
  readonly logins: Map<string, Logins.LoginRecord>;
  readonly codes: Map<string, Logins.CodeRecord>;
  /** One-time passwords, by connection and recipient: a new one replaces the old one. */
  readonly otps: Map<string, Logins.OtpRecord>;
  /** Browsers with a login, by cookie. */
  readonly browserSessions: Map<string, Logins.BrowserSessionRecord>;
  readonly mfaTokens: Map<string, Logins.MfaTokenRecord>;
  /** Replaced refresh tokens, by text. */
  readonly replacedTokens: Map<string, Logins.ReplacedTokenRecord>;
  /** Used client assertions, by client and `jti`. */
  readonly usedAssertions: Map<string, Logins.UsedAssertionRecord>;
  /** Pending jobs, with the time when they are done (milliseconds since the epoch). */
  readonly pendingJobs = new Map<string, number>();
  readonly logs: Records.LogRecord[] = [];
  /** Tables of declared resources, by name. */
  readonly #collections = new Map<string, Map<string, Records.Json>>();
  readonly #logLimit: ListLimit<Records.LogRecord>;
  readonly #index = new UserIndex();
  readonly #owners = new OwnerIndex();
  /** What the search sees: the users, or their state a while ago. */
  readonly searchIndex: SearchIndex;

  /** @param searchIndex The index that GET /users reads; it is updated with each change. */
  constructor(searchIndex: SearchIndex = new SearchIndex(), limits: Limits = DEFAULT_LIMITS) {
    this.searchIndex = searchIndex;
    this.tickets = new LimitedTable(limits.tickets);
    this.jobs = new LimitedTable(limits.jobs);
    this.logins = new LimitedTable(limits.logins);
    this.codes = new LimitedTable(limits.logins);
    this.otps = new LimitedTable(limits.logins);
    this.browserSessions = new LimitedTable(limits.logins);
    this.mfaTokens = new LimitedTable(limits.logins);
    this.replacedTokens = new LimitedTable(limits.logins);
    this.usedAssertions = new LimitedTable(limits.logins);
    this.#logLimit = new ListLimit(this.logs, limits.logs);
  }

  /** A table by its name: one of the fields above, or one that is created on first use. */
  collection(name: string): Map<string, Records.Json> {
    const own: unknown = Reflect.get(this, name);
    if (own instanceof Map) return own;
    let table = this.#collections.get(name);
    if (!table) this.#collections.set(name, (table = new Map()));
    return table;
  }

  /** Adds or replaces a user. The only way to change one, since it updates the indexes. */
  putUser(user: Records.UserRecord): void {
    const before = this.users.get(user.user_id);
    if (before) this.#index.remove(before);
    this.#index.add(user);
    this.#owners.changed(before, user);
    this.#table().set(user.user_id, user);
    this.searchIndex.changed(user.user_id, user);
  }

  /** Removes a user, and its memberships; does nothing for an unknown id. */
  removeUser(id: string): void {
    const user = this.users.get(id);
    if (!user) return;
    this.#index.remove(user);
    this.#owners.changed(user, undefined);
    this.#table().delete(id);
    this.searchIndex.changed(id, undefined);
    removeDependants(this, 'users', user);
    for (const organization of this.organizations.values()) {
      if (!organization.members.includes(id) && !Object.hasOwn(organization.memberRoles, id)) continue;
      this.organizations.set(organization.id, withoutMembers(organization, [id]));
    }
  }

  /** The users with exactly this email address. */
  usersByEmail(email: string): Records.UserRecord[] {
    return this.#index.idsByEmail(email).flatMap((id) => this.users.get(id) ?? []);
  }

  /** The user with an account of a connection with this email address, username or number. */
  userOfAccount(
    connection: string,
    field: 'email' | 'username' | 'phone_number',
    value: string,
  ): Records.UserRecord | undefined {
    const id = this.#index.idByAccount(connection, field, value);
    return id === undefined ? undefined : this.users.get(id);
  }

  /** The user with an identity, primary or linked. */
  userOfIdentity(provider: string, identityUserId: string): Records.UserRecord | undefined {
    const id = this.#index.idByLinkedIdentity(provider, identityUserId) ?? `${provider}|${identityUserId}`;
    return this.users.get(id);
  }

  /** The users with a record of a kind and value, oldest first: usually one or none. */
  usersOwning(kind: IndexedKind, field: IndexedField, value: string): Records.UserRecord[] {
    const ids = this.#owners.ownersOf(kind, field, value);
    if (typeof ids !== 'object') return ids === undefined ? [] : [this.users.get(ids) ?? []].flat();
    return [...this.users.values()].filter(({ user_id: id }) => ids.has(id));
  }

  /** The connection with a name. */
  connectionNamed(name: unknown): Records.ConnectionRecord | undefined {
    for (const connection of this.connections.values()) if (connection.name === name) return connection;
    return undefined;
  }

  /** The API with an identifier. */
  apiNamed(identifier: string): Records.ResourceServerRecord | undefined {
    for (const api of this.resourceServers.values()) if (api.identifier === identifier) return api;
    return undefined;
  }

  /** Adds a log event, and removes the oldest beyond the limit. */
  addLog(log: Records.LogRecord): void {
    this.logs.push(log);
    this.#logLimit.trim();
  }

  /** A copy of all tables. */
  snapshot(): StoreSnapshot {
    const copy = new Map<string, readonly unknown[] | ReadonlyMap<string, unknown>>();
    for (const [name, table] of Object.entries(this)) {
      if (table instanceof Map) copy.set(name, new Map(table));
      else if (Array.isArray(table)) copy.set(name, [...table]);
    }
    for (const [name, table] of this.#collections) if (table.size > 0) copy.set(name, new Map(table));
    return copy;
  }

  /**
   * Restores a snapshot; the search sees it at once.
   *
   * @throws TypeError for an invalid snapshot; nothing changes in this case.
   */
  restore(snapshot: StoreSnapshot): void {
    checkSnapshot(snapshot, Object.fromEntries(Object.entries(this)));
    for (const [name, table] of Object.entries(this)) {
      const saved = snapshot.get(name);
      if (table instanceof Map && saved instanceof Map) {
        table.clear();
        for (const [key, record] of saved) table.set(key, record);
      } else if (Array.isArray(table) && Array.isArray(saved)) refill(table, saved);
    }
    this.#collections.clear();
    for (const [name, saved] of snapshot)
      if (!Object.hasOwn(this, name) && saved instanceof Map) this.#collections.set(name, new Map(saved));
    this.#index.clear();
    this.#owners.clear();
    for (const user of this.users.values()) {
      this.#index.add(user);
      this.#owners.changed(undefined, user);
    }
    this.searchIndex.reset(this.users);
  }

  #table(): Map<string, Records.UserRecord> {
    return this.users as Map<string, Records.UserRecord>;
  }
}
