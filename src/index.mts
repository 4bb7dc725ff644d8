import { AuthenticationClient, ManagementClient } from './index.js';

export * from './index.js';

export default { ManagementClient, AuthenticationClient };
