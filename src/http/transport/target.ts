/** The part of an origin that a connection needs. */
export interface Target {
  protocol: 'http:' | 'https:';
  hostname: string;
  host: string;
  port: string | number;
}

const MAX_TARGETS = 100;
const targets = new Map<string, Target>();

/** The origin of an absolute URL. */
export function originOf(url: string): string {
  const slash = url.indexOf('/', 8);
  return slash < 0 ? url : url.slice(0, slash);
}

/** The target of an absolute URL. Origins are cached: a client has one or two. */
export function targetOf(url: string): Target {
  const origin = originOf(url);
  const known = targets.get(origin);
  if (known) return known;
  const { protocol, hostname, host, port } = new URL(origin);
  const isHttp = protocol === 'http:';
  const target: Target = {
    protocol: isHttp ? 'http:' : 'https:',
    hostname: withoutBrackets(hostname),
    host,
    port: port || (isHttp ? 80 : 443),
  };
  if (targets.size < MAX_TARGETS) targets.set(origin, target);
  return target;
}

/** The path of an absolute URL, with its query. */
export function pathOf(url: string): string {
  const slash = url.indexOf('/', 8);
  return slash < 0 ? '/' : url.slice(slash);
}

/** node:http takes an IPv6 address without its brackets. */
export function withoutBrackets(hostname: string): string {
  return hostname.startsWith('[') ? hostname.slice(1, -1) : hostname;
}
