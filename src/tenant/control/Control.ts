import type { IncomingMessage, ServerResponse } from 'node:http';
import { answerFault } from '../answerFault';
import { ApiFault } from '../ApiFault';
import { flatten } from '../server/flatten';
import type { RunningTenant } from '../startTenant';
import type { AllowedHosts } from '../trust/AllowedHosts';
import { checkControl, checkKey } from './checkControl';
import type { ControlAnswer, ControlRoute } from './ControlRoute';
import { controlRoutes } from './controlRoutes';
import { readControlBody } from './readControlBody';

const PREFIX = /^\/_tenant(?=[/?]|$)/;

/** @returns The parameters of a path; undefined if it does not match. */
function paramsOf(pattern: string, path: string): Record<string, string> | undefined {
  const names = pattern.split('/');
  const segments = path.split('/');
  if (names.length !== segments.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, name] of names.entries()) {
    const segment = segments[index] ?? '';
    if (name.startsWith('{') && segment !== '') params[name.slice(1, -1)] = segment;
    else if (name !== segment) return undefined;
  }
  return params;
}

/** @throws ApiFault: 404 for an unknown path, 405 for another verb. */
function find(method: string, path: string): { route: ControlRoute; params: Record<string, string> } {
  const verbs: string[] = [];
  for (const route of controlRoutes) {
    const [verb = '', pattern = ''] = route.name.split(' ');
    const params = paramsOf(pattern, path);
    if (!params) continue;
    // HEAD must not take a mail from the outbox, nor open a stream.
    const isHead = method === 'HEAD' && verb === 'GET' && route.isOpen;
    if (verb === method || isHead) return { route, params };
    verbs.push(verb);
  }
  if (verbs.length === 0) throw new ApiFault(404, 'Not Found');
  const headers = { allow: verbs.join(', ') };
  throw new ApiFault(405, `Use ${verbs.join(' or ')}; got ${method}`, undefined, { headers });
}

/** Serves `/_tenant`: the page and the control interface. */
export class Control {
  readonly #tenant: RunningTenant;
  readonly #hosts: AllowedHosts;
  readonly #key: string | undefined;

  /** @param key The key that callers need; undefined for none. */
  constructor(tenant: RunningTenant, hosts: AllowedHosts, key: string | undefined) {
    this.#tenant = tenant;
    this.#hosts = hosts;
    this.#key = key;
  }

  /** Whether a path belongs to it. */
  static serves(target: string): boolean {
    return PREFIX.test(target);
  }

  /** Answers a request; never rejects. */
  async serve(target: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const answer = await this.#answer(target, request, response).catch(answerError);
    if (!answer || response.destroyed) return;
    const { status, body } = answer;
    const isText = typeof body === 'string';
    response.writeHead(status, {
      ...(body === undefined
        ? {}
        : { 'content-type': isText ? 'text/plain; charset=utf-8' : 'application/json' }),
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      ...answer.headers,
    });
    response.end(body === undefined || isText ? body : JSON.stringify(body));
  }

  async #answer(
    target: string,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<ControlAnswer | undefined> {
    const [path = '', query] = target.split('?', 2);
    const { method = 'GET' } = request;
    const headers = flatten(request.headers);
    checkControl({ method, target, headers }, this.#hosts, this.#tenant.url);
    const { route, params } = find(method, path);
    if (!route.isOpen) checkKey(headers, this.#key);
    const body = await readControlBody(request);
    const ending = new AbortController();
    response.once('close', () => ending.abort());
    const common = { tenant: this.#tenant, params, body, request, response, signal: ending.signal };
    return route.handle({ ...common, query: new URLSearchParams(query) });
  }
}

function answerError(error: unknown): ControlAnswer {
  // An error of the tenant's own methods is about an argument of the caller.
  if (error instanceof TypeError || error instanceof RangeError)
    return answerFault(new ApiFault(400, error.message, 'invalid_argument'));
  return answerFault(error);
}
