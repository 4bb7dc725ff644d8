import {
  APIError,
  ArgumentError,
  AuthenticationClient,
  ManagementClient,
  RestClient,
  SanitizedError,
} from './index.js';

export { APIError, ArgumentError, AuthenticationClient, ManagementClient, RestClient, SanitizedError };
export type * from './index.js';

export default { ManagementClient, AuthenticationClient };
