import { answerFault } from '../answerFault';
import { ApiFault } from '../ApiFault';
import { authorizeRequest } from '../authorizeRequest';
import type { JobRunner } from '../jobs/JobRunner';
import type { Faults } from '../realism/Faults';
import type { RateLimiter } from '../realism/RateLimiter';
import { parseBody } from '../server/parseBody';
import type { AllowedHosts } from '../trust/AllowedHosts';
import { checkCaller } from '../trust/checkCaller';
import { answerOptions, corsHeaders } from '../trust/cors';
import { isFromConsole } from '../trust/isFromConsole';
import { writeLog } from '../users/writeLog';
import { hostOf } from './originOf';
import { originsOf } from './originsOf';
import { perform, scopesNeeded } from './perform';
import type { Context, TenantRequest, TenantResponse } from './Route';
import type { Match, Router } from './Router';

/** Maximum length of path and query. The API responds with 414 beyond a length that is not published. */
const MAX_TARGET = 8192;

/** The parts that handle a request before its endpoint does. */
export interface DispatcherParts {
  readonly hosts: AllowedHosts;
  readonly faults: Faults;
  readonly jobs: JobRunner;
  readonly router: Router;
  readonly limiter: RateLimiter;
  /** The context of a request. @throws ApiFault if the request is invalid. */
  contextOf(request: TenantRequest): Context;
}

/** Routes a request to its endpoint, after checks of host, planned faults, jobs, rate limits, token and body. */
export class Dispatcher {
  readonly #parts: DispatcherParts;

  constructor(parts: DispatcherParts) {
    this.#parts = parts;
  }

  /** Answers a request; never throws. @param origin The tenant's own origin. */
  answer(request: TenantRequest, origin: string): TenantResponse {
    const { hosts, faults } = this.#parts;
    const own = hostOf(origin);
    try {
      checkCaller(request, hosts, own);
    } catch (error) {
      return answerFault(error);
    }
    const isQuiet = isFromConsole(request, origin);
    const hit = isQuiet ? undefined : faults.take(request);
    const answered = !hit || hit.executed ? this.#execute(request, isQuiet) : { status: 0 };
    const response = hit ? { ...(hit.answer ?? answered), fault: hit.fault } : answered;
    return { ...response, headers: { ...corsHeaders(request, hosts, own), ...response.headers } };
  }

  /** Prepares what would make a request's handler slow; undefined if there is nothing to prepare. Never rejects. */
  prepare(request: TenantRequest, origin: string): Promise<void> | undefined {
    const { hosts, router, contextOf } = this.#parts;
    const { method, target } = request;
    if (method !== 'POST' || target.length > MAX_TARGET) return undefined;
    try {
      const { route, params } = router.match(method, target.split('?', 1)[0] ?? '');
      if (!route.prepare) return undefined;
      checkCaller(request, hosts, hostOf(origin));
      const ahead = route.prepare({ ...contextOf(request), params, body: parseBody(request) });
      // The handler reports what is wrong with the request.
      return ahead?.catch(() => undefined);
    } catch {
      return undefined;
    }
  }

  /** @param isQuiet True for the tenant's own page, which has no limits. */
  #execute(request: TenantRequest, isQuiet: boolean): TenantResponse {
    const headers: Record<string, string> = {};
    try {
      const answer = this.#route(request, headers, isQuiet);
      return { ...answer, headers: { ...headers, ...answer.headers } };
    } catch (error) {
      // A request without a route counts as well: the API sends its limits with every response.
      if (!isQuiet && Object.keys(headers).length === 0)
        Object.assign(headers, this.#parts.limiter.take(request.method, request.target, '').headers);
      return answerFault(error, headers);
    }
  }

  /** @param headers Receives the headers of every response, errors included. */
  #route(request: TenantRequest, headers: Record<string, string>, isQuiet: boolean): TenantResponse {
    const { method, target } = request;
    const { router, jobs, contextOf } = this.#parts;
    if (target.length > MAX_TARGET) throw new ApiFault(414, 'URI Too Long');
    jobs.run();
    const context = contextOf(request);
    const [path = ''] = target.split('?', 1);
    if (method === 'OPTIONS') return answerOptions(request, router.methodsOf(path));
    const match = router.match(method, path);
    if (!isQuiet) this.#limit(match, context, headers);
    const { route, params } = match;
    if (method === 'HEAD' && route.changes) return { status: 200 };
    const claims = authorizeRequest(
      scopesNeeded(route),
      route.path.startsWith('/api/v2/users/') ? params.id : undefined,
      request.headers,
      context.signer,
      originsOf(context),
    );
    const body = parseBody(request);
    return perform(route, { ...context, params, claims, body });
  }

  #limit({ route, params }: Match, context: Context, headers: Record<string, string>): void {
    const subject = params.id ?? context.request.headers.authorization ?? '';
    const decision = this.#parts.limiter.take(route.method, route.path, subject);
    Object.assign(headers, decision.headers);
    if (!decision.isRefused) return;
    writeLog(context, 'api_limit');
    throw new ApiFault(429, 'Global limit has been reached', 'too_many_requests');
  }
}
