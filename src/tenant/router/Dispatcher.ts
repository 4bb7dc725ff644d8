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
import { writeLog } from '../users/writeLog';
import { hostOf } from './originOf';
import { originsOf } from './originsOf';
import type { Context, TenantRequest, TenantResponse } from './Route';
import type { Match, Router } from './Router';

/** The longest path and query. The API answers 414 past a length that it does not publish. */
const LONGEST_TARGET = 8192;

/** What a request passes on its way to an endpoint. */
export interface Stations {
  readonly hosts: AllowedHosts;
  readonly faults: Faults;
  readonly jobs: JobRunner;
  readonly router: Router;
  readonly limiter: RateLimiter;
  /** What an endpoint works with. @throws ApiFault for a request that can't be read. */
  contextOf(request: TenantRequest): Context;
}

/** Brings a request to its endpoint: who asks, planned faults, jobs that are due, limits, token and body come first. */
export class Dispatcher {
  readonly #stations: Stations;

  constructor(stations: Stations) {
    this.#stations = stations;
  }

  /** Answers a request. Never throws. @param origin Origin of the tenant itself. */
  answer(request: TenantRequest, origin: string): TenantResponse {
    const { hosts, faults } = this.#stations;
    const own = hostOf(origin);
    try {
      checkCaller(request, hosts, own);
    } catch (error) {
      return answerFault(error);
    }
    const hit = faults.take(request);
    const answered = !hit || hit.executed ? this.#execute(request) : { status: 0 };
    const response = hit ? { ...(hit.answer ?? answered), fault: hit.fault } : answered;
    return { ...response, headers: { ...corsHeaders(request, hosts, own), ...response.headers } };
  }

  #execute(request: TenantRequest): TenantResponse {
    const headers: Record<string, string> = {};
    try {
      const answer = this.#route(request, headers);
      return { ...answer, headers: { ...headers, ...answer.headers } };
    } catch (error) {
      // What is refused before its endpoint is known counts, too: the API tells its limits on every answer.
      if (Object.keys(headers).length === 0)
        Object.assign(headers, this.#stations.limiter.take(request.method, request.target, '').headers);
      return answerFault(error, headers);
    }
  }

  /** @param headers Takes the headers that every answer has, refusals included. */
  #route(request: TenantRequest, headers: Record<string, string>): TenantResponse {
    const { method, target } = request;
    const { router, jobs, contextOf } = this.#stations;
    if (target.length > LONGEST_TARGET) throw new ApiFault(414, 'URI Too Long');
    jobs.run();
    const context = contextOf(request);
    const [path = ''] = target.split('?', 1);
    if (method === 'OPTIONS') return answerOptions(request, router.methodsOf(path));
    const match = router.match(method, path);
    this.#limit(match, context, headers);
    const { route, params } = match;
    if (method === 'HEAD' && route.changes) return { status: 200 };
    const claims = authorizeRequest(route, params, request.headers, context.signer, originsOf(context));
    const body = parseBody(request);
    return route.handle({ ...context, params, claims, body });
  }

  #limit({ route, params }: Match, context: Context, headers: Record<string, string>): void {
    const subject = params.id ?? context.request.headers.authorization ?? '';
    const verdict = this.#stations.limiter.take(route.method, route.path, subject);
    Object.assign(headers, verdict.headers);
    if (!verdict.refused) return;
    writeLog(context, 'api_limit');
    throw new ApiFault(429, 'Global limit has been reached', 'too_many_requests');
  }
}
