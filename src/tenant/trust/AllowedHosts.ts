import { hostNameOf, isLoopback } from './hostNameOf';

/** The hosts that a tenant serves: loopback, its own, and those of the `allowedHosts` option. */
export class AllowedHosts {
  readonly #names: ReadonlySet<string>;

  /** @throws TypeError if an entry is not a host name or an address. */
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

  /** Whether the tenant serves a host. The port does not matter, as containers map ports. */
  has(host: string, own: string): boolean {
    const name = hostNameOf(host);
    if (name === undefined) return false;
    return isLoopback(name) || this.#names.has(name) || name === hostNameOf(own);
  }
}
