import { mergeHeaders } from './mergeHeaders';
import { VERSION } from './version';

/** The content of the `Auth0-Client` header. */
export interface ClientInfo {
  /** Name of the library. Without one the header is omitted. */
  name?: string | undefined;
  /** Its version. */
  version?: string | undefined;
  /** Anything else to send, e.g. `env`. */
  [key: string]: unknown;
}

/** The options that shape a client's headers. */
export interface HeaderOptions {
  /** Headers added to each request. */
  headers?: Record<string, string> | undefined;
  /** False to omit the `Auth0-Client` header. Default true. */
  telemetry?: boolean | undefined;
  /** The content of the `Auth0-Client` header, instead of this library's name and version. */
  clientInfo?: ClientInfo | undefined;
}

function telemetry({ telemetry: wanted, clientInfo }: HeaderOptions): Record<string, string> {
  if (wanted === false) return {};
  const info = clientInfo ?? {
    name: 'auth0-classic',
    version: VERSION,
    env: { node: process.versions.node },
  };
  if (typeof info.name !== 'string' || info.name === '') return {};
  return { 'Auth0-Client': Buffer.from(JSON.stringify(info)).toString('base64url') };
}

/** The headers of every request of a client. */
export function defaultHeaders(options: HeaderOptions): Record<string, string> {
  return mergeHeaders(
    {
      'User-Agent': `node.js/${process.versions.node}`,
      'Content-Type': 'application/json',
      Accept: 'application/json',
      'Accept-Encoding': 'gzip, deflate, br',
    },
    options.headers,
    telemetry(options),
  );
}
