import type { Callback } from '../../types/Callback';
import type { CustomText, CustomTextParams, UpdateCustomTextData } from '../../types/CustomText';
import type { NoParams } from '../../types/NoParams';
import type { PromptsSettings, UpdatePromptsSettingsData } from '../../types/PromptsSettings';

/** The methods of PromptsManager that the client has too, under names of their own. */
export interface PromptsFlatMethods {
  /** The same as `prompts.getSettings`. */
  getPromptsSettings(params?: NoParams): Promise<PromptsSettings>;
  getPromptsSettings(callback: Callback<PromptsSettings>): void;
  getPromptsSettings(params: NoParams | undefined, callback: Callback<PromptsSettings>): void;
  /** The same as `prompts.updateSettings`. */
  updatePromptsSettings(params: NoParams, data: UpdatePromptsSettingsData): Promise<PromptsSettings>;
  updatePromptsSettings(
    params: NoParams,
    data: UpdatePromptsSettingsData,
    callback: Callback<PromptsSettings>,
  ): void;
  /** The same as `prompts.getCustomTextByLanguage`. */
  getCustomTextByLanguage(params: CustomTextParams): Promise<CustomText>;
  getCustomTextByLanguage(params: CustomTextParams, callback: Callback<CustomText>): void;
  /** The same as `prompts.updateCustomTextByLanguage`. */
  updateCustomTextByLanguage(params: UpdateCustomTextData): Promise<void>;
  updateCustomTextByLanguage(params: UpdateCustomTextData, callback: Callback<void>): void;
}
