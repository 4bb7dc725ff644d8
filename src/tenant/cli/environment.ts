import type { RunningTenant } from '../startTenant';

/** The environment variables of a program of `exec`, with descriptions of their values. */
const VALUES = {
  // SDKs call a domain without a scheme by HTTPS.
  AUTH0_DOMAIN: (tenant: RunningTenant) => (tenant.certificate === undefined ? tenant.url : tenant.domain),
  AUTH0_CLIENT_ID: (tenant: RunningTenant) => tenant.clientId,
  AUTH0_CLIENT_SECRET: (tenant: RunningTenant) => tenant.clientSecret,
  AUTH0_AUDIENCE: (tenant: RunningTenant) => tenant.audience,
  AUTH0_ISSUER_BASE_URL: (tenant: RunningTenant) => tenant.url,
};

/** Their names. */
export const VARIABLES = Object.keys(VALUES);

/** The environment variables that describe a tenant. @param mapped Other names, such as `AUTH0_DOMAIN=MY_DOMAIN`. */
export function environmentOf(tenant: RunningTenant, mapped: readonly string[]): Record<string, string> {
  const pairs = mapped.map((text) => text.split('=', 2));
  const environment: Record<string, string> = {};
  for (const [name, valueOf] of Object.entries(VALUES)) {
    const others = pairs.flatMap(([from, to]) => (from === name && to !== undefined ? [to] : []));
    for (const other of others.length === 0 ? [name] : others) environment[other] = valueOf(tenant);
  }
  return environment;
}
