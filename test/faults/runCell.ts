import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { ManagementClient, type ManagementClientOptions } from '../../src/index';
import type { UsersManager } from '../../src/management/managers/UsersManager';
import type { Arrival } from './Exchange';
import { FaultServer, type Script } from './FaultServer';
import type { Fault } from './Fault';
import { eventually } from '../support/eventually';
import { CLIENT_SECRET, TOKEN, type Verb } from './verbs';

/** How the caller gets the result. */
export type Form = 'promise' | 'callback';

/** Far beyond any timeout or deadline of these tests: a call that takes longer hangs. */
const WATCHDOG = 5_000;

/** The result of a call. */
export interface Result {
  verb: Verb;
  form: Form;
  /** Whether an interceptor was installed. */
  isHooked: boolean;
  /** How often the caller got a result; read again at the end. */
  settled: number;
  error?: unknown;
  value?: unknown;
  /** API requests that had reached the server when the caller got the result. */
  sent: number;
  /** All API requests until the end, including those of another call after the server has recovered. */
  arrived: Arrival[];
  /** Whether that other call was made. */
  wasMended: boolean;
  tokens: number;
  /** Other problems. */
  problems: string[];
}

const defaults = {
  timeout: 2_000,
  retry: { minTimeout: 5, maxTimeout: 100, maxRetries: 2 },
};

/** Makes one call to one misbehaving server, with its own client. */
export async function runCell(fault: Fault, verb: Verb, form: Form, isHooked: boolean): Promise<Result> {
  const controller = new AbortController();
  const abort = (): void => controller.abort(new Error('no longer wanted'));
  const script: Script = {
    api: fault.api ?? ((exchange) => exchange.good()),
    token: fault.token ?? ((exchange) => exchange.good()),
    connection: fault.connection,
    abort,
  };
  const server = new FaultServer(script, fault.tls);
  const port = await server.listen(fault.host);
  const agents = {
    httpAgent: new HttpAgent({ keepAlive: true }),
    httpsAgent: new HttpsAgent({ keepAlive: true }),
  };
  const management = new ManagementClient(optionsFor(fault, port, agents));
  // An interceptor that does nothing, but makes the SDK use axios's own path.
  if (isHooked && 'interceptors' in management.axios)
    management.axios.interceptors.request.use((config) => config);
  const result: Result = {
    verb,
    form,
    isHooked,
    settled: 0,
    sent: 0,
    arrived: [],
    wasMended: fault.isMendable !== false,
    tokens: 0,
    problems: [],
  };

  await fault.before?.({ management, server, verb });
  const sentBefore = server.calls.length;
  const call = fault.call === 'signal' ? { signal: controller.signal } : fault.call;
  const { users } = call ? management.withOptions(call) : management;
  const settled = make(users, result);
  fault.during?.(abort);
  await settled;
  result.sent = server.calls.length - sentBefore;
  result.tokens = server.tokenRequests.length;

  script.api = script.token = (exchange) => exchange.good();
  script.connection = undefined;
  if (result.wasMended) await checkMended(management, result);
  await checkConnections(agents, server, result);
  result.arrived = server.calls.slice(sentBefore);
  await server.close();
  return result;
}

function optionsFor(
  fault: Fault,
  port: number,
  agents: Partial<ManagementClientOptions>,
): ManagementClientOptions {
  const domain =
    fault.domain?.(port) ?? (fault.tls ? `https://localhost:${port}` : `http://127.0.0.1:${port}`);
  const credentials = fault.token ? { clientId: 'client', clientSecret: CLIENT_SECRET } : { token: TOKEN };
  const more = typeof fault.options === 'function' ? fault.options(port) : fault.options;
  return { domain, ...credentials, ...defaults, ...agents, ...more };
}

/** Makes the call, and waits until the caller gets the result, or a maximum time. */
function make(users: UsersManager, result: Result): Promise<void> {
  const { verb, form } = result;
  return new Promise((resolve) => {
    const watchdog = setTimeout(() => {
      result.problems.push('never settled');
      resolve();
    }, WATCHDOG);
    const tell = (error: unknown, value: unknown): void => {
      result.settled += 1;
      result.error = error ?? undefined;
      result.value = value;
      clearTimeout(watchdog);
      resolve();
    };
    if (form === 'callback') {
      const returned = verb.call(users, tell);
      if (returned !== undefined) result.problems.push('returned something beside the callback');
      if (result.settled > 0) result.problems.push('called back before it returned');
    } else {
      verb.call(users)?.then(
        (value) => tell(undefined, value),
        (error: unknown) => tell(error, undefined),
      );
    }
  });
}

/** The client still works: once the server has recovered, the next call succeeds. */
async function checkMended(management: ManagementClient, { verb, problems }: Result): Promise<void> {
  try {
    await verb.call(management.withOptions({ deadline: 3_000, timeout: 2_000 }).users);
  } catch (error) {
    problems.push(`the next call failed, too: ${String(error)}`);
  }
}

/** The client's agents hold no request at the end, and no connection after they are destroyed. */
async function checkConnections(
  agents: { httpAgent: HttpAgent; httpsAgent: HttpsAgent },
  server: FaultServer,
  { problems }: Result,
): Promise<void> {
  const all = [agents.httpAgent, agents.httpsAgent];
  const inUse = (): number =>
    all.flatMap(({ sockets, requests }) => [...Object.values(sockets), ...Object.values(requests)]).length;
  if (!(await eventually(() => inUse() === 0))) problems.push(`${inUse()} connections are still in use`);
  for (const agent of all) agent.destroy();
  if (!(await eventually(() => server.open === 0)))
    problems.push(`${server.open} connections are still open`);
}
