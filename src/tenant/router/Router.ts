import { ApiFault } from '../ApiFault';
import type { Route } from './Route';

/** The endpoints of the Authentication API, some of which this tenant does not have. */
const AUTHENTICATION =
  /^\/(authorize|dbconnections|passwordless|oauth|oidc|mfa|samlp|wsfed|v2\/logout|login|logout|delegation|tokeninfo|unlink|bc-authorize|\.well-known)(\/|$)/;

interface Entry {
  route: Route;
  segments: readonly string[];
}

/** A route and the parameters of its path. */
export interface Match {
  route: Route;
  params: Record<string, string>;
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw new ApiFault(400, 'Path validation error: the path is not valid percent encoding.', 'invalid_uri');
  }
}

/** The lookup key of routes, before segments are compared: `/api/v2/…` has its resource in the third segment. */
const shapeOf = (verb: string, { length }: readonly string[], third: string | undefined): string =>
  `${verb} ${length} ${third ?? ''}`;

function read(segments: readonly string[], pattern: readonly string[]): Record<string, string> | undefined {
  if (segments.length !== pattern.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, expected] of pattern.entries()) {
    const segment = segments[index] ?? '';
    if (expected.startsWith(':')) {
      if (segment === '') return undefined;
      params[expected.slice(1)] = segment;
    } else if (segment !== expected) {
      return undefined;
    }
  }
  return params;
}

/** Finds the route of a request. Segments are matched before they are decoded: no id can change the route. */
export class Router {
  readonly #entries: Entry[];
  /** The routes by verb, number of segments and third segment, which may be a parameter. */
  readonly #byShape = new Map<string, Entry[]>();

  /** @param routes Literal segments take precedence over parameters, whatever the order. */
  constructor(routes: readonly Route[]) {
    this.#entries = routes.map((route) => ({ route, segments: route.path.split('/').slice(1) }));
    const parameters = ({ segments }: Entry): number =>
      segments.filter((segment) => segment.startsWith(':')).length;
    this.#entries.sort((a, b) => parameters(a) - parameters(b));
    for (const entry of this.#entries) {
      const { route, segments } = entry;
      const shape = shapeOf(route.method, segments, segments[2]?.replace(/^:.*/, ':'));
      const alike = this.#byShape.get(shape);
      if (alike) alike.push(entry);
      else this.#byShape.set(shape, [entry]);
    }
  }

  /** The methods of a path, including HEAD and OPTIONS. @throws ApiFault, as `match`, for a path without any. */
  methodsOf(path: string): string[] {
    const segments = path.split('/').slice(1);
    const routes = this.#entries.filter(({ segments: pattern }) => read(segments, pattern));
    if (routes.length === 0) throw this.#miss('OPTIONS', path, segments);
    const methods = routes.map(({ route }) => route.method as string);
    return [...new Set(['OPTIONS', ...methods, ...(methods.includes('GET') ? ['HEAD'] : [])])];
  }

  /** @throws ApiFault: 404 for an unknown path or verb, 501 for a part of the API that this tenant does not have. */
  match(method: string, path: string): Match {
    const segments = path.split('/').slice(1);
    const verb = method === 'HEAD' ? 'GET' : method;
    for (const { route, segments: pattern } of this.#candidates(verb, segments)) {
      const params = read(segments, pattern);
      if (!params) continue;
      for (const name of Object.keys(params)) params[name] = decode(params[name] ?? '');
      return { route, params };
    }
    throw this.#miss(method, path, segments);
  }

  /** The routes that may match, in order: routes with a parameter as third segment come second. */
  #candidates(verb: string, segments: readonly string[]): readonly Entry[] {
    const named = this.#byShape.get(shapeOf(verb, segments, segments[2])) ?? [];
    const open = this.#byShape.get(shapeOf(verb, segments, ':'));
    return open ? [...named, ...open] : named;
  }

  #miss(method: string, path: string, segments: readonly string[]): ApiFault {
    const known = this.#entries.some(({ segments: pattern }) => read(segments, pattern));
    // No path of the API has an empty segment: an id is missing.
    const isOfApi = path.startsWith('/api/v2/') ? !segments.includes('') : AUTHENTICATION.test(path);
    if (!known && isOfApi) {
      return new ApiFault(501, `The local tenant does not have ${method} ${path}.`, 'not_implemented');
    }
    return new ApiFault(404, 'Not Found');
  }
}
