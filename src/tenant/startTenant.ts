import { randomBytes } from 'node:crypto';
import { networkInterfaces } from 'node:os';
import { warnUnknownOptions } from '../warnings/warnUnknownOptions';
import { checkLatency } from './checkOptions';
import { Control } from './control/Control';
import { LogDelivery } from './delivery/LogDelivery';
import { tenantOptionNames } from './optionNames';
import { selfSignedCertificate, type Certificate } from './server/selfSignedCertificate';
import { TenantServer, type Latency } from './server/TenantServer';
import { Tenant } from './Tenant';
import type { TenantOptions } from './TenantOptions';
import { AllowedHosts } from './trust/AllowedHosts';
import { hostNameOf, isLoopback } from './trust/hostNameOf';

/** Where and how a tenant is served. */
export interface StartTenantOptions extends TenantOptions {
  /** Port to listen on; 0 for any free one. Default 0. */
  port?: number;
  /** Address to bind to. Default `127.0.0.1`: loopback only. */
  host?: string;
  /** True for HTTPS with a self-made certificate, or your own certificate. Default: plain HTTP. */
  https?: boolean | Certificate;
  /**
   * What callers of `/_tenant/api` must send as `authorization: Bearer KEY`. Default: none is needed on loopback; a random
   * one if `host` is another address.
   */
  key?: string;
  /** Milliseconds that each answer waits, or bounds to draw them from. Default 0. */
  latency?: Latency;
}

/** A file that a tenant's state is kept in. */
export interface StateFile {
  readonly path: string;
  /** Writes the state now. */
  save(): Promise<void> | void;
}

/** A tenant that listens: a {@link LocalTenant} in this process. */
export interface RunningTenant extends Tenant {
  /** Its origin, e.g. `http://127.0.0.1:4400`: the SDK takes it as `domain`. */
  readonly url: string;
  /** Host and port. */
  readonly domain: string;
  /** Over HTTPS, its certificate in PEM: clients trust it when they are given it as their authority. */
  readonly certificate: string | undefined;
  /** The key of `/_tenant/api`; undefined if none is needed. */
  readonly key: string | undefined;
  /** The file that its state is kept in, by the command. @internal */
  stateFile?: StateFile;
  /** Stops listening and ends open connections. */
  close(): Promise<void>;
}

/** The host as a URL shows it: an address that stands for all of them is shown as loopback. */
function displayHost(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}

/** The hosts under which a bind address is reachable: for a wildcard, all addresses of the machine. */
function hostsOf(host: string): string[] {
  if (host !== '0.0.0.0' && host !== '::') return [host];
  const addresses = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
  return [host, ...addresses.map(({ address }) => address)];
}

function certificateFor(
  https: StartTenantOptions['https'],
  hosts: readonly string[],
): Certificate | undefined {
  if (https === undefined || https === false) return undefined;
  if (https !== true) return https;
  const names = hosts.flatMap((host) => hostNameOf(host)?.replace(/^\[|\]$/g, '') ?? []);
  return selfSignedCertificate([...new Set(['localhost', '127.0.0.1', '::1', ...names])]);
}

/** @throws TypeError for a key that a header can't carry. */
function keyFor(key: string | undefined, host: string): string | undefined {
  if (key === undefined)
    return isLoopback(hostNameOf(host) ?? '') ? undefined : randomBytes(24).toString('base64url');
  if (typeof key === 'string' && /^[!-~]{1,200}$/.test(key)) return key;
  throw new TypeError('key must be 1 to 200 visible ASCII characters without spaces');
}

/**
 * Starts a local tenant: a stateful stand-in for the user-management API, in memory and offline.
 *
 * @param options `port` (default any free one), `host` (default loopback), `https`, `seed`, `rateLimit`, `latency`, …
 * @returns The running tenant: `url`, `domain`, `clientId`, `clientSecret`, `mintToken()`, `requests`, `close()`.
 * Rejects with the system's error when the port is taken (`code` `EADDRINUSE`), with a SeedError for a seed that can't be
 * read, with a TypeError for options that make no sense.
 *
 * @example
 * const tenant = await startTenant();
 * const management = new ManagementClient({ domain: tenant.url, token: tenant.mintToken() });
 */
export async function startTenant(options: StartTenantOptions = {}): Promise<RunningTenant> {
  warnUnknownOptions('startTenant', options, tenantOptionNames);
  const { port = 0, host = '127.0.0.1', https, latency, key, allowedHosts = [], ...tenantOptions } = options;
  checkLatency(latency);
  const controlKey = keyFor(key, host);
  const hosts = [...hostsOf(host).filter((name) => hostNameOf(name) !== undefined), ...allowedHosts];
  const tenant = new Tenant({ ...tenantOptions, allowedHosts: hosts });
  const certificate = certificateFor(https, [host, ...allowedHosts]);
  const server = new TenantServer({
    latency,
    certificate,
    prepare: (request) => tenant.prepare(request),
    handle: (request) => tenant.handle(request),
    control: (target, request, response) =>
      Control.serves(target) ? control.serve(target, request, response) : undefined,
  });
  const bound = await server.listen(port, host);
  const domain = `${displayHost(host)}:${bound}`;
  tenant.origin = `${certificate ? 'https' : 'http'}://${domain}`;
  const delivery = new LogDelivery(tenant);
  const running: RunningTenant = Object.assign(tenant, {
    url: tenant.origin,
    domain,
    certificate: certificate?.cert,
    key: controlKey,
    close: () => {
      delivery.close();
      return server.close();
    },
  });
  const control = new Control(running, new AllowedHosts(hosts), controlKey);
  return running;
}
