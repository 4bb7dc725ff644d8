import type { Language } from './Language';

/** Name of a factor. */
export type GuardianFactorName =
  | 'push-notification'
  | 'sms'
  | 'email'
  | 'duo'
  | 'otp'
  | 'webauthn-roaming'
  | 'webauthn-platform'
  | 'recovery-code'
  | (string & {});

/**
 * A factor of multifactor authentication and whether the tenant uses it.
 *
 * @see https://auth0.com/docs/api/management/v2/guardian/get-factors
 */
export interface GuardianFactor {
  /** Name of the factor, e.g. `otp`. */
  name: GuardianFactorName;
  /** Whether the factor is enabled. */
  enabled: boolean;
  /** Whether the trial of the factor has expired. */
  trial_expired: boolean;
}

/** Identifies a factor. */
export interface GuardianFactorParams {
  /** Name of the factor, e.g. `sms`. */
  name: GuardianFactorName;
}

/**
 * Turns a factor on or off.
 *
 * @see https://auth0.com/docs/api/management/v2/guardian/put-factors-by-name
 */
export interface UpdateGuardianFactorData {
  /** True to enable the factor. */
  enabled: boolean;
}

/** The state of a factor after an update. */
export interface UpdateGuardianFactorResponse {
  /** Whether the factor is enabled. */
  enabled: boolean;
}

/**
 * Data for an enrollment ticket.
 *
 * @see https://auth0.com/docs/api/management/v2/guardian/post-ticket
 */
export interface SendEnrollmentTicketData {
  /** User ID, e.g. `auth0|5f7c8ec7c33c6c004bbafe82`. */
  user_id: string;
  /** Address to send the email to, if it is not the user's own. */
  email?: string | undefined;
  /** True to send an email with the ticket's URL. */
  send_mail?: boolean | undefined;
  /** Language of the email, e.g. `en`; used with `send_mail`. */
  email_locale?: Language | undefined;
  /** Factor to enroll with; absent to let the user choose. */
  factor?: EnrollmentFactor | undefined;
  /** True to let a user with an enrollment add another one. */
  allow_multiple_enrollments?: boolean | undefined;
}

/** Factor that a user can enroll with. */
export type EnrollmentFactor =
  'push-notification' | 'phone' | 'email' | 'otp' | 'webauthn-roaming' | 'webauthn-platform' | (string & {});

/** An enrollment ticket. */
export interface SendEnrollmentTicketResponse {
  /** ID of the ticket. */
  ticket_id: string;
  /** URL where the user enrolls. */
  ticket_url: string;
}

/**
 * Policy that decides when multifactor authentication is required.
 *
 * @see https://auth0.com/docs/api/management/v2/guardian/get-policies
 */
export type GuardianPolicy = 'all-applications' | 'confidence-score' | (string & {});

/** Provider that sends messages to phones. */
export type PhoneProviderName = 'auth0' | 'twilio' | 'phone-message-hook' | (string & {});

/**
 * The provider that the tenant uses for messages to phones.
 *
 * @see https://auth0.com/docs/api/management/v2/guardian/get-sms-providers
 */
export interface PhoneFactorSelectedProvider {
  /** Name of the provider. */
  provider: PhoneProviderName;
}

/** Kind of message to a phone. */
export type PhoneMessageType = 'sms' | 'voice' | (string & {});

/**
 * The kinds of messages that users can choose from.
 *
 * @see https://auth0.com/docs/api/management/v2/guardian/get-message-types
 */
export interface PhoneFactorMessageTypes {
  /** Text messages, voice calls or both. */
  message_types: PhoneMessageType[];
}
