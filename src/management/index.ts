export { ManagementClient, type ManagementClientOptions } from './ManagementClient';
export { ManagementTokenProvider, type ManagementTokenProviderOptions } from './ManagementTokenProvider';
export { UsersManager } from './UsersManager';
export type { ManagerOptions, TokenProvider } from './BaseManager';
