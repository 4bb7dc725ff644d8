export { AuthenticationClient, type AuthenticationClientOptions } from './AuthenticationClient';
export { UsersManager, type UsersManagerOptions } from './UsersManager';
