import { eventually } from '../../support/eventually';
import { fails, impatient, refused, type Fault, type Scene } from '../Fault';

const unsent = { attempts: 0, tokens: 0 };

/** Aborts after a short delay. */
const soon = (abort: () => void): void => void setTimeout(abort, 40);

/** A call of the same kind gets a 429 with a wait so long that it fails; the next ones have to queue. */
async function holdTheLine({ management, verb }: Scene): Promise<void> {
  await Promise.resolve(verb.call(management.users)).catch(() => undefined);
}

const heldLine: Pick<Fault, 'api' | 'before' | 'isMendable'> = {
  before: holdTheLine,
  api: (exchange) => exchange.reply(429, '', { 'retry-after': '20' }),
  isMendable: false,
};

/** How many calls are made first, to learn the rate limit. */
const PROBES = 2;

/** All calls that were made first are hanging. */
const hangingScouts: Pick<Fault, 'api' | 'before' | 'options'> = {
  options: { timeout: 1_000 },
  before: async ({ management, server, verb }) => {
    for (let index = 0; index < PROBES; index += 1) {
      Promise.resolve(verb.call(management.withOptions({ timeout: 400 }).users)).catch(() => undefined);
    }
    await eventually(() => server.calls.length === PROBES);
  },
  api: (exchange) => (exchange.count <= PROBES ? undefined : exchange.good()),
};

/** Calls that their caller aborts: they end immediately, in any state. */
export const endings: readonly Fault[] = [
  {
    name: 'it is aborted before it starts',
    call: { signal: AbortSignal.abort() },
    expect: { all: fails('ABORT_ERR', 0, unsent) },
  },
  {
    name: 'it is aborted in the tick of its start',
    call: 'signal',
    during: (abort) => abort(),
    expect: { all: [fails('ABORT_ERR', 0, unsent), fails('ABORT_ERR', 0, { attempts: 1 })] },
  },
  {
    name: 'it is aborted while it connects',
    call: 'signal',
    connection: (socket) => void socket.pause(),
    during: soon,
    expect: { all: fails('ABORT_ERR', 0, { attempts: 1 }) },
  },
  {
    name: 'it is aborted while it waits for the response',
    call: 'signal',
    api: (exchange) => exchange.abort(),
    expect: { all: fails('ABORT_ERR', 1) },
  },
  {
    name: 'it is aborted in the middle of the body',
    call: 'signal',
    api: (exchange) => {
      exchange.head(100);
      exchange.send('{"user_id":');
      exchange.later(exchange.abort);
    },
    expect: { all: fails('ABORT_ERR', 1) },
  },
  {
    name: 'it is aborted while it waits for its next attempt',
    call: 'signal',
    options: { retry: { minTimeout: 20_000, randomize: false } },
    api: (exchange) => {
      exchange.reply(429);
      exchange.later(exchange.abort, 40);
    },
    expect: { all: fails('ABORT_ERR', 1) },
  },
  {
    name: 'it is aborted while it waits for its token',
    call: 'signal',
    options: impatient,
    token: (exchange) => exchange.abort(),
    // The token request continues: the next call would otherwise share its failure.
    isMendable: false,
    expect: { all: fails('ABORT_ERR', 0, { attempts: 0, tokens: 1 }) },
  },
  {
    name: 'it is aborted while it waits for the rate limit',
    ...heldLine,
    call: 'signal',
    during: soon,
    expect: { all: fails('ABORT_ERR', 0, unsent) },
  },
  {
    name: 'it is aborted while it waits behind calls that hang',
    ...hangingScouts,
    call: 'signal',
    during: soon,
    expect: { all: fails('ABORT_ERR', 0, unsent) },
  },
  {
    name: 'its deadline passes while it waits for the response',
    call: { deadline: 200 },
    api: () => undefined,
    expect: { all: fails('EDEADLINE', 1) },
  },
  {
    name: 'its deadline passes in the middle of the body',
    call: { deadline: 200 },
    api: (exchange) => {
      exchange.head(100_000);
      exchange.drip(' ');
    },
    expect: { all: fails('EDEADLINE', 1) },
  },
  {
    name: 'its deadline passes while it waits for its token',
    call: { deadline: 200 },
    options: impatient,
    token: () => undefined,
    isMendable: false,
    expect: { all: fails('EDEADLINE', 0, { attempts: 0, tokens: 1 }) },
  },
  {
    name: 'its deadline passes while the token function runs',
    call: { deadline: 60 },
    options: { token: () => new Promise(() => undefined) },
    isMendable: false,
    expect: { all: fails('EDEADLINE', 0, unsent) },
  },
  {
    name: 'its deadline is before its next attempt',
    call: { deadline: 3_000 },
    options: { retry: { minTimeout: 20_000, randomize: false } },
    api: (exchange) => exchange.reply(429),
    // The call fails immediately: waiting past the deadline would not help.
    expect: { all: refused(429, 1) },
  },
  {
    name: 'its deadline passes while it waits for the rate limit',
    ...heldLine,
    call: { deadline: 60 },
    expect: { all: fails('EDEADLINE', 0, unsent) },
  },
  {
    name: 'its deadline passes while it waits behind calls that hang',
    ...hangingScouts,
    call: { deadline: 60 },
    expect: { all: fails('EDEADLINE', 0, unsent) },
  },
];
