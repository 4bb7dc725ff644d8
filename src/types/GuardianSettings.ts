import type { GuardianFactorName } from './Guardian';

/** Settings of the factor `duo`. */
export interface DuoFactorSettings {
  /** Integration key. */
  ikey?: string | undefined;
  /** Secret key. */
  skey?: string | undefined;
  /** Host name of the Duo API. */
  host?: string | undefined;
}

/** Settings of the factors `webauthn-roaming` and `webauthn-platform`. */
export interface WebAuthnFactorSettings {
  /** Whether the device verifies the user; only for `webauthn-roaming`. */
  userVerification?: 'discouraged' | 'preferred' | 'required' | (string & {}) | undefined;
  /** True to use `relyingPartyIdentifier` instead of the tenant's domain. */
  overrideRelyingParty?: boolean | undefined;
  /** Domain that credentials are bound to. */
  relyingPartyIdentifier?: string | undefined;
}

/**
 * Settings of a factor; which fields exist depends on the factor.
 *
 * @see https://auth0.com/docs/api/management/v2/guardian/get-factor-duo-settings
 */
export interface GuardianFactorSettings extends DuoFactorSettings, WebAuthnFactorSettings {}

/**
 * Texts of the messages that the factor `sms` sends.
 *
 * @see https://auth0.com/docs/api/management/v2/guardian/get-factor-sms-templates
 */
export interface GuardianFactorTemplates {
  /** Text for enrolling; `{{code}}` is the code. */
  enrollment_message: string;
  /** Text for logging in; `{{code}}` is the code. */
  verification_message: string;
}

/** Name of a provider: `twilio` for `sms`, the others for `push-notification`. */
export type GuardianFactorProviderName = 'twilio' | 'sns' | 'apns' | 'fcm' | 'fcmv1' | (string & {});

/** Identifies a provider of a factor. */
export interface GuardianFactorProviderParams {
  /** Name of the factor, e.g. `sms`. */
  name: GuardianFactorName;
  /** Name of the provider, e.g. `twilio`. */
  provider: GuardianFactorProviderName;
}

/** Configuration of Twilio. Set either `from` or `messaging_service_sid`. */
export interface TwilioFactorProvider {
  /** Phone number of the sender. */
  from?: string | null | undefined;
  /** SID of the messaging service. */
  messaging_service_sid?: string | null | undefined;
  /** Auth token of the account. */
  auth_token?: string | null | undefined;
  /** SID of the account. */
  sid?: string | null | undefined;
}

/** Configuration of Amazon SNS. */
export interface SnsFactorProvider {
  /** AWS access key ID. */
  aws_access_key_id?: string | null | undefined;
  /** AWS secret access key; never returned by `getFactorProvider`. */
  aws_secret_access_key?: string | null | undefined;
  /** AWS region, e.g. `us-west-1`. */
  aws_region?: string | null | undefined;
  /** ARN of the platform application for iOS. */
  sns_apns_platform_application_arn?: string | null | undefined;
  /** ARN of the platform application for Android. */
  sns_gcm_platform_application_arn?: string | null | undefined;
}

/** Configuration of Apple's push notification service. */
export interface ApnsFactorProvider {
  /** True to use Apple's sandbox. */
  sandbox?: boolean | undefined;
  /** Bundle ID of the app. */
  bundle_id?: string | null | undefined;
  /** Certificate (PKCS #12) in base64; never returned. */
  p12?: string | null | undefined;
  /** Whether the provider is enabled; only returned. */
  enabled?: boolean | undefined;
}

/** Configuration of Firebase Cloud Messaging. The API never returns it. */
export interface FcmFactorProvider {
  /** Server key, for `fcm`. */
  server_key?: string | null | undefined;
  /** Service account credentials as JSON text, for `fcmv1`. */
  server_credentials?: string | null | undefined;
}

/**
 * Configuration of a provider; which fields exist depends on the provider.
 *
 * @see https://auth0.com/docs/api/management/v2/guardian/get-sms-twilio-factor-provider
 */
export interface GuardianFactorProvider
  extends TwilioFactorProvider, SnsFactorProvider, ApnsFactorProvider, FcmFactorProvider {}
