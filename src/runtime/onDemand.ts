// What is costly to load and needed by some calls only. Each module is loaded when it is first asked for.

/** Loads with the first call and keeps what came: even a loaded module costs a look-up. */
function once<T>(load: () => T): () => T {
  let loaded: T | undefined;
  return () => (loaded ??= load());
}

export const axiosModule = (): typeof import('axios') =>
  // Axios's build without its own Node adapter, for which the SDK has one: it loads in half the time.
  require('axios/dist/browser/axios.cjs') as typeof import('axios');

export const crypto = (): typeof import('node:crypto') => require('node:crypto');

export const files = (): typeof import('node:fs') => require('node:fs');

export const formData = (): typeof import('form-data') => require('form-data');

export const http = once((): typeof import('node:http') => require('node:http'));

export const https = once((): typeof import('node:https') => require('node:https'));

export const jose = (): typeof import('jose') => require('jose');

export const net = (): typeof import('node:net') => require('node:net');

export const tls = (): typeof import('node:tls') => require('node:tls');

export const stream = (): typeof import('node:stream') => require('node:stream');

export const zlib = (): typeof import('node:zlib') => require('node:zlib');

export const get = (): typeof import('lodash/get') => require('lodash/get');

export const pick = (): typeof import('lodash/pick') => require('lodash/pick');
