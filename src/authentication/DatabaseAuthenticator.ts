import type { Fields } from '../rest/Prepared';
import type { RestClient } from '../rest/RestClient';
import type { Callback } from '../types/Callback';
import type { ResetPasswordEmailOptions, ResetPasswordOptions, SignUpUserData } from '../types/Database';
import type { SignInOptions, SignInToken } from '../types/SignIn';
import type { AppMetadata, User, UserMetadata } from '../types/User';
import { checkedOptions, create, readData, requireObject, requireText } from './arguments';
import { BaseAuthenticator, restClient, type AuthenticatorOptions } from './BaseAuthenticator';
import type { OAuthAuthenticator } from './OAuthAuthenticator';

/** Users of database connections. */
export class DatabaseAuthenticator<A = AppMetadata, U = UserMetadata> extends BaseAuthenticator {
  /** Signs users in. */
  oauth: Pick<OAuthAuthenticator, 'signIn'>;
  /** `/dbconnections/:type` */
  dbConnections: RestClient = restClient(this, '/dbconnections/:type', ({ type }) => ({
    endpoint: `/dbconnections/${String(type)}`,
    // Responds with a sentence.
    asText: type === 'change_password',
  }));
  /** Default client ID. */
  clientId: string | undefined;

  /**
   * @param oauth Signs users in.
   * @throws ArgumentError when options are missing.
   */
  constructor(options: AuthenticatorOptions, oauth: Pick<OAuthAuthenticator, 'signIn'>) {
    super(checkedOptions(options));
    this.oauth = oauth;
    this.clientId = options.clientId;
  }

  /**
   * Signs a user in at the legacy endpoint `/oauth/ro`; `oauth.passwordGrant` uses the token endpoint.
   * @see https://auth0.com/docs/api/authentication/legacy/resource-owner
   * @deprecated A legacy endpoint that Auth0 has deprecated. Use `oauth.passwordGrant`.
   */
  signIn(userData: SignInOptions): Promise<SignInToken>;
  signIn(userData: SignInOptions, callback: Callback<SignInToken>): void;
  signIn(...args: unknown[]): unknown {
    const [userData, ...others] = args;
    const data = { connection: 'Username-Password-Authentication', ...requireObject(userData) };
    requireText(data, 'username');
    requireText(data, 'password');
    return Reflect.apply(this.oauth.signIn, this.oauth, [data, ...others]);
  }

  /**
   * Signs a user up.
   * @see https://auth0.com/docs/api/authentication/signup/create-a-new-user
   */
  signUp(userData: SignUpUserData | SignUpUserData<A, U>): Promise<User<A, U>>;
  signUp<T = User<A, U>>(userData: SignUpUserData<A, U>, callback: Callback<T>): void;
  signUp<T = User<A, U>>(userData: SignUpUserData, callback: Callback<T>): void;
  signUp(...args: unknown[]): unknown {
    return post(this, 'signup', args, ['email', 'password', 'connection']);
  }

  /**
   * Sends a user an email with a link that confirms a new password. Resolves to a sentence that says so.
   * @see https://auth0.com/docs/api/authentication/change-password/change-password
   */
  changePassword(userData: ResetPasswordOptions): Promise<string>;
  changePassword(userData: ResetPasswordOptions, callback: Callback<string>): void;
  changePassword(...args: unknown[]): unknown {
    return post(this, 'change_password', args, ['email', 'password', 'connection']);
  }

  /**
   * Sends a user an email with a link to change their password. Resolves to a sentence that says so.
   * @see https://auth0.com/docs/api/authentication/change-password/change-password
   */
  requestChangePasswordEmail(userData: ResetPasswordEmailOptions): Promise<string>;
  requestChangePasswordEmail(userData: ResetPasswordEmailOptions, callback: Callback<string>): void;
  requestChangePasswordEmail(...args: unknown[]): unknown {
    return post(this, 'change_password', args, ['email', 'connection']);
  }
}

function post(
  { dbConnections, clientId }: { dbConnections: RestClient; clientId: string | undefined },
  type: string,
  args: readonly unknown[],
  fields: readonly string[],
): unknown {
  const { data: userData, callback } = readData(args);
  const data: Fields = { client_id: clientId, ...requireObject(userData) };
  for (const field of fields) requireText(data, field);
  return create(dbConnections, { type }, data, callback);
}
