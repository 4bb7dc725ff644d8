import { hostNameOf, isLoopback } from '../trust/hostNameOf';

/** The warning for a host that other machines can reach; undefined for loopback. */
export function warningOfHost(host = '127.0.0.1'): string | undefined {
  const name = hostNameOf(host);
  if (name !== undefined && isLoopback(name)) return undefined;
  return (
    `auth0-classic: warning: with --host ${host}, anyone who can reach this machine can read and change the tenant: its ` +
    'client secret and its signing key are public. Leave --host out to listen on this machine only.\n'
  );
}
