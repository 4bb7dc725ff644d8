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

/** Where and how to serve a tenant. */
export interface StartTenantOptions extends TenantOptions {
  /** Port to listen on; 0 for any free one. Default 0. */
  port?: number;
  /** Address to bind to. Default `127.0.0.1`: loopback only. */
  host?: string;
  /** True for HTTPS with a self-signed certificate, or your own certificate. Default: plain HTTP. */
  https?: boolean | Certificate;
  /**
   * The key that callers of `/_tenant/api` must send as `authorization: Bearer KEY`. Default: none on loopback; a
   * random key if `host` is another address.
   */
  key?: string;
  /** Milliseconds to delay each response, or bounds for random delays. Default 0. */
  latency?: Latency;
}

/** The file with a tenant's state. */
export interface StateFile {
  /** Its path. */
  readonly path: string;
  /** Writes the current state. */
  save(): Promise<void> | void;
}

/** A tenant that listens: a {@link LocalTenant} in this process. */
export interface RunningTenant extends Tenant {
  /** Its origin, e.g. `http://127.0.0.1:4400`: pass it to the SDK as `domain`. */
  readonly url: string;
  /** Host and port. */
  readonly domain: string;
  /** Its certificate in PEM, for HTTPS: clients trust it when it is their certificate authority. */
  readonly certificate: string | undefined;
  /** The key of `/_tenant/api`; undefined if none is needed. */
  readonly key: string | undefined;
  /** The file of its state, when run by the command. @internal */
  stateFile?: StateFile;
  /** Stops listening and closes open connections. */
  close(): Promise<void>;
}

/** The host for URLs: a wildcard address is shown as loopback. */
function displayHost(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}

/** The hosts that reach a bind address: for a wildcard, all addresses of the machine. */
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
 * Rejects with the system's error when the port is in use (`code` `EADDRINUSE`), with a SeedError for an invalid seed,
 * with a TypeError for invalid options.
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
