export { AuthenticationClient } from './AuthenticationClient';
export type { AuthenticationClientOptions, IdTokenOptions } from './AuthenticationClientOptions';
export { BaseAuthenticator, type AuthenticatorOptions } from './BaseAuthenticator';
export { DatabaseAuthenticator } from './DatabaseAuthenticator';
export { OAuthAuthenticator, type OAuthSignInOptions } from './OAuthAuthenticator';
export { OAuthWithIDTokenValidation, type TokenSource } from './OAuthWithIDTokenValidation';
export { PasswordlessAuthenticator } from './PasswordlessAuthenticator';
export { TokensManager } from './TokensManager';
export { UsersManager, type UsersManagerOptions } from './UsersManager';
