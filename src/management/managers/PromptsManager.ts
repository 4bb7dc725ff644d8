import { ArgumentError } from '../../errors/ArgumentError';
import type { Callback } from '../../types/Callback';
import type { CustomText, CustomTextParams, UpdateCustomTextData } from '../../types/CustomText';
import type { NoParams } from '../../types/NoParams';
import type { PromptsSettings, UpdatePromptsSettingsData } from '../../types/PromptsSettings';
import { isObject } from '../../runtime/isObject';
import { BaseManager, restClient } from '../BaseManager';
import { forward, requireText } from './forward';

/** Prompts: the steps of Universal Login, their settings and their texts. */
export class PromptsManager extends BaseManager {
  /** `/prompts` */
  readonly resource = restClient(this, '/prompts');
  /** `/prompts/:prompt/custom-text/:language` */
  readonly customTextByLanguage = restClient(this, '/prompts/:prompt/custom-text/:language');

  /**
   * Updates the settings of the prompts. Scope `update:prompts`.
   * @see https://auth0.com/docs/api/management/v2/prompts/patch-prompts
   */
  updateSettings(params: NoParams, data: UpdatePromptsSettingsData): Promise<PromptsSettings>;
  updateSettings(
    params: NoParams,
    data: UpdatePromptsSettingsData,
    callback: Callback<PromptsSettings>,
  ): void;
  updateSettings(...args: unknown[]): unknown {
    return forward(this.resource, 'patch', args);
  }

  /**
   * Fetches the settings of the prompts. Scope `read:prompts`.
   * @see https://auth0.com/docs/api/management/v2/prompts/get-prompts
   */
  getSettings(params?: NoParams): Promise<PromptsSettings>;
  getSettings(callback: Callback<PromptsSettings>): void;
  getSettings(params: NoParams | undefined, callback: Callback<PromptsSettings>): void;
  getSettings(...args: unknown[]): unknown {
    return forward(this.resource, 'get', args);
  }

  /**
   * Fetches the custom texts of a prompt in a language. Scope `read:prompts`.
   * @see https://auth0.com/docs/api/management/v2/prompts/get-custom-text-by-language
   */
  getCustomTextByLanguage(params: CustomTextParams): Promise<CustomText>;
  getCustomTextByLanguage(params: CustomTextParams, callback: Callback<CustomText>): void;
  getCustomTextByLanguage(...args: unknown[]): unknown {
    requireText(args[0], 'prompt', 'The prompt parameter must be a string');
    requireText(args[0], 'language', 'The language parameter must be a string');
    return forward(this.customTextByLanguage, 'get', args);
  }

  /**
   * Replaces the custom texts of a prompt in a language. Scope `update:prompts`.
   * @see https://auth0.com/docs/api/management/v2/prompts/put-custom-text-by-language
   */
  updateCustomTextByLanguage(params: UpdateCustomTextData): Promise<void>;
  updateCustomTextByLanguage(params: UpdateCustomTextData, callback: Callback<void>): void;
  updateCustomTextByLanguage(...args: unknown[]): unknown {
    requireText(args[0], 'prompt', 'The prompt parameter must be a string');
    requireText(args[0], 'language', 'The language parameter must be a string');
    const [params] = args;
    if (!isObject(params) || !isObject(params.body))
      throw new ArgumentError('The body parameter must be an object');
    const { prompt, language, body } = params;
    return forward(this.customTextByLanguage, 'update', args, () => [{ prompt, language }, body]);
  }
}
