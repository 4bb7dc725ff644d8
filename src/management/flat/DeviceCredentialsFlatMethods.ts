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
  /** The same as `deviceCredentials.createPublicKey`. */
  createDevicePublicKey<T = { id: string }>(data: CreateDeviceCredentialData): Promise<T>;
  createDevicePublicKey<T = { id: string }>(data: CreateDeviceCredentialData, callback: Callback<T>): void;
  /** The same as `deviceCredentials.getAll`. */
  getDeviceCredentials<T = DeviceCredentialPage>(params: GetDeviceCredentialsParams & WithTotals): Promise<T>;
  getDeviceCredentials(params?: GetDeviceCredentialsParams): Promise<DeviceCredential[]>;
  getDeviceCredentials<T = DeviceCredentialPage>(
    params: GetDeviceCredentialsParams & WithTotals,
    callback: Callback<T>,
  ): void;
  getDeviceCredentials(params: GetDeviceCredentialsParams, callback: Callback<DeviceCredential[]>): void;
  /** The same as `deviceCredentials.delete`. */
  deleteDeviceCredential(params: ObjectWithId): Promise<void>;
  deleteDeviceCredential(params: ObjectWithId, callback: Callback<void>): void;
}
