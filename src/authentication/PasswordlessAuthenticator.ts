import type { Fields, Prepared } from '../rest/Prepared';
import type { RestClient } from '../rest/RestClient';
import type { Callback } from '../types/Callback';
import type {
  PasswordlessOptions,
  PasswordlessStart,
  RequestEmailCodeOrLinkOptions,
  RequestSMSCodeOptions,
} from '../types/Passwordless';
import type { SignInOptions, SignInToken } from '../types/SignIn';
import { warnDeprecated } from '../warnings/warnDeprecated';
import { isObject } from '../runtime/isObject';
import {
  checkedOptions,
  create,
  headerParams,
  isBlank,
  readData,
  requireObject,
  requireText,
} from './arguments';
import { BaseAuthenticator, restClient, type AuthenticatorOptions } from './BaseAuthenticator';
import { authenticated, withFields } from './clientAuthentication';
import type { OAuthAuthenticator } from './OAuthAuthenticator';

/** Logins without a password: links and codes by email, codes by text message. */
export class PasswordlessAuthenticator extends BaseAuthenticator {
  /** Signs users in. */
  oauth: Pick<OAuthAuthenticator, 'signIn'>;
  /** `/passwordless/start` */
  passwordless: RestClient = restClient(this, '/passwordless/start');
  /** The tenant. */
  domain: string | undefined;
  /** Default client ID. */
  clientId: string | undefined;

  /**
   * @param oauth Signs users in.
   * @throws ArgumentError when options are missing.
   */
  constructor(options: AuthenticatorOptions, oauth: Pick<OAuthAuthenticator, 'signIn'>) {
    super(checkedOptions(options));
    this.oauth = oauth;
    this.domain = options.domain;
    this.clientId = options.clientId;
  }

  /**
   * Signs a user in with the code they received, as `otp`. As `password` it goes to the legacy endpoint `/oauth/ro`.
   * @see https://auth0.com/docs/api/authentication/passwordless/authenticate-user
   */
  signIn(userData: SignInOptions): Promise<SignInToken>;
  signIn(userData: SignInOptions, callback: Callback<SignInToken>): void;
  signIn(userData: SignInOptions, options: PasswordlessOptions | undefined): Promise<SignInToken>;
  signIn(userData: SignInOptions, options: PasswordlessOptions, callback: Callback<SignInToken>): void;
  signIn(...args: unknown[]): unknown {
    const { data, options, callback } = readData(args);
    const payload = authenticated(this, { client_id: this.clientId, ...requireObject(data) });
    requireText(payload, 'username', 'username field (phone number) is required');
    if (!isBlank(payload.otp)) {
      const otp = withFields(payload, {}, OTP_GRANT(payload));
      return signIn(this, otp, { type: 'token', ...(isObject(options) ? options : {}) }, callback);
    }
    requireText(payload, 'password', 'password field (verification code) is required');
    warnDeprecated('oauth/ro', 'Pass `realm` and `otp` to passwordless.signIn, instead of `password`.');
    return signIn(this, withFields(payload, {}, PASSWORD_GRANT(payload)), options, callback);
  }

  /**
   * Sends an email with a link or a code to log in with.
   * @see https://auth0.com/docs/api/authentication/passwordless/get-code-or-link
   */
  sendEmail(userData: RequestEmailCodeOrLinkOptions): Promise<PasswordlessStart>;
  sendEmail<T = PasswordlessStart>(userData: RequestEmailCodeOrLinkOptions, callback: Callback<T>): void;
  sendEmail(
    userData: RequestEmailCodeOrLinkOptions,
    options: PasswordlessOptions | undefined,
  ): Promise<PasswordlessStart>;
  sendEmail<T = PasswordlessStart>(
    userData: RequestEmailCodeOrLinkOptions,
    options: PasswordlessOptions,
    callback: Callback<T>,
  ): void;
  sendEmail(...args: unknown[]): unknown {
    return start(this, args, 'email', ['email', 'send']);
  }

  /**
   * Sends a text message with a code to log in with.
   * @see https://auth0.com/docs/api/authentication/passwordless/get-code-or-link
   */
  sendSMS(userData: RequestSMSCodeOptions): Promise<PasswordlessStart>;
  sendSMS<T = PasswordlessStart>(userData: RequestSMSCodeOptions, callback: Callback<T>): void;
  sendSMS(
    userData: RequestSMSCodeOptions,
    options: PasswordlessOptions | undefined,
  ): Promise<PasswordlessStart>;
  sendSMS<T = PasswordlessStart>(
    userData: RequestSMSCodeOptions,
    options: PasswordlessOptions,
    callback: Callback<T>,
  ): void;
  sendSMS(...args: unknown[]): unknown {
    return start(this, args, 'sms', ['phone_number']);
  }
}

/** Only these two connections exist; a call without one means a phone. */
const connectionOf = (given: unknown): string => (given === 'email' ? 'email' : 'sms');

const OTP_GRANT = ({ realm }: Fields): Fields => ({
  realm: connectionOf(realm),
  grant_type: 'http://auth0.com/oauth/grant-type/passwordless/otp',
});

const PASSWORD_GRANT = ({ connection }: Fields): Fields => ({
  connection: connectionOf(connection),
  grant_type: 'password',
});

function signIn({ oauth }: PasswordlessAuthenticator, ...args: unknown[]): unknown {
  return Reflect.apply(oauth.signIn, oauth, args);
}

function start(
  owner: PasswordlessAuthenticator,
  args: readonly unknown[],
  connection: string,
  fields: readonly string[],
): unknown {
  const { data, options, callback } = readData(args);
  const payload: Fields | Prepared = authenticated(owner, {
    client_id: owner.clientId,
    ...requireObject(data),
    connection,
  });
  for (const field of fields) requireText(payload, field);
  const params = headerParams(options, 'forwardedFor', 'requestLanguage');
  return create(owner.passwordless, params, payload, callback);
}
