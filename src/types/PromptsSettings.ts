/** Which login experience the tenant uses. */
export type UniversalLoginExperience = 'new' | 'classic' | (string & {});

/**
 * The settings of the tenant's prompts.
 *
 * @see https://auth0.com/docs/api/management/v2/prompts/get-prompts
 */
export interface PromptsSettings {
  /** Which login experience is used. */
  universal_login_experience?: UniversalLoginExperience | undefined;
  /** Whether the login page asks for the identifier before the password. */
  identifier_first?: boolean | undefined;
  /** Whether device biometrics can be the first factor. */
  webauthn_platform_first_factor?: boolean | undefined;
}

/**
 * Prompt settings to change.
 *
 * @see https://auth0.com/docs/api/management/v2/prompts/patch-prompts
 */
export interface UpdatePromptsSettingsData {
  /** Which login experience to use. */
  universal_login_experience?: UniversalLoginExperience | undefined;
  /** Whether the login page asks for the identifier before the password. */
  identifier_first?: boolean | null | undefined;
  /** Whether device biometrics can be the first factor. */
  webauthn_platform_first_factor?: boolean | null | undefined;
}
