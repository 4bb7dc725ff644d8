import { hostNameOf, isLoopback } from './hostNameOf';

/** The hosts that a tenant answers for: loopback, its own, and those that it is told to allow. */
export class AllowedHosts {
  readonly #names: ReadonlySet<string>;

  /** @throws TypeError for a text that is not a name or address. */
  constructor(hosts: readonly string[] = []) {
    this.#names = new Set(
      hosts.map((host) => {
        const name = typeof host === 'string' ? hostNameOf(host) : undefined;
        if (name !== undefined) return name;
        throw new TypeError(
          `allowedHosts must be names or addresses, such as "tenant" or "192.168.1.5"; got ${JSON.stringify(host)}`,
        );
      }),
    );
  }

  /** Whether the tenant answers for a host, whatever its port: ports are mapped on the way to a container. */
  has(host: string, own: string): boolean {
    const name = hostNameOf(host);
    if (name === undefined) return false;
    return isLoopback(name) || this.#names.has(name) || name === hostNameOf(own);
  }
}
