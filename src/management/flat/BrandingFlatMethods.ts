import type {
  BrandingSettings,
  SetUniversalLoginTemplateData,
  UniversalLoginTemplate,
  UpdateBrandingSettingsData,
} from '../../types/BrandingSettings';
import type { Callback } from '../../types/Callback';
import type { NoParams } from '../../types/NoParams';

/** The methods of BrandingManager that the client has too, under names of their own. */
export interface BrandingFlatMethods {
  /**
   * Updates the branding settings. Scope `update:branding`.
   * The same as `branding.updateSettings`.
   * @see https://auth0.com/docs/api/management/v2/branding/patch-branding
   */
  updateBrandingSettings(params: NoParams, data: UpdateBrandingSettingsData): Promise<BrandingSettings>;
  updateBrandingSettings(
    params: NoParams,
    data: UpdateBrandingSettingsData,
    callback: Callback<BrandingSettings>,
  ): void;
  /**
   * Fetches the branding settings. Scope `read:branding`.
   * The same as `branding.getSettings`.
   * @see https://auth0.com/docs/api/management/v2/branding/get-branding
   */
  getBrandingSettings(params?: NoParams): Promise<BrandingSettings>;
  getBrandingSettings(callback: Callback<BrandingSettings>): void;
  getBrandingSettings(params: NoParams | undefined, callback: Callback<BrandingSettings>): void;
  /**
   * Fetches the page template of Universal Login. Without one the API answers 404. Scope `read:branding`.
   * The same as `branding.getUniversalLoginTemplate`.
   * @see https://auth0.com/docs/api/management/v2/branding/get-universal-login
   */
  getBrandingUniversalLoginTemplate(params?: NoParams): Promise<UniversalLoginTemplate>;
  getBrandingUniversalLoginTemplate(callback: Callback<UniversalLoginTemplate>): void;
  getBrandingUniversalLoginTemplate(
    params: NoParams | undefined,
    callback: Callback<UniversalLoginTemplate>,
  ): void;
  /**
   * Sets the page template of Universal Login. It needs a custom domain. Scope `update:branding`.
   * The same as `branding.setUniversalLoginTemplate`.
   * @see https://auth0.com/docs/api/management/v2/branding/put-universal-login
   */
  setBrandingUniversalLoginTemplate(params: NoParams, data: SetUniversalLoginTemplateData): Promise<void>;
  setBrandingUniversalLoginTemplate(
    params: NoParams,
    data: SetUniversalLoginTemplateData,
    callback: Callback<void>,
  ): void;
  /**
   * Deletes the page template of Universal Login. Scope `delete:branding`.
   * The same as `branding.deleteUniversalLoginTemplate`.
   * @see https://auth0.com/docs/api/management/v2/branding/delete-universal-login
   */
  deleteBrandingUniversalLoginTemplate(params?: NoParams): Promise<void>;
  deleteBrandingUniversalLoginTemplate(callback: Callback<void>): void;
  deleteBrandingUniversalLoginTemplate(params: NoParams | undefined, callback: Callback<void>): void;
}
