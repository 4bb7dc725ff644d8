import { AuthenticationClient } from './authentication/AuthenticationClient';
import { ManagementClient } from './management/ManagementClient';

export {
  AuthenticationClient,
  type AuthenticationClientOptions,
} from './authentication/AuthenticationClient';
export type { SigningKey } from './authentication/clientAuthentication';
export { APIError, APIError as SanitizedError } from './errors/APIError';
export type { ErrorResponse, OriginalError, RequestInfo } from './errors/APIError';
export { ArgumentError } from './errors/ArgumentError';
export type { ClientInfo } from './http/defaultHeaders';
export type { CallOptions } from './http/HttpRequest';
export type { Answer } from './http/outcome';
export type { RetryOptions } from './http/RetryOptions';
export { ManagementClient, type ManagementClientOptions } from './management/ManagementClient';
export type { UsersManager } from './management/UsersManager';
export type { ApiPromise } from './rest/ApiPromise';
export type { ListPromise } from './rest/ListPromise';
export { RestClient } from './rest/RestClient';
export type { NameCase } from './rest/convertCase';
export type { RestClientOptions } from './rest/RestClientOptions';
export type { TokenStore } from './sharing/KeyvTokens';
export type { SharedEngine } from './sharing/SharedEngine';
export type * from './types/AuthenticationMethod';
export type * from './types/Callback';
export type * from './types/Diagnostics';
export type * from './types/Enrollment';
export type * from './types/Identity';
export type * from './types/Impersonation';
export type * from './types/LogEvent';
export type * from './types/Organization';
export type * from './types/paging';
export type * from './types/Permission';
export type * from './types/Role';
export type * from './types/Token';
export type * from './types/User';
export type * from './types/UserList';

/** Both clients, for `import auth0 from 'auth0'`. */
export default {
  /** See {@link ManagementClient}. */
  ManagementClient,
  /** See {@link AuthenticationClient}. */
  AuthenticationClient,
};
