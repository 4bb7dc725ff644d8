import { setTimeout as wait } from 'node:timers/promises';
import type { Implementation, Surface } from './Implementation';
import type { Recorded } from './RecordingServer';

/** What one call did, as far as a caller or a server can see. */
export interface Observation {
  requests: Recorded[];
  /** The return value of the method: `undefined`, `a promise`, or what it threw. */
  returned: string;
  /** The result of the promise or the callback. */
  outcome: unknown;
  /** Whether the arguments were changed. */
  mutated: boolean;
}

const PATIENCE = 2_000;
/** The outcome of a call that did not end. */
export const NOTHING = 'nothing within two seconds';

function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return { rejectedWith: error };
  const { name, message } = error;
  const more = error as unknown as Record<string, unknown>;
  const original = more.originalError as Record<string, unknown> | undefined;
  const response = original?.response as Record<string, unknown> | undefined;
  const shown = response && { status: response.status, body: response.body, text: response.text };
  // The shape of axios's errors, which getInfo and impersonate reject with.
  const answered = more.response as Record<string, unknown> | undefined;
  return {
    error: true,
    name,
    message: withoutPort(message),
    statusCode: more.statusCode,
    requestInfo: withoutPort(more.requestInfo),
    response: shown,
    answered: answered && { status: answered.status, data: answered.data },
    // Those of imports.
    code: more.code === 'ENOENT' ? more.code : undefined,
    status: more.status,
    method: more.method,
    text: more.text,
  };
}

/** Headers without those of the connection. */
function withoutTransport(headers: object): unknown {
  const transport = ['connection', 'keep-alive', 'transfer-encoding', 'date'];
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !transport.includes(name)));
}

/** The response of an import, which is axios's own in the classic SDKs; other values are unchanged. */
function withoutRequest(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('status' in value && 'headers' in value)) return value;
  const { config, request, headers, duration: _duration, ...others } = value as Record<string, unknown>;
  return {
    ...others,
    headers: withoutTransport(headers as object),
    ...(config && request ? { axios: true } : {}),
  };
}

/** The arguments of a callback: the value, and sometimes the headers. */
function describeValues([value, headers, ...others]: readonly unknown[]): unknown[] {
  const values = [withoutRequest(value)];
  if (headers !== undefined) values.push(withoutTransport(headers as object));
  return [...values, ...others];
}

function withoutPort(info: unknown): unknown {
  return info === undefined
    ? undefined
    : JSON.parse(JSON.stringify(info).replace(/localhost:\d+/g, 'localhost'));
}

function resolveMethod(
  implementation: Implementation,
  path: string,
): { target: Surface; name: string } | undefined {
  const names = path.split('.');
  const name = names.pop() ?? '';
  let target: unknown = implementation;
  for (const step of names) target = (target as Record<string, unknown> | undefined)?.[step];
  return target && typeof (target as Surface)[name] === 'function'
    ? { target: target as Surface, name }
    : undefined;
}

/** Some classic calls return a promise even with a callback, and then ignore one of the two. */
function watch(
  promise: Promise<unknown>,
  style: 'promise' | 'callback',
  done: (result: unknown) => void,
): void {
  const forgotten = (): unknown => setTimeout(() => done('the callback was never called'), 20);
  promise.then(
    (value) => (style === 'promise' ? done({ values: [withoutRequest(value)] }) : forgotten()),
    (error: unknown) => (style === 'promise' ? done(describeError(error)) : forgotten()),
  );
}

/** Makes a call and observes it; undefined if the SDK has no such method. */
export async function observe(
  implementation: Implementation,
  path: string,
  args: readonly unknown[],
  style: 'promise' | 'callback',
): Promise<Observation | undefined> {
  const found = resolveMethod(implementation, path);
  if (!found) return undefined;
  const { server } = implementation;
  server.recorded.length = 0;
  const before = JSON.stringify(args);
  let returned = 'undefined';

  const settled = new Promise<unknown>((resolve) => {
    const timer = setTimeout(() => resolve(NOTHING), PATIENCE);
    const done = (result: unknown): void => {
      clearTimeout(timer);
      resolve(result);
    };
    const callback = (error: unknown, ...values: unknown[]): void =>
      done(error ? describeError(error) : { values: describeValues(values) });
    try {
      const result = found.target[found.name]?.(...args, ...(style === 'callback' ? [callback] : []));
      const isPromise = typeof (result as PromiseLike<unknown> | undefined)?.then === 'function';
      returned = isPromise ? 'a promise' : String(result);
      if (isPromise) watch(result as Promise<unknown>, style, done);
      else if (style === 'promise') done('not a promise');
    } catch (error) {
      const { name, message } = error as Error;
      returned = `threw ${name}: ${message}`;
      done('thrown');
    }
  });
  const outcome = await settled;
  // Some classic calls settle before they have sent anything.
  const isEarly = JSON.stringify(outcome) === '{"values":[null]}';
  for (let turn = 0; isEarly && server.recorded.length === 0 && turn < 50; turn += 1) await wait(5);
  return { requests: [...server.recorded], returned, outcome, mutated: JSON.stringify(args) !== before };
}
