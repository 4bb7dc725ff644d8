import type { Callback } from '../../types/Callback';
import type {
  CreateDomainData,
  Domain,
  DomainVerification,
  DomainsCheckpointPage,
  GetDomainsCheckpointOptions,
  GetDomainsData,
} from '../../types/Domain';
import type { ObjectWithId } from '../../types/paging';

/** The methods of CustomDomainsManager that the client has too, under names of their own. */
export interface CustomDomainsFlatMethods {
  /**
   * Creates a custom domain; it has to be verified before it can be used. Scope `create:custom_domains`.
   * The same as `customDomains.create`.
   * @see https://auth0.com/docs/api/management/v2/custom-domains/post-custom-domains
   */
  createCustomDomain(data: CreateDomainData): Promise<Domain>;
  createCustomDomain(data: CreateDomainData, callback: Callback<Domain>): void;
  /**
   * Lists the custom domains. With `take` the result is a page. Scope `read:custom_domains`.
   * The same as `customDomains.getAll`.
   * @see https://auth0.com/docs/api/management/v2/custom-domains/get-custom-domains
   */
  getCustomDomains<T = DomainsCheckpointPage>(params: GetDomainsCheckpointOptions): Promise<T>;
  getCustomDomains(params?: GetDomainsData): Promise<Domain[]>;
  getCustomDomains<T = DomainsCheckpointPage>(
    params: GetDomainsCheckpointOptions,
    callback: Callback<T>,
  ): void;
  getCustomDomains(params: GetDomainsData, callback: Callback<Domain[]>): void;
  getCustomDomains(callback: Callback<Domain[]>): void;
  /**
   * Fetches a custom domain. Scope `read:custom_domains`.
   * The same as `customDomains.get`.
   * @see https://auth0.com/docs/api/management/v2/custom-domains/get-custom-domains-by-id
   */
  getCustomDomain(params: ObjectWithId): Promise<Domain>;
  getCustomDomain(params: ObjectWithId, callback: Callback<Domain>): void;
  /**
   * Checks the DNS records of a custom domain and verifies it. Scope `create:custom_domains`.
   * The same as `customDomains.verify`.
   * @see https://auth0.com/docs/api/management/v2/custom-domains/post-verify
   */
  verifyCustomDomain(params: ObjectWithId): Promise<DomainVerification>;
  verifyCustomDomain(params: ObjectWithId, callback: Callback<DomainVerification>): void;
  /**
   * Deletes a custom domain. Scope `delete:custom_domains`.
   * The same as `customDomains.delete`.
   * @see https://auth0.com/docs/api/management/v2/custom-domains/delete-custom-domains-by-id
   */
  deleteCustomDomain(params: ObjectWithId): Promise<void>;
  deleteCustomDomain(params: ObjectWithId, callback: Callback<void>): void;
}
