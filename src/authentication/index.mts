import { AuthenticationClient, UsersManager } from './index.js';

export { AuthenticationClient, UsersManager };
export type * from './index.js';
