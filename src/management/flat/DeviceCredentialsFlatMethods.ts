import type { Callback } from '../../types/Callback';
import type {
  CreateDeviceCredentialData,
  DeviceCredential,
  DeviceCredentialPage,
  GetDeviceCredentialsParams,
} from '../../types/DeviceCredential';
import type { ObjectWithId, WithTotals } from '../../types/paging';

/** The methods of DeviceCredentialsManager that the client has too, under names of their own. */
export interface DeviceCredentialsFlatMethods {
  /**
   * Registers the public key of a device. Needs the access token of the user. Scope `create:current_user_device_credentials`.
   * The same as `deviceCredentials.createPublicKey`.
   * @see https://auth0.com/docs/api/management/v2/device-credentials/post-device-credentials
   */
  createDevicePublicKey<T = { id: string }>(data: CreateDeviceCredentialData): Promise<T>;
  createDevicePublicKey<T = { id: string }>(data: CreateDeviceCredentialData, callback: Callback<T>): void;
  /**
   * Lists device credentials. Scope `read:device_credentials`.
   * The same as `deviceCredentials.getAll`.
   * @see https://auth0.com/docs/api/management/v2/device-credentials/get-device-credentials
   */
  getDeviceCredentials<T = DeviceCredentialPage>(params: GetDeviceCredentialsParams & WithTotals): Promise<T>;
  getDeviceCredentials(params?: GetDeviceCredentialsParams): Promise<DeviceCredential[]>;
  getDeviceCredentials<T = DeviceCredentialPage>(
    params: GetDeviceCredentialsParams & WithTotals,
    callback: Callback<T>,
  ): void;
  getDeviceCredentials(params: GetDeviceCredentialsParams, callback: Callback<DeviceCredential[]>): void;
  /**
   * Deletes a device credential. Scope `delete:device_credentials`.
   * The same as `deviceCredentials.delete`.
   * @see https://auth0.com/docs/api/management/v2/device-credentials/delete-device-credentials-by-id
   */
  deleteDeviceCredential(params: ObjectWithId): Promise<void>;
  deleteDeviceCredential(params: ObjectWithId, callback: Callback<void>): void;
}
