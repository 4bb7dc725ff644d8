import type { UsersManager } from '../../../src/management/managers/UsersManager';
import type { User } from '../../../src/types/User';
import { FORGED } from './FaultyProxy';
import { CALL, type Ledger } from './Ledger';
import { pick } from './random';
import { randomCall, type PlannedCall } from './randomCall';
import { randomFault } from './randomFault';
import type { Scene } from './Scene';

/** The share of calls that are aborted, and of those that have a signal at all. */
const ABORTED = 0.05;
const SIGNALLED = 0.3;
/** The maximum time until a call is aborted, in milliseconds. */
const PATIENCE = 30;

type Told = (error: unknown) => void;
interface WithHeaders {
  headers: Readonly<Record<string, string>>;
}

/** Makes random calls, one after the other or many at once, and records which users must exist at the end. */
export class Caller {
  made = 0;
  faults = 0;
  aborted = 0;
  /** Values from the proxy. Must be empty. */
  readonly forged: string[] = [];
  /** A signal that many calls share, never aborted. */
  readonly signal: AbortSignal = new AbortController().signal;
  readonly #known: User[] = [];
  readonly #created = new Set<string>();

  constructor(
    readonly scene: Scene,
    readonly ledger: Ledger,
    readonly random: () => number,
  ) {}

  /** Makes one call, and waits until it ends. */
  async call(): Promise<void> {
    const { random, ledger, scene } = this;
    const planned = randomCall(this.made, this.#known, random);
    const { management, isProxied } = pick(scene.clients.all, random);
    const asCallback = random() < 0.5;
    const chance = random();
    const isAborted = chance < ABORTED;
    this.made += 1;
    const { kind, email } = planned;
    const number = ledger.open({ kind, isProxied, mayEnd: isAborted || kind === 'iterate' });
    if (email) this.#created.add(email);
    const takeBack = this.#planFault(String(number));
    const { signal, settle } = isAborted ? this.#aborting() : { signal: this.signal, settle: undefined };
    const options = chance < SIGNALLED ? { signal } : {};
    const { users } = management.withOptions({ ...options, headers: { [CALL]: String(number) } });
    const value = await outcome(planned, users, asCallback, (error) => ledger.settle(number, error));
    settle?.();
    takeBack?.();
    this.#keep(planned, value, number);
  }

  /** Sometimes sets a fault of the tenant for this call. @returns A function that removes it. */
  #planFault(number: string): (() => void) | undefined {
    const fault = randomFault(this.random);
    if (!fault) return undefined;
    this.faults += 1;
    return this.scene.tenant.fail({
      ...fault,
      route: ({ headers }: WithHeaders) => headers[CALL] === number,
    });
  }

  #aborting(): { signal: AbortSignal; settle: () => void } {
    this.aborted += 1;
    const controller = new AbortController();
    const timer = setTimeout(() => controller.abort(), this.random() * PATIENCE);
    return { signal: controller.signal, settle: () => clearTimeout(timer) };
  }

  #keep({ kind }: PlannedCall, value: unknown, number: number): void {
    if (JSON.stringify(value)?.includes(JSON.stringify(FORGED))) this.forged.push(`call ${number} is forged`);
    else if (kind === 'create' && value) this.#known.push(value as User);
  }

  /** Users that no call created, that exist twice, or that are missing although no call deleted them. */
  strangers(): string[] {
    const emails = this.scene.tenant
      .exportUsers()
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => String((JSON.parse(line) as { email?: string }).email ?? ''));
    const there = new Set(emails);
    const lost = this.#known.filter(({ email }) => !there.has(String(email)));
    return [
      ...emails.filter((email) => !this.#created.has(email)).map((email) => `no call created ${email}`),
      ...(there.size < emails.length ? [`${emails.length - there.size} users are there twice`] : []),
      ...lost.map(({ email }) => `${email} is lost`),
    ];
  }
}

/** Makes the call, and records each time that its caller gets a result. @returns Its value when it succeeded. */
function outcome(
  { kind, make }: PlannedCall,
  users: UsersManager,
  asCallback: boolean,
  tell: Told,
): Promise<unknown> {
  return new Promise((resolve) => {
    const done = (error: unknown, value?: unknown): void => {
      tell(error ?? undefined);
      resolve(error ? undefined : value);
    };
    if (asCallback && kind !== 'iterate') make(users, done);
    else Promise.resolve(make(users)).then((value) => done(undefined, value), done);
  });
}
