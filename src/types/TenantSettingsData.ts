import type { Data } from './Data';
import type { TenantSettings } from './TenantSettings';
import type { FieldOptions } from './UserList';

/** Settings that only the API writes. */
type ReadOnly = 'sandbox_versions_available';

/** Settings whose values may be null, too. */
type Changes = {
  [Name in Exclude<keyof TenantSettings, ReadOnly>]?: TenantSettings[Name] | null | undefined;
};

/**
 * Tenant settings to change; null resets a setting where the API allows it.
 * Settings that are not listed here are sent as they are.
 *
 * @see https://auth0.com/docs/api/management/v2/tenants/patch-settings
 */
export interface UpdateTenantSettingsData extends Data, Changes {
  /** Minutes; not together with `session_lifetime`. */
  session_lifetime_in_minutes?: number | undefined;
  /** Minutes; not together with `idle_session_lifetime`. */
  idle_session_lifetime_in_minutes?: number | undefined;
  /** Minutes; not together with `ephemeral_session_lifetime`. */
  ephemeral_session_lifetime_in_minutes?: number | undefined;
  /** Minutes; not together with `idle_ephemeral_session_lifetime`. */
  idle_ephemeral_session_lifetime_in_minutes?: number | undefined;
}

/** The settings to return. */
export type GetTenantSettingsData = FieldOptions;
