import { AuthenticationClient } from './authentication/AuthenticationClient';
import { ManagementClient } from './management/ManagementClient';

export {
  AuthenticationClient,
  type AuthenticationClientOptions,
} from './authentication/AuthenticationClient';
export type { DatabaseAuthenticator } from './authentication/DatabaseAuthenticator';
export type { OAuthAuthenticator } from './authentication/OAuthAuthenticator';
export type { PasswordlessAuthenticator } from './authentication/PasswordlessAuthenticator';
export type { TokensManager } from './authentication/TokensManager';
export type { SigningKey } from './authentication/credentials';
export { APIError, APIError as SanitizedError } from './errors/APIError';
export type { ErrorResponse, OriginalError, RequestInfo } from './errors/APIError';
export { ArgumentError } from './errors/ArgumentError';
export type { ClientInfo } from './http/defaultHeaders';
export type { CallOptions } from './http/HttpRequest';
export type { Answer } from './http/outcome';
export type { RetryOptions } from './http/RetryOptions';
export { ManagementClient } from './management/ManagementClient';
export type { ManagementClientOptions } from './management/ManagementClientOptions';
export type { OrganizationsManager } from './management/managers/OrganizationsManager';
export type { UsersManager } from './management/managers/UsersManager';
export { iterate, type ItemOf } from './rest/lists/iterate';
export { RestClient } from './rest/RestClient';
export { withResponse } from './rest/withResponse';
export type { NameCase } from './rest/convertCase';
export type { RestClientOptions } from './rest/RestClientOptions';
export type { TokenStore } from './sharing/KeyvTokens';
export type { SharedEngine } from './sharing/SharedEngine';
export * from './types/index';

/** Both clients, for `import auth0 from 'auth0'`. */
export default {
  /** See {@link ManagementClient}. */
  ManagementClient,
  /** See {@link AuthenticationClient}. */
  AuthenticationClient,
};
