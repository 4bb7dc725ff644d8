import type { Callback } from '../../types/Callback';
import type { CustomText, CustomTextParams, UpdateCustomTextData } from '../../types/CustomText';
import type { NoParams } from '../../types/NoParams';
import type { PromptsSettings, UpdatePromptsSettingsData } from '../../types/PromptsSettings';

/** The methods of PromptsManager that the client has too, under names of their own. */
export interface PromptsFlatMethods {
  /**
   * Fetches the settings of the prompts. Scope `read:prompts`.
   * The same as `prompts.getSettings`.
   * @see https://auth0.com/docs/api/management/v2/prompts/get-prompts
   */
  getPromptsSettings(params?: NoParams): Promise<PromptsSettings>;
  getPromptsSettings(callback: Callback<PromptsSettings>): void;
  getPromptsSettings(params: NoParams | undefined, callback: Callback<PromptsSettings>): void;
  /**
   * Updates the settings of the prompts. Scope `update:prompts`.
   * The same as `prompts.updateSettings`.
   * @see https://auth0.com/docs/api/management/v2/prompts/patch-prompts
   */
  updatePromptsSettings(params: NoParams, data: UpdatePromptsSettingsData): Promise<PromptsSettings>;
  updatePromptsSettings(
    params: NoParams,
    data: UpdatePromptsSettingsData,
    callback: Callback<PromptsSettings>,
  ): void;
  /**
   * Fetches the custom texts of a prompt in a language. Scope `read:prompts`.
   * The same as `prompts.getCustomTextByLanguage`.
   * @see https://auth0.com/docs/api/management/v2/prompts/get-custom-text-by-language
   */
  getCustomTextByLanguage(params: CustomTextParams): Promise<CustomText>;
  getCustomTextByLanguage(params: CustomTextParams, callback: Callback<CustomText>): void;
  /**
   * Replaces the custom texts of a prompt in a language. Scope `update:prompts`.
   * The same as `prompts.updateCustomTextByLanguage`.
   * @see https://auth0.com/docs/api/management/v2/prompts/put-custom-text-by-language
   */
  updateCustomTextByLanguage(params: UpdateCustomTextData): Promise<void>;
  updateCustomTextByLanguage(params: UpdateCustomTextData, callback: Callback<void>): void;
}
