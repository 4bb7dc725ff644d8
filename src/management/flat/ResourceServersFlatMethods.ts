import type { Callback } from '../../types/Callback';
import type { ObjectWithId, WithoutTotals } from '../../types/paging';
import type {
  CreateResourceServer,
  GetResourceServerData,
  GetResourceServersData,
  GetResourceServersDataPaged,
  ResourceServer,
  ResourceServerPage,
  UpdateResourceServer,
} from '../../types/ResourceServer';

/** The methods of ResourceServersManager that the client has too, under names of their own. */
export interface ResourceServersFlatMethods {
  /** The same as `resourceServers.create`. */
  createResourceServer(data: CreateResourceServer): Promise<ResourceServer>;
  createResourceServer(data: CreateResourceServer, callback?: Callback<ResourceServer>): void;
  /** The same as `resourceServers.getAll`. */
  getResourceServers(params?: GetResourceServersData & WithoutTotals): Promise<ResourceServer[]>;
  getResourceServers<T = ResourceServerPage>(params: GetResourceServersDataPaged): Promise<T>;
  getResourceServers(
    params: GetResourceServersData & WithoutTotals,
    callback: Callback<ResourceServer[]>,
  ): void;
  getResourceServers<T = ResourceServerPage>(
    params: GetResourceServersDataPaged,
    callback: Callback<T>,
  ): void;
  getResourceServers(callback?: Callback<ResourceServer[]>): void;
  /** The same as `resourceServers.get`. */
  getResourceServer(params: GetResourceServerData): Promise<ResourceServer>;
  getResourceServer(params: GetResourceServerData, callback?: Callback<ResourceServer>): void;
  /** The same as `resourceServers.delete`. */
  deleteResourceServer(params: ObjectWithId): Promise<void>;
  deleteResourceServer(params: ObjectWithId, callback?: Callback<void>): void;
  /** The same as `resourceServers.update`. */
  updateResourceServer(params: ObjectWithId, data: UpdateResourceServer): Promise<ResourceServer>;
  updateResourceServer(
    params: ObjectWithId,
    data: UpdateResourceServer,
    callback: Callback<ResourceServer>,
  ): void;
  updateResourceServer(params: ObjectWithId, data: ResourceServer, callback?: Callback<ResourceServer>): void;
}
