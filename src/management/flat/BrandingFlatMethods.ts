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
  /** The same as `branding.updateSettings`. */
  updateBrandingSettings(params: NoParams, data: UpdateBrandingSettingsData): Promise<BrandingSettings>;
  updateBrandingSettings(
    params: NoParams,
    data: UpdateBrandingSettingsData,
    callback: Callback<BrandingSettings>,
  ): void;
  /** The same as `branding.getSettings`. */
  getBrandingSettings(params?: NoParams): Promise<BrandingSettings>;
  getBrandingSettings(callback: Callback<BrandingSettings>): void;
  getBrandingSettings(params: NoParams | undefined, callback: Callback<BrandingSettings>): void;
  /** The same as `branding.getUniversalLoginTemplate`. */
  getBrandingUniversalLoginTemplate(params?: NoParams): Promise<UniversalLoginTemplate>;
  getBrandingUniversalLoginTemplate(callback: Callback<UniversalLoginTemplate>): void;
  getBrandingUniversalLoginTemplate(
    params: NoParams | undefined,
    callback: Callback<UniversalLoginTemplate>,
  ): void;
  /** The same as `branding.setUniversalLoginTemplate`. */
  setBrandingUniversalLoginTemplate(params: NoParams, data: SetUniversalLoginTemplateData): Promise<void>;
  setBrandingUniversalLoginTemplate(
    params: NoParams,
    data: SetUniversalLoginTemplateData,
    callback: Callback<void>,
  ): void;
  /** The same as `branding.deleteUniversalLoginTemplate`. */
  deleteBrandingUniversalLoginTemplate(params?: NoParams): Promise<void>;
  deleteBrandingUniversalLoginTemplate(callback: Callback<void>): void;
  deleteBrandingUniversalLoginTemplate(params: NoParams | undefined, callback: Callback<void>): void;
}
