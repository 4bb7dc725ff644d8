import { callOptionNames } from '../http/callOptionNames';
import type { NamesOf, OptionNames } from '../warnings/warnUnknownOptions';
import type { AuthenticationClientOptions } from './AuthenticationClientOptions';

const authenticationOptionNames: NamesOf<AuthenticationClientOptions> = {
  domain: true,
  httpHosts: true,
  clientId: true,
  clientSecret: true,
  clientAssertionSigningKey: true,
  clientAssertionSigningAlg: true,
  supportedAlgorithms: true,
  __bypassIdTokenValidation: true,
  telemetry: true,
  clientInfo: true,
  ...callOptionNames,
  keepAlive: true,
  proxy: true,
  httpAgent: true,
  httpsAgent: true,
  axios: true,
  rateLimit: true,
};

const tokenOptionNames = {
  enableCache: true,
  cacheTTLInSeconds: true,
  store: true,
  encryptionKey: true,
} as const;

/**
 * The names of the options of both clients and of the token provider, for warnings about unknown ones. Services pass
 * one object to all of them, as the ManagementClient itself does.
 */
export const clientOptionNames = {
  ...authenticationOptionNames,
  token: true,
  audience: true,
  scope: true,
  tokenProvider: tokenOptionNames,
  ...tokenOptionNames,
  shared: true,
  includeResponseHeaders: true,
} as const satisfies OptionNames;
