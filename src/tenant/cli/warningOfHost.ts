import { hostNameOf, isLoopback } from '../trust/hostNameOf';

/** A warning where a tenant listens on more than this machine; undefined where it does not. */
export function warningOfHost(host = '127.0.0.1'): string | undefined {
  const name = hostNameOf(host);
  if (name !== undefined && isLoopback(name)) return undefined;
  return (
    `auth0-classic: warning: with --host ${host}, whoever can reach this machine can read and change the tenant: its ` +
    'client secret and its signing key are public. Leave --host out to listen on this machine only.\n'
  );
}
