import { ArgumentError } from '../../errors/ArgumentError';
import { checkpoints } from '../../rest/lists/ListDeclaration';
import type { Callback } from '../../types/Callback';
import type {
  CreateDomainData,
  Domain,
  DomainsCheckpointPage,
  DomainVerification,
  GetDomainsCheckpointOptions,
  GetDomainsData,
} from '../../types/Domain';
import type { ObjectWithId } from '../../types/paging';
import { isObject } from '../../runtime/isObject';
import { BaseManager, restClient } from '../BaseManager';
import { forward } from './forward';

/** Custom domains: host names of your own for the login pages and the Authentication API. */
export class CustomDomainsManager extends BaseManager {
  /** `/custom-domains/:id` */
  readonly resource = restClient(this, '/custom-domains/:id', checkpoints('custom_domains'));
  /** `/custom-domains/:id/verify` */
  readonly vefifyResource = restClient(this, '/custom-domains/:id/verify');

  /**
   * Creates a custom domain; it has to be verified before it can be used. Scope `create:custom_domains`.
   * @see https://auth0.com/docs/api/management/v2/custom-domains/post-custom-domains
   */
  create(data: CreateDomainData): Promise<Domain>;
  create(data: CreateDomainData, callback: Callback<Domain>): void;
  create(...args: unknown[]): unknown {
    return forward(this.resource, 'create', args);
  }

  /**
   * Lists the custom domains. With `take` the result is a page. Scope `read:custom_domains`.
   * @see https://auth0.com/docs/api/management/v2/custom-domains/get-custom-domains
   */
  getAll<T = DomainsCheckpointPage>(params: GetDomainsCheckpointOptions): Promise<T>;
  getAll(params?: GetDomainsData): Promise<Domain[]>;
  getAll<T = DomainsCheckpointPage>(params: GetDomainsCheckpointOptions, callback: Callback<T>): void;
  getAll(params: GetDomainsData, callback: Callback<Domain[]>): void;
  getAll(callback: Callback<Domain[]>): void;
  getAll(...args: unknown[]): unknown {
    return forward(this.resource, 'getAll', args);
  }

  /**
   * Fetches a custom domain. Scope `read:custom_domains`.
   * @see https://auth0.com/docs/api/management/v2/custom-domains/get-custom-domains-by-id
   */
  get(params: ObjectWithId): Promise<Domain>;
  get(params: ObjectWithId, callback: Callback<Domain>): void;
  get(...args: unknown[]): unknown {
    return forward(this.resource, 'get', args);
  }

  /**
   * Checks the DNS records of a custom domain and verifies it. Scope `create:custom_domains`.
   * @see https://auth0.com/docs/api/management/v2/custom-domains/post-verify
   */
  verify(params: ObjectWithId): Promise<DomainVerification>;
  verify(params: ObjectWithId, callback: Callback<DomainVerification>): void;
  verify(...args: unknown[]): unknown {
    if (!isObject(args[0]) || !args[0].id)
      throw new ArgumentError('The custom domain id cannot be null or undefined');
    return forward(this.vefifyResource, 'create', args, ([params]) => [params, {}]);
  }

  /**
   * Deletes a custom domain. Scope `delete:custom_domains`.
   * @see https://auth0.com/docs/api/management/v2/custom-domains/delete-custom-domains-by-id
   */
  delete(params: ObjectWithId): Promise<void>;
  delete(params: ObjectWithId, callback: Callback<void>): void;
  delete(...args: unknown[]): unknown {
    return forward(this.resource, 'delete', args);
  }
}
