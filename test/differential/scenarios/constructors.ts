import type { Scenario } from './Scenario';
import type { Options, Sdk } from './Stage';
import { outcome } from './observed';

type ClassName = 'ManagementClient' | 'AuthenticationClient' | 'ManagementTokenProvider' | 'AuthUsersManager';

const tokenOptions = { domain: 'tenant.auth0.com', clientId: 'c', clientSecret: 's', audience: 'a' };

/** Invalid options, by class. */
const REFUSED: Record<ClassName, readonly unknown[]> = {
  ManagementClient: [
    undefined,
    null,
    'text',
    5,
    {},
    { domain: '' },
    { domain: 'tenant.auth0.com', token: '' },
    { domain: 'tenant.auth0.com', token: 5 },
    { domain: 'tenant.auth0.com', token: null },
    { domain: 'tenant.auth0.com' },
    { domain: 'tenant.auth0.com', clientId: '' },
    { domain: 'tenant.auth0.com', clientId: 'c', clientSecret: 's', audience: '' },
    { domain: 'tenant.auth0.com', clientId: 'c', clientSecret: 's', scope: 5 },
    { domain: 'tenant.auth0.com', clientId: 'c', clientSecret: 's', tokenProvider: { enableCache: 'yes' } },
    {
      domain: 'tenant.auth0.com',
      clientId: 'c',
      clientSecret: 's',
      tokenProvider: { enableCache: true, cacheTTLInSeconds: -1 },
    },
    {
      domain: 'tenant.auth0.com',
      clientId: 'c',
      clientSecret: 's',
      tokenProvider: { enableCache: true, cacheTTLInSeconds: '5' },
    },
    { domain: 'tenant.auth0.com', token: 't', retry: { enabled: 'yes' } },
    { domain: 'tenant.auth0.com', token: 't', retry: { enabled: null } },
    { domain: 'tenant.auth0.com', token: 't', retry: { maxRetries: 'many' } },
    { domain: 'tenant.auth0.com', token: 't', retry: { maxRetries: -1 } },
    { domain: 'tenant.auth0.com', token: 't', retry: { maxRetries: null } },
  ],
  AuthenticationClient: [undefined, null, 'text', 5, {}, { domain: '' }],
  ManagementTokenProvider: [
    undefined,
    null,
    'text',
    ...(['domain', 'clientId', 'audience'] as const).flatMap((name) => [
      { ...tokenOptions, [name]: undefined },
      { ...tokenOptions, [name]: '' },
    ]),
    { ...tokenOptions, enableCache: 5 },
    { ...tokenOptions, enableCache: null },
    { ...tokenOptions, cacheTTLInSeconds: 'long' },
    { ...tokenOptions, cacheTTLInSeconds: -5 },
    { ...tokenOptions, scope: ['a'] },
    { ...tokenOptions, scope: {} },
  ],
  AuthUsersManager: [undefined, 'text', {}, { baseUrl: 5 }],
};

/** Valid options, by class. */
const ACCEPTED: Record<ClassName, readonly Options[]> = {
  ManagementClient: [
    { domain: 'tenant.auth0.com', token: 't' },
    { domain: 'tenant.auth0.com', token: 't', headers: {}, telemetry: false, clientInfo: {}, retry: {} },
    { domain: 'tenant.auth0.com', clientId: 'c', clientSecret: 's' },
    { domain: 'tenant.auth0.com', clientId: 'c', clientSecret: 's', tokenProvider: { enableCache: false } },
    { domain: 'tenant.auth0.com', token: 't', retry: { maxRetries: 10, factor: 3, forever: false } },
    { domain: 'tenant.auth0.com', token: 't', retry: null, headers: null, clientInfo: null, proxy: null },
    {
      domain: 'tenant.auth0.com',
      token: 't',
      keepAlive: null,
      telemetry: null,
      includeResponseHeaders: null,
    },
    { domain: 'tenant.auth0.com', clientId: 'c', clientSecret: 's', tokenProvider: null, scope: null },
  ],
  AuthenticationClient: [
    { domain: 'tenant.auth0.com' },
    { domain: 'tenant.auth0.com', clientId: 'c', keepAlive: true },
  ],
  ManagementTokenProvider: [
    tokenOptions,
    { ...tokenOptions, cacheTTLInSeconds: 0 },
    { ...tokenOptions, scope: '' },
  ],
  AuthUsersManager: [{ baseUrl: 'https://tenant.auth0.com' }],
};

function construct(sdk: Sdk, name: ClassName, options: unknown): Promise<unknown> {
  return outcome(() => {
    Reflect.construct(sdk[name], [options]);
    return 'constructed';
  });
}

const show = (options: unknown): string => JSON.stringify(options) ?? 'undefined';

/** Every constructor, with all options that it refuses and some that it accepts. */
export const constructors: readonly Scenario[] = (Object.keys(REFUSED) as ClassName[]).flatMap((name) =>
  [...REFUSED[name], ...ACCEPTED[name]].map((options) => ({
    name: `new ${name}(${show(options)})`,
    run: ({ sdk }) => construct(sdk, name, options),
  })),
);
