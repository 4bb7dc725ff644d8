import type { Callback } from '../../types/Callback';
import type { TenantSettings } from '../../types/TenantSettings';
import type { GetTenantSettingsData, UpdateTenantSettingsData } from '../../types/TenantSettingsData';

/** The methods of TenantManager that the client has too, under names of their own. */
export interface TenantFlatMethods {
  /**
   * Fetches the settings of the tenant. Scope `read:tenant_settings`.
   * The same as `tenant.getSettings`.
   * @see https://auth0.com/docs/api/management/v2/tenants/tenant-settings-route
   */
  getTenantSettings(params?: GetTenantSettingsData): Promise<TenantSettings>;
  getTenantSettings(params: GetTenantSettingsData | undefined, callback: Callback<TenantSettings>): void;
  getTenantSettings(callback?: Callback<TenantSettings>): void;
  /**
   * Updates the settings of the tenant. Scope `update:tenant_settings`.
   * The same as `tenant.updateSettings`.
   * @see https://auth0.com/docs/api/management/v2/tenants/patch-settings
   */
  updateTenantSettings(data: UpdateTenantSettingsData): Promise<TenantSettings>;
  updateTenantSettings(data: UpdateTenantSettingsData, callback?: Callback<TenantSettings>): void;
}
