import { fails, impatient, type Fault, type Outcome, type Scene } from '../Fault';

type Hook = (value: unknown) => unknown;

/** Hooks into the client's axios instance. */
const hooked = (kind: 'request' | 'response', hook: Hook): Pick<Fault, 'before' | 'isMendable'> => ({
  before: ({ management }: Scene) => {
    const { interceptors } = management.axios;
    if (kind === 'request') interceptors.request.use(hook as never);
    else interceptors.response.use(hook as never);
    return Promise.resolve();
  },
  isMendable: false,
});

const own = (message: RegExp, sent: number, more: Partial<Outcome> = {}): { all: Outcome } => ({
  all: { error: { own: message }, sent, ...more },
});

const broken = (): never => {
  throw new Error('broken by the program');
};

/** Errors of the caller's own hooks: they are the error of the call, and the caller gets them once. */
export const hooks: readonly Fault[] = [
  {
    ...hooked('request', broken),
    name: 'a request interceptor throws',
    expect: own(/broken by the program/, 0),
  },
  {
    ...hooked('request', () => undefined),
    name: 'a request interceptor returns nothing',
    expect: { all: fails('ERR_AXIOS_HOOK', 0, { attempts: 1 }) },
  },
  {
    ...hooked('request', () => Promise.reject(undefined as unknown as Error)),
    name: 'a request interceptor rejects without a reason',
    expect: { all: fails('ERR_AXIOS_HOOK', 0, { attempts: 1 }) },
  },
  {
    ...hooked('request', () => new Promise(() => undefined)),
    name: 'a request interceptor never settles',
    options: impatient,
    expect: { all: fails('ETIMEDOUT', 0, { attempts: 1 }) },
  },
  {
    ...hooked('response', broken),
    name: 'a response interceptor throws',
    expect: own(/broken by the program/, 1),
  },
  {
    ...hooked('response', () => undefined),
    name: 'a response interceptor returns nothing',
    expect: { all: fails('ERR_INVALID_RESPONSE', 1) },
  },
  {
    ...hooked('response', () => 'text'),
    name: 'a response interceptor returns text',
    expect: { all: fails('ERR_INVALID_RESPONSE', 1) },
  },
  {
    ...hooked('response', () => new Promise(() => undefined)),
    name: 'a response interceptor never settles',
    options: impatient,
    expect: { all: fails('ETIMEDOUT', 1) },
  },
  {
    name: 'the token function throws',
    options: { token: broken },
    isMendable: false,
    expect: own(/broken by the program/, 0),
  },
  {
    name: 'the token function rejects',
    options: { token: () => Promise.reject(new Error('broken by the program')) },
    isMendable: false,
    expect: own(/broken by the program/, 0),
  },
  {
    name: 'the token function returns a token that is invalid in a header',
    options: { token: () => 'a\r\nx-evil: 1' },
    isMendable: false,
    // On axios's own path, too: axios would remove the line breaks, and send another token.
    expect: { all: fails('ERR_INVALID_CHAR', 0, { attempts: 1 }) },
  },
  {
    name: 'the token function returns an object',
    options: { token: (() => ({ token: 't' })) as never },
    isMendable: false,
    expect: own(/token/i, 0),
  },
  {
    name: 'the token function never settles',
    options: { ...impatient, token: () => new Promise(() => undefined) },
    isMendable: false,
    expect: { all: fails('ETIMEDOUT', 0, { attempts: 0 }) },
  },
];
