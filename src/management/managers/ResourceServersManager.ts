import { pages } from '../../rest/lists/ListDeclaration';
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
import { BaseManager, restClient } from '../BaseManager';
import { forward } from './forward';

/** Resource servers: the APIs that access tokens are issued for. */
export class ResourceServersManager extends BaseManager {
  /** `/resource-servers/:id` */
  readonly resource = restClient(this, '/resource-servers/:id', pages('resource_servers'));

  /**
   * Creates a resource server. Scope `create:resource_servers`.
   * @see https://auth0.com/docs/api/management/v2/resource-servers/post-resource-servers
   */
  create(data: CreateResourceServer): Promise<ResourceServer>;
  create(data: CreateResourceServer, callback?: Callback<ResourceServer>): void;
  create(...args: unknown[]): unknown {
    return forward(this.resource, 'create', args);
  }

  /**
   * Lists resource servers. Scope `read:resource_servers`.
   * @see https://auth0.com/docs/api/management/v2/resource-servers/get-resource-servers
   */
  getAll(params?: GetResourceServersData & WithoutTotals): Promise<ResourceServer[]>;
  getAll<T = ResourceServerPage>(params: GetResourceServersDataPaged): Promise<T>;
  getAll(params: GetResourceServersData & WithoutTotals, callback: Callback<ResourceServer[]>): void;
  getAll<T = ResourceServerPage>(params: GetResourceServersDataPaged, callback: Callback<T>): void;
  getAll(callback?: Callback<ResourceServer[]>): void;
  getAll(...args: unknown[]): unknown {
    return forward(this.resource, 'getAll', args);
  }

  /**
   * Fetches a resource server by its ID or identifier. Scope `read:resource_servers`.
   * @see https://auth0.com/docs/api/management/v2/resource-servers/get-resource-servers-by-id
   */
  get(params: GetResourceServerData): Promise<ResourceServer>;
  get(params: GetResourceServerData, callback?: Callback<ResourceServer>): void;
  get(...args: unknown[]): unknown {
    return forward(this.resource, 'get', args);
  }

  /**
   * Updates a resource server. `scopes` replaces all scopes. Scope `update:resource_servers`.
   * @see https://auth0.com/docs/api/management/v2/resource-servers/patch-resource-servers-by-id
   */
  update(params: ObjectWithId, data: UpdateResourceServer): Promise<ResourceServer>;
  update(params: ObjectWithId, data: UpdateResourceServer, callback: Callback<ResourceServer>): void;
  update(params: ObjectWithId, data: ResourceServer, callback?: Callback<ResourceServer>): void;
  update(...args: unknown[]): unknown {
    return forward(this.resource, 'patch', args);
  }

  /**
   * Deletes a resource server. Scope `delete:resource_servers`.
   * @see https://auth0.com/docs/api/management/v2/resource-servers/delete-resource-servers-by-id
   */
  delete(params: ObjectWithId): Promise<void>;
  delete(params: ObjectWithId, callback?: Callback<void>): void;
  delete(...args: unknown[]): unknown {
    return forward(this.resource, 'delete', args);
  }
}
