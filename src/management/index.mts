import { ManagementClient, ManagementTokenProvider, UsersManager } from './index.js';

export { ManagementClient, ManagementTokenProvider, UsersManager };
export type * from './index.js';
