import type { Language } from './Language';

/** Name of a prompt of Universal Login. */
export type PromptName =
  | 'login'
  | 'login-id'
  | 'login-password'
  | 'login-passwordless'
  | 'login-email-verification'
  | 'signup'
  | 'signup-id'
  | 'signup-password'
  | 'phone-identifier-enrollment'
  | 'phone-identifier-challenge'
  | 'email-identifier-challenge'
  | 'reset-password'
  | 'custom-form'
  | 'consent'
  | 'customized-consent'
  | 'logout'
  | 'mfa-push'
  | 'mfa-otp'
  | 'mfa-voice'
  | 'mfa-phone'
  | 'mfa-webauthn'
  | 'mfa-sms'
  | 'mfa-email'
  | 'mfa-recovery-code'
  | 'mfa'
  | 'status'
  | 'device-flow'
  | 'email-verification'
  | 'email-otp-challenge'
  | 'organizations'
  | 'invitation'
  | 'common'
  | 'passkeys'
  | 'captcha'
  | 'brute-force-protection'
  | 'async-approval-flow'
  | 'confirmation'
  | (string & {});

/**
 * Custom texts of a prompt: screen to text key to text.
 *
 * @see https://auth0.com/docs/api/management/v2/prompts/get-custom-text-by-language
 */
export interface CustomText {
  [screen: string]: Record<string, unknown>;
}

/** A prompt and a language. */
export interface CustomTextParams {
  /** Name of the prompt. */
  prompt: PromptName;
  /** Language tag, e.g. `en` or `pt-BR`. */
  language: Language;
}

/**
 * A prompt, a language and the texts to set.
 *
 * @see https://auth0.com/docs/api/management/v2/prompts/put-custom-text-by-language
 */
export interface UpdateCustomTextData extends CustomTextParams {
  /** Replaces all custom texts of this prompt and language. */
  body: CustomText;
}
