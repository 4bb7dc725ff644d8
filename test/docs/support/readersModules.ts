import { createRequire } from 'node:module';
import { join } from 'node:path';
import * as authentication from '../../../src/authentication/index';
import * as sdk from '../../../src/index';
import * as management from '../../../src/management/index';
import * as redis from '../../../src/redis/index';
import * as localTenant from '../../../src/tenant/index';
import { ROOT } from './readBlocks';
import { READERS_TENANT } from './setups';

const load = createRequire(join(ROOT, 'package.json'));

/** The SDK as a block sees it: the reader's tenant is the local one. */
function sdkFor(url: string): object {
  const here = <T extends { domain: string }>(options: T): T =>
    options?.domain === READERS_TENANT ? { ...options, domain: url } : options;
  class ManagementClient extends sdk.ManagementClient {
    constructor(options: sdk.ManagementClientOptions) {
      super(here(options));
    }
  }
  class AuthenticationClient extends sdk.AuthenticationClient {
    constructor(options: sdk.AuthenticationClientOptions) {
      super(here(options));
    }
  }
  return {
    ...sdk,
    ManagementClient,
    AuthenticationClient,
    default: { ManagementClient, AuthenticationClient },
  };
}

/** `require` as a block has it: this package is `src/`, all others are those installed here. */
export function requireFor(url: string): (name: string) => unknown {
  const parts: Record<string, unknown> = { authentication, management, redis, tenant: localTenant };
  const mapped = new Map<string, unknown>();
  // `auth0` is how it is called where it is installed under its alias.
  for (const name of ['auth0', 'auth0-classic']) {
    mapped.set(name, sdkFor(url));
    for (const [path, part] of Object.entries(parts)) mapped.set(`${name}/${path}`, part);
  }
  return (name) => (mapped.has(name) ? mapped.get(name) : load(name));
}
