import type { Callback } from '../../types/Callback';
import type { TenantSettings } from '../../types/TenantSettings';
import type { GetTenantSettingsData, UpdateTenantSettingsData } from '../../types/TenantSettingsData';
import { BaseManager, restClient } from '../BaseManager';
import { forward } from './forward';

/** The settings of the tenant. */
export class TenantManager extends BaseManager {
  /** `/tenants/settings` */
  readonly resource = restClient(this, '/tenants/settings');

  /**
   * Updates the settings of the tenant. Scope `update:tenant_settings`.
   * @see https://auth0.com/docs/api/management/v2/tenants/patch-settings
   */
  updateSettings(data: UpdateTenantSettingsData): Promise<TenantSettings>;
  updateSettings(data: UpdateTenantSettingsData, callback?: Callback<TenantSettings>): void;
  updateSettings(...args: unknown[]): unknown {
    return forward(this.resource, 'patch', args, ([data]) => [{}, data]);
  }

  /**
   * Fetches the settings of the tenant. Scope `read:tenant_settings`.
   * @see https://auth0.com/docs/api/management/v2/tenants/tenant-settings-route
   */
  getSettings(params?: GetTenantSettingsData): Promise<TenantSettings>;
  getSettings(params: GetTenantSettingsData | undefined, callback: Callback<TenantSettings>): void;
  getSettings(callback?: Callback<TenantSettings>): void;
  getSettings(...args: unknown[]): unknown {
    return forward(this.resource, 'get', args);
  }
}
