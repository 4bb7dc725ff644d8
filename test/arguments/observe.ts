import { makeCall, type Clients, type EveryCall } from '../support/everyCall';
import type { Seen } from '../support/httpServer';

/** How the caller gets the result. */
export type Form = 'promise' | 'callback';

/** A call that takes longer than this hangs. */
const WATCHDOG = 10_000;

/** The outcome of a call. */
export interface Observed {
  /** How often the caller got a result: by a throw, a rejection, a value or the callback. */
  settled: number;
  /** Whether the error was thrown synchronously. */
  isThrown: boolean;
  error?: unknown;
}

const turns = async (count: number): Promise<void> => {
  for (let turn = 0; turn < count; turn += 1) await new Promise(setImmediate);
};

/** Makes a call, and waits for its result and a little longer, in case there is a second one. */
export async function observe(
  clients: Clients,
  call: EveryCall,
  args: readonly unknown[],
  form: Form,
): Promise<Observed> {
  const observed: Observed = { settled: 0, isThrown: false };
  let watchdog: NodeJS.Timeout | undefined;
  await new Promise<void>((resolve, reject) => {
    watchdog = setTimeout(() => reject(new Error(`${call.name} never settled`)), WATCHDOG);
    const tell = (error: unknown): void => {
      observed.settled += 1;
      observed.error = error ?? undefined;
      resolve();
    };
    try {
      const returned = makeCall(clients, { ...call, args }, ...(form === 'callback' ? [tell] : []));
      if (form === 'promise') (returned as Promise<unknown>).then(() => tell(undefined), tell);
    } catch (error) {
      observed.isThrown = true;
      tell(error);
    }
  });
  clearTimeout(watchdog);
  await turns(2);
  return observed;
}

/** The body of a request as JSON; undefined without a JSON body. */
export function jsonOf({ body, headers }: Seen): unknown {
  return String(headers['content-type']).includes('json') && body !== '' ? JSON.parse(body) : undefined;
}
