import { pages } from '../../rest/lists/ListDeclaration';
import type { Callback } from '../../types/Callback';
import type {
  CreateDeviceCredentialData,
  DeviceCredential,
  DeviceCredentialPage,
  GetDeviceCredentialsParams,
} from '../../types/DeviceCredential';
import type { ObjectWithId, WithTotals } from '../../types/paging';
import { BaseManager, restClient } from '../BaseManager';
import { forward } from './forward';

/** Device credentials: public keys and refresh tokens of users' devices. */
export class DeviceCredentialsManager extends BaseManager {
  /** `/device-credentials/:id` */
  readonly resource = restClient(this, '/device-credentials/:id', pages('device_credentials'));

  /**
   * Registers the public key of a device. Needs the access token of the user. Scope `create:current_user_device_credentials`.
   * @see https://auth0.com/docs/api/management/v2/device-credentials/post-device-credentials
   */
  createPublicKey<T = { id: string }>(data: CreateDeviceCredentialData): Promise<T>;
  createPublicKey<T = { id: string }>(data: CreateDeviceCredentialData, callback: Callback<T>): void;
  createPublicKey(...args: unknown[]): unknown {
    return forward(this.resource, 'create', args);
  }

  /**
   * Lists device credentials. Scope `read:device_credentials`.
   * @see https://auth0.com/docs/api/management/v2/device-credentials/get-device-credentials
   */
  getAll<T = DeviceCredentialPage>(params: GetDeviceCredentialsParams & WithTotals): Promise<T>;
  getAll(params?: GetDeviceCredentialsParams): Promise<DeviceCredential[]>;
  getAll<T = DeviceCredentialPage>(
    params: GetDeviceCredentialsParams & WithTotals,
    callback: Callback<T>,
  ): void;
  getAll(params: GetDeviceCredentialsParams, callback: Callback<DeviceCredential[]>): void;
  getAll(...args: unknown[]): unknown {
    return forward(this.resource, 'getAll', args);
  }

  /**
   * Deletes a device credential. Scope `delete:device_credentials`.
   * @see https://auth0.com/docs/api/management/v2/device-credentials/delete-device-credentials-by-id
   */
  delete(params: ObjectWithId): Promise<void>;
  delete(params: ObjectWithId, callback: Callback<void>): void;
  delete(...args: unknown[]): unknown {
    return forward(this.resource, 'delete', args);
  }
}
