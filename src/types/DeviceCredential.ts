import type { PageFrame, PagingOptions } from './paging';
import type { FieldOptions } from './UserList';

/** The kind of a device credential. */
export type DeviceCredentialType = 'public_key' | 'refresh_token' | 'rotating_refresh_token';

/**
 * A device credential: a public key or refresh token of a user's device.
 *
 * @see https://auth0.com/docs/api/management/v2/device-credentials/get-device-credentials
 */
export interface DeviceCredential {
  /** Device credential ID, `dcr_…`. */
  id?: string | undefined;
  /** E.g. `iPhone Mobile Safari`. */
  device_name?: string | undefined;
  /** Usually absent for refresh tokens. */
  device_id?: string | undefined;
  type?: DeviceCredentialType | (string & {}) | undefined;
  user_id?: string | undefined;
  client_id?: string | undefined;
  /** ISO 8601 time, UTC. */
  last_used?: string | undefined;
}

/** The device credentials to list. */
export interface GetDeviceCredentialsParams extends PagingOptions, FieldOptions {
  user_id?: string | undefined;
  client_id?: string | undefined;
  /** With paging, the default is `refresh_token`. */
  type?: DeviceCredentialType | undefined;
  /** True for a page object with totals instead of an array. Default false. */
  include_totals?: boolean | undefined;
}

/** A page of device credentials with totals. */
export interface DeviceCredentialPage extends PageFrame {
  device_credentials: DeviceCredential[];
}

/**
 * A public key of a device. The API requires all fields except `client_id`.
 *
 * @see https://auth0.com/docs/api/management/v2/device-credentials/post-device-credentials
 */
export interface CreateDeviceCredentialData {
  device_name?: string | undefined;
  type?: 'public_key' | (string & {}) | undefined;
  /** The key, base64 encoded. */
  value?: string | undefined;
  /** At most 36 characters: hexadecimal digits and hyphens. */
  device_id?: string | undefined;
  client_id?: string | undefined;
  // Open: code for the classic SDK passes any fields.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  [field: string]: any;
}
