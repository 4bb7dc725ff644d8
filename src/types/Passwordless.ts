import type { ExtraParameters } from './ExtraParameters';
import type { ClientAuthenticationData } from './Token';

/** What the email contains: a link to log in with, or a code to enter. */
export type SendType = 'link' | 'code';

/** The recipient of an email, as `requestMagicLink` and `requestEmailCode` take it. */
export interface RequestEmailOptions extends ClientAuthenticationData, ExtraParameters {
  /** Email address. */
  email: string;
  /** Parameters of the link's authorization request, e.g. `scope` and `redirect_uri`. */
  authParams?: ExtraParameters | undefined;
}

/**
 * The recipient and kind of an email, as `passwordless.sendEmail` takes it.
 *
 * @see https://auth0.com/docs/api/authentication/passwordless/get-code-or-link
 */
export interface RequestEmailCodeOrLinkOptions extends RequestEmailOptions {
  /** What the email contains. */
  send: SendType;
}

/** The recipient of a text message, as `requestSMSCode` takes it. */
export interface RequestSMSOptions {
  /** Phone number in E.164 format, e.g. `+15551234567`. */
  phone_number: string;
}

/** The recipient of a text message under its older name. */
export interface RequestSMSOptionsDeprecated {
  /** Phone number in E.164 format, e.g. `+15551234567`. */
  phoneNumber: string;
}

/** The recipient of a text message, as `passwordless.sendSMS` takes it. */
export interface RequestSMSCodeOptions extends RequestSMSOptions, ClientAuthenticationData, ExtraParameters {
  /** Parameters of the authorization request, e.g. `scope`. */
  authParams?: ExtraParameters | undefined;
}

/** The user that a code or link was sent to. */
export interface PasswordlessStart {
  /** User ID without the provider. */
  _id?: string | undefined;
  /** Recipient of an email. */
  email?: string | undefined;
  /** Whether the email address is verified. */
  email_verified?: boolean | undefined;
  /** Recipient of a text message. */
  phone_number?: string | undefined;
  /** Whether the phone number is verified. */
  phone_verified?: boolean | undefined;
}

/** A code that the user received by email. */
export interface VerifyEmailOptions {
  /** Email address. */
  email: string;
  /** The code. */
  otp: string;
}

/** A code that the user received by text message. */
export interface VerifySMSOptions {
  /** Phone number in E.164 format, e.g. `+15551234567`. */
  username: string;
  /** The code. */
  otp: string;
}

/** A code that the user received by text message, under older names; without `otp` it goes to a legacy endpoint. */
export interface VerifySMSOptionsDeprecated {
  /** Phone number in E.164 format, e.g. `+15551234567`. */
  username?: string | undefined;
  /** The same as `username`, which it overrides. */
  phone_number?: string | undefined;
  /** The same as `phone_number`, which it overrides. */
  phoneNumber?: string | undefined;
  /** The code. */
  otp?: string | undefined;
  /** The code, for the legacy endpoint. */
  password?: string | undefined;
  /** The same as `password`, which it overrides. */
  code?: string | undefined;
}

/** Options of passwordless calls that are sent as headers. */
export interface PasswordlessOptions {
  /** IP address of the end user, sent as `auth0-forwarded-for`. */
  forwardedFor?: string | undefined;
  /** Language of the message, e.g. `fr`, sent as `x-request-language`; `sendEmail` and `sendSMS` only. */
  requestLanguage?: string | undefined;
}
