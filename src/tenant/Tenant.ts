import { warnUnknownOptions } from '../warnings/warnUnknownOptions';
import { checkOptions, readRateLimit } from './checkOptions';
import { checkTenantSnapshot } from './checkTenantSnapshot';
import { Clock } from './Clock';
import { deleteAllUsersRoute } from './endpoints/users';
import { addInitialRecords } from './addInitialRecords';
import { Ids } from './Ids';
import { JobRunner } from './jobs/JobRunner';
import { Journal, type RequestFilter } from './journal/Journal';
import { Mailbox, type Mail, type MailFilter, type NextMailOptions } from './journal/Mailbox';
import { NewItems } from './journal/NewItems';
import { summaryOf, type RecordedRequest } from './journal/RecordedRequest';
import { TenantEvents } from './journal/TenantEvents';
import { ListLimit } from './limits/ListLimit';
import { readLimits } from './limits/readLimits';
import type { OutboxEntry } from './OutboxEntry';
import { mintOptionNames, tenantOptionNames } from './optionNames';
import { Faults, type FaultOptions } from './realism/Faults';
import { RateLimiter } from './realism/RateLimiter';
import type { RatePlan, RatePlanName } from './realism/ratePlans';
import { contextOf } from './router/contextOf';
import { Dispatcher } from './router/Dispatcher';
import type { Context, TenantRequest, TenantResponse } from './router/Route';
import { Router } from './router/Router';
import { routes } from './router/routes';
import { SCOPES } from './scopes';
import { exportUserLines } from './seed/exportUserLines';
import { applySeed } from './seed/applySeed';
import { withoutBody } from './server/contentOf';
import { refill } from './store/refill';
import { SearchIndex } from './store/SearchIndex';
import type { Json, LogRecord } from './store/records';
import { Store } from './store/Store';
import type { JournalEntry, MintOptions, TenantOptions } from './TenantOptions';
import type { TenantSnapshot } from './TenantSnapshot';
import { KeyRing } from './tokens/KeyRing';
import { TokenSigner } from './tokens/TokenSigner';
import { AllowedHosts } from './trust/AllowedHosts';
import { isFromConsole } from './trust/isFromConsole';

/** The request of actions that the tenant performs by itself. */
const INTERNAL: TenantRequest = { method: 'POST', target: '/', headers: {}, body: '' };

const READS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/** A stateful stand-in for a tenant: turns requests into responses, without a socket. */
export class Tenant {
  /** Its time: `freeze()`, `advance()`. */
  readonly clock = new Clock();
  /** The recorded requests and responses, oldest first; the last 10,000, unless `limits` says otherwise. */
  readonly requests: JournalEntry[] = [];
  /** The mails and tickets that it would have sent, oldest first; the last 10,000. */
  readonly outbox: OutboxEntry[] = [];
  /** Client ID of the tenant's machine-to-machine client. */
  readonly clientId: string;
  /** Its secret. */
  readonly clientSecret: string;
  /** The origin of the tenant; issuer and audience of its tokens follow from it. */
  origin = 'https://local-tenant.auth0.localhost';
  readonly #store: Store;
  readonly #ids: Ids;
  readonly #signer: TokenSigner;
  readonly #limiter: RateLimiter;
  readonly #jobs: JobRunner;
  readonly #initialPlan: RatePlan | undefined;
  readonly #newLogs = new NewItems<LogRecord>();
  /** The planned faults, by id. @internal */
  readonly faults = new Faults();
  /** The recorded requests. @internal */
  readonly journal: Journal;
  /** The outbox, with waiting. @internal */
  readonly mailbox = new Mailbox(this.outbox);
  /** Events of the tenant, as they happen. @internal */
  readonly events = new TenantEvents();
  readonly #outboxLimit: ListLimit<OutboxEntry>;
  readonly #dispatcher: Dispatcher;
  readonly #initial: TenantSnapshot;

  /** @throws SeedError for an invalid seed, TypeError for invalid options. */
  constructor(options: TenantOptions = {}) {
    warnUnknownOptions('Tenant', options, tenantOptionNames);
    const { clientId = 'local-client', clientSecret = 'local-secret' } = options;
    checkOptions(options);
    this.clientId = clientId;
    this.clientSecret = clientSecret;
    if (options.now !== undefined) this.clock.freeze(options.now);
    this.#ids = new Ids(options.idSeed ?? 1);
    const limits = readLimits(options.limits);
    this.journal = new Journal(this.requests, limits.requests);
    this.#outboxLimit = new ListLimit(this.outbox, limits.outbox);
    this.#store = new Store(new SearchIndex(options.searchDelay, () => this.clock.now()), limits);
    this.#signer = new TokenSigner(
      this.clock,
      new KeyRing(this.#store.signingKeys, this.clock, options.signingKey),
    );
    this.#initialPlan = readRateLimit(options.rateLimit);
    this.#limiter = new RateLimiter(this.clock, this.#initialPlan);
    this.#jobs = new JobRunner(this.#store.pendingJobs, () => this.#context());
    this.#dispatcher = new Dispatcher({
      hosts: new AllowedHosts(options.allowedHosts),
      faults: this.faults,
      jobs: this.#jobs,
      router: new Router(options.allowDeleteAllUsers ? [...routes, deleteAllUsersRoute] : routes),
      limiter: this.#limiter,
      contextOf: (request) => this.#context(request),
    });
    addInitialRecords(this.#store, this.#ids, { client_id: clientId, client_secret: clientSecret });
    if (options.seed !== undefined) this.seed(options.seed);
    this.#store.searchIndex.reset(this.#store.users);
    this.#initial = this.snapshot();
  }

  /**
   * A token that the tenant accepts, signed with its key (RS256).
   *
   * @param options `scope` (space separated; default every scope), `sub`, `expiresIn` (seconds; default 86,400;
   * negative for an expired one), `audience` (default the Management API), `claims` (additional ones, or replacements
   * of the default ones).
   * @returns The JWT.
   */
  mintToken(options: MintOptions = {}): string {
    warnUnknownOptions('mintToken', options, mintOptionNames);
    const iat = Math.floor(this.clock.now() / 1000);
    const { scope = SCOPES.join(' '), sub = `${this.clientId}@clients`, expiresIn = 86_400 } = options;
    const api = `${this.origin}/api/v2/`;
    const usual = scope.split(' ').includes('openid') ? [api, `${this.origin}/userinfo`] : api;
    const aud = options.audience ?? usual;
    const claims = { iss: `${this.origin}/`, sub, aud, iat, exp: iat + expiresIn, scope, azp: this.clientId };
    return this.#signer.sign({ ...claims, ...options.claims });
  }

  /**
   * Adds the records of a seed. `reset()` removes them; they leave no log events.
   *
   * @param seed As the option `seed`: a list of users, the text of a file, or an object with lists.
   * @throws SeedError, which says what is wrong and where; nothing is added in this case.
   */
  seed(seed: NonNullable<TenantOptions['seed']>): void {
    const before = this.snapshot();
    try {
      applySeed(seed, this.#context());
    } catch (error) {
      this.#put(before);
      throw error;
    }
    this.#emitChange('seed');
  }

  /**
   * All users in the export format (NDJSON): a line of JSON each, oldest first. It contains no passwords, roles or
   * permissions.
   *
   * @throws RangeError for more than the longest string, about 512 MB; `exportUserLines()` has no such limit.
   */
  exportUsers(): string {
    let text = '';
    try {
      for (const line of this.exportUserLines()) text += line;
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      throw new RangeError(
        'The users are more than one string can hold: write exportUserLines() line by line.',
        {
          cause: error,
        },
      );
    }
    return text;
  }

  /** The lines of `exportUsers()`, one by one, each with its line break: for exports of any size. */
  exportUserLines(): Iterable<string> {
    return exportUserLines(this.#store);
  }

  /**
   * Plans a fault for the next matching requests. Of several faults, the one planned first applies.
   *
   * @param options `route` (default any request of the Management API), one of `status`, `reset`, `hang`, `truncate`,
   * and `times` (default 1).
   * @returns A function that cancels the fault, if it has not occurred yet.
   * @throws TypeError for an invalid fault; the message says what is expected.
   */
  fail(options: FaultOptions): () => void {
    return this.faults.add(options);
  }

  /** The current state: data, generated ids, time, outbox. It is cheap: records are shared, not copied. */
  snapshot(): TenantSnapshot {
    return {
      store: this.#store.snapshot(),
      ids: this.#ids.state,
      clock: this.clock.state,
      outbox: [...this.outbox],
    };
  }

  /**
   * Restores a snapshot. The journal, planned faults and used-up rate limits stay.
   *
   * @throws TypeError for an invalid snapshot, with the reason; nothing changes in this case.
   */
  restore(snapshot: TenantSnapshot): void {
    this.#put(snapshot);
    this.#emitChange('restore');
  }

  #put(snapshot: TenantSnapshot): void {
    checkTenantSnapshot(snapshot);
    this.#store.restore(snapshot.store);
    this.#ids.state = snapshot.ids;
    this.clock.state = snapshot.clock;
    refill(this.outbox, snapshot.outbox);
    // Items that a snapshot restores are not new.
    this.mailbox.takeNew();
    this.#newLogs.take(this.#store.logs);
  }

  /** Returns to the initial state: its data, first ids and time, without journal, faults or used-up limits. */
  reset(): void {
    this.#put(this.#initial);
    this.journal.clear();
    this.faults.clear();
    this.#limiter.plan = this.#initialPlan;
    this.#emitChange('reset');
  }

  /**
   * Answers a request without a socket. Never throws: errors are responses, too.
   *
   * @param request `method` in upper case, `target` (path and query), `headers` (names in lower case), `body` (text).
   * @returns `status`, `headers` and `body`, a value that would be written as JSON; after a planned fault also `fault`.
   */
  handle(request: TenantRequest): TenantResponse {
    const start = performance.now();
    const answer = this.#dispatcher.answer(request, this.origin);
    const response = request.method === 'HEAD' ? withoutBody(answer) : answer;
    if (!isFromConsole(request, this.origin)) this.#record(request, response, performance.now() - start);
    this.#outboxLimit.trim();
    this.#emitNewItems();
    if (!READS.has(request.method) && response.status < 400) this.#emitChange('data');
    return response;
  }

  /** Audience of the Management API. */
  get audience(): string {
    return `${this.origin}/api/v2/`;
  }

  /** Issuer of the tenant's tokens. */
  get issuer(): string {
    return `${this.origin}/`;
  }

  /**
   * The recorded requests and responses, oldest first.
   *
   * @param filter `limit` (the newest, or with `after` the first that follow), `after` (id of a request).
   */
  getRequests(filter?: RequestFilter): RecordedRequest[] {
    return this.journal.list(filter);
  }

  /** Empties the journal. */
  clearRequests(): void {
    this.journal.clear();
  }

  /** The mails and tickets that the tenant would have sent, oldest first. @param filter `to`, `type`. */
  getOutbox(filter?: MailFilter): Mail[] {
    this.runJobs();
    return this.mailbox.list(filter);
  }

  /**
   * Waits for the oldest matching mail that was not returned before.
   *
   * @param options `to`, `type`, `timeout` (milliseconds, default 5,000).
   * @returns The mail. Rejects after the timeout, with the content of the outbox.
   */
  nextMail(options: NextMailOptions = {}): Promise<Mail> {
    return this.mailbox.next(options, () => this.runJobs());
  }

  /**
   * Sets the rate limits, by the name of a plan or by numbers; without an argument, removes them. @throws TypeError for
   * an unknown plan.
   */
  setRateLimit(plan?: RatePlan | RatePlanName): void {
    this.#limiter.plan = readRateLimit(plan);
    this.#emitChange('rate-limit');
  }

  /** The current rate limits. @internal */
  get rateLimit(): RatePlan | undefined {
    return this.#limiter.plan;
  }

  /** The log streams, by id. @internal */
  get logStreams(): Map<string, Json> {
    return this.#store.collection('log_streams');
  }

  /** The number of records of each kind. @internal */
  counts(): Record<string, number> {
    const { users, roles, organizations, clients, connections, resourceServers, logs } = this.#store;
    return {
      users: users.size,
      roles: roles.size,
      organizations: organizations.size,
      clients: clients.size,
      connections: connections.size,
      resource_servers: resourceServers.size,
      logs: logs.length,
    };
  }

  /** Runs jobs that are due, as each request does. @internal */
  runJobs(): void {
    this.#jobs.run();
    this.#outboxLimit.trim();
    this.#emitNewItems();
  }

  #record(request: TenantRequest, response: TenantResponse, duration: number): void {
    const entry = this.journal.add(this.clock.iso(), request, response, duration);
    this.events.emit('request', summaryOf(entry));
  }

  #emitNewItems(): void {
    for (const mail of this.mailbox.takeNew()) this.events.emit('mail', mail);
    for (const log of this.#newLogs.take(this.#store.logs)) this.events.emit('log', log);
  }

  #emitChange(what: string): void {
    this.events.emit('change', { what });
  }

  /** Prepares off the main thread whatever would make `handle` slow; undefined if there is nothing to prepare. */
  prepare(request: TenantRequest): Promise<void> | undefined {
    return this.#dispatcher.prepare(request, this.origin);
  }

  /** The context of a request, or of an action of the tenant itself. */
  #context(request: TenantRequest = INTERNAL): Context {
    const { clock, outbox, origin } = this;
    const parts = { store: this.#store, ids: this.#ids, signer: this.#signer, clock, outbox };
    return contextOf(parts, request, origin);
  }
}
