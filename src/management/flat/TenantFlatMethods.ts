import type { Callback } from '../../types/Callback';
import type { TenantSettings } from '../../types/TenantSettings';
import type { GetTenantSettingsData, UpdateTenantSettingsData } from '../../types/TenantSettingsData';

/** The methods of TenantManager that the client has too, under names of their own. */
export interface TenantFlatMethods {
  /** The same as `tenant.getSettings`. */
  getTenantSettings(params?: GetTenantSettingsData): Promise<TenantSettings>;
  getTenantSettings(params: GetTenantSettingsData | undefined, callback: Callback<TenantSettings>): void;
  getTenantSettings(callback?: Callback<TenantSettings>): void;
  /** The same as `tenant.updateSettings`. */
  updateTenantSettings(data: UpdateTenantSettingsData): Promise<TenantSettings>;
  updateTenantSettings(data: UpdateTenantSettingsData, callback?: Callback<TenantSettings>): void;
}
