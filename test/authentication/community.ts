// Compiled, never run: code written against the community's types must compile.
import type * as Community from '../../node_modules/@types/auth0/index';
import { AuthenticationClient } from '../../src/index';
import * as ours from '../../src/authentication/index';
import type { SignInToken, TokenResponse, User, UserInfo } from '../../src/index';

type Methods = Omit<
  Community.AuthenticationClient,
  'getClientInfo' | 'database' | 'oauth' | 'passwordless' | 'tokens' | 'users'
>;

export function constructors(
  client: Community.AuthenticationClientOptions,
  base: Community.BaseClientOptions,
  oauthOptions: Community.OAuthClientOptions,
  tokens: Community.TokensManagerOptions,
  users: Community.UsersOptions,
  theirs: Community.OAuthAuthenticator,
): void {
  new AuthenticationClient(client);
  const oauth = new ours.OAuthAuthenticator(oauthOptions);
  new ours.DatabaseAuthenticator(base, oauth);
  new ours.DatabaseAuthenticator(base, theirs);
  new ours.PasswordlessAuthenticator(base, theirs);
  new ours.TokensManager(tokens);
  new ours.UsersManager(users);
}

export function data(auth: AuthenticationClient): void {
  const { oauth, database, passwordless, users } = auth;
  const cb = (_err: Error, _message: string): void => undefined;
  const none = {} as never;
  auth.requestMagicLink({ email: 'e', authParams: {} } as Community.RequestEmailOptions, cb);
  auth.requestEmailCode({ email: 'e', authParams: {} } as Community.RequestEmailOptions, cb);
  auth.requestSMSCode({ phone_number: 'p' } as Community.RequestSMSOptions, cb);
  auth.verifyEmailCode({ email: 'e', otp: 'o' } as Community.VerifyEmailOptions, cb);
  auth.verifySMSCode({ username: 'u', otp: 'o' } as Community.VerifySMSOptions, cb);
  auth.verifySMSCode({ username: 'u', password: 'o' } as Community.VerifySMSOptionsDeprecated, cb);
  auth.getDelegationToken(none as Community.DelegationTokenOptions, cb);
  auth.changePassword(none as Community.ResetPasswordOptions, cb);
  auth.requestChangePasswordEmail(none as Community.ResetPasswordEmailOptions, cb);
  auth.getProfile('t', cb);
  const got = (_err: Error, _token: Community.TokenResponse): void => undefined;
  auth.clientCredentialsGrant(none as Community.ClientCredentialsGrantOptions, got);
  auth.passwordGrant(none as Community.PasswordGrantOptions, got);
  auth.passwordGrant(
    none as Community.PasswordGrantOptions,
    none as Community.PasswordGrantAdditionalOptions,
    got,
  );
  auth.refreshToken(none as Community.AuthenticationClientRefreshTokenOptions, got);
  const signedIn = (_err: Error, _token: Community.SignInToken): void => undefined;
  oauth.signIn(none as Community.SignInOptions, signedIn);
  oauth.socialSignIn(none as Community.SocialSignInOptions, signedIn);
  oauth.authorizationCodeGrant(none as Community.AuthorizationCodeGrantOptions, signedIn);
  oauth.passwordGrant(none as Community.PasswordGrantOptions, signedIn);
  oauth.refreshToken(none as Community.RefreshTokenOptions, got);
  database.signIn(none as Community.SignInOptions, signedIn);
  database.signUp(none as Community.SignUpUserData, (_err: Error, _user: Community.User) => undefined);
  passwordless.signIn(none as Community.SignInOptions, none as Community.PasswordlessOptions, signedIn);
  passwordless.sendEmail(none as Community.RequestEmailCodeOrLinkOptions, cb);
  passwordless.sendSMS(none as Community.RequestSMSCodeOptions, none as Community.PasswordlessOptions, cb);
  auth.tokens.revokeRefreshToken(none as Community.RevokeRefreshTokenOptions, (_err: Error) => undefined);
  users.getInfo('t', (_err: Error, _user: Community.User) => undefined);
  users.impersonate(
    'u',
    none as Community.ImpersonateSettingOptions,
    (_err: Error, _data: unknown) => undefined,
  );
}

/** Our types can replace theirs. */
export const asTheirs = (auth: AuthenticationClient): Methods => auth;
export const oauthAsTheirs = (oauth: ours.OAuthAuthenticator): Community.OAuthAuthenticator => oauth;
export const databaseAsTheirs = (db: ours.DatabaseAuthenticator): Community.DatabaseAuthenticator => db;
export const passwordlessAsTheirs = (
  p: ours.PasswordlessAuthenticator,
): Community.PasswordlessAuthenticator => p;
export const tokensAsTheirs = (tokens: ours.TokensManager): Community.TokensManager => tokens;

/** The arguments of an untyped callback. */
export function inferred(auth: AuthenticationClient): void {
  auth.requestMagicLink({ email: 'e' }, (_err, start) => void start._id);
  auth.verifySMSCode({ username: 'u', otp: 'o' }, (_err, token) => void token.id_token);
  auth.getProfile('t', (_err, profile) => void profile.sub);
  auth.oauth.clientCredentialsGrant(
    { audience: 'a' },
    (err, token, headers) => void [err, token.scope, headers],
  );
}

/** Fakes in tests. */
export const fake: Partial<AuthenticationClient> = {
  getProfile: async () => ({ user_id: '1' }),
  passwordGrant: async () => ({ access_token: 'a', id_token: 'i', token_type: 'Bearer', expires_in: 1 }),
};

export class Fake extends AuthenticationClient {
  override getProfile(_token: string): Promise<UserInfo> {
    return Promise.resolve({});
  }
  override refreshToken(): Promise<TokenResponse> {
    return Promise.resolve({ access_token: 'a', token_type: 'Bearer', expires_in: 1 });
  }
}

export async function replaced(auth: AuthenticationClient): Promise<[User, SignInToken]> {
  auth.clientCredentialsGrant = async () => ({ access_token: 'a', token_type: 'Bearer', expires_in: 1 });
  auth.oauth.refreshToken = async () => ({ access_token: 'a', token_type: 'Bearer', expires_in: 1 });
  auth.oauth.oauth.create = async () => ({}) as never;
  auth.oauth.clientId = 'other';
  return [
    await auth.getProfile('t'),
    await auth.oauth.authorizationCodeGrant({ code: 'c', redirect_uri: 'r' }),
  ];
}
