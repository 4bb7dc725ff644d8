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
  /**
   * Creates a resource server. Scope `create:resource_servers`.
   * The same as `resourceServers.create`.
   * @see https://auth0.com/docs/api/management/v2/resource-servers/post-resource-servers
   */
  createResourceServer(data: CreateResourceServer): Promise<ResourceServer>;
  createResourceServer(data: CreateResourceServer, callback?: Callback<ResourceServer>): void;
  /**
   * Lists resource servers. Scope `read:resource_servers`.
   * The same as `resourceServers.getAll`.
   * @see https://auth0.com/docs/api/management/v2/resource-servers/get-resource-servers
   */
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
  /**
   * Fetches a resource server by its ID or identifier. Scope `read:resource_servers`.
   * The same as `resourceServers.get`.
   * @see https://auth0.com/docs/api/management/v2/resource-servers/get-resource-servers-by-id
   */
  getResourceServer(params: GetResourceServerData): Promise<ResourceServer>;
  getResourceServer(params: GetResourceServerData, callback?: Callback<ResourceServer>): void;
  /**
   * Deletes a resource server. Scope `delete:resource_servers`.
   * The same as `resourceServers.delete`.
   * @see https://auth0.com/docs/api/management/v2/resource-servers/delete-resource-servers-by-id
   */
  deleteResourceServer(params: ObjectWithId): Promise<void>;
  deleteResourceServer(params: ObjectWithId, callback?: Callback<void>): void;
  /**
   * Updates a resource server. `scopes` replaces all scopes. Scope `update:resource_servers`.
   * The same as `resourceServers.update`.
   * @see https://auth0.com/docs/api/management/v2/resource-servers/patch-resource-servers-by-id
   */
  updateResourceServer(params: ObjectWithId, data: UpdateResourceServer): Promise<ResourceServer>;
  updateResourceServer(
    params: ObjectWithId,
    data: UpdateResourceServer,
    callback: Callback<ResourceServer>,
  ): void;
  updateResourceServer(params: ObjectWithId, data: ResourceServer, callback?: Callback<ResourceServer>): void;
}
