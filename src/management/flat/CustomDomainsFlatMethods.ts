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
  /** The same as `customDomains.create`. */
  createCustomDomain(data: CreateDomainData): Promise<Domain>;
  createCustomDomain(data: CreateDomainData, callback: Callback<Domain>): void;
  /** The same as `customDomains.getAll`. */
  getCustomDomains<T = DomainsCheckpointPage>(params: GetDomainsCheckpointOptions): Promise<T>;
  getCustomDomains(params?: GetDomainsData): Promise<Domain[]>;
  getCustomDomains<T = DomainsCheckpointPage>(
    params: GetDomainsCheckpointOptions,
    callback: Callback<T>,
  ): void;
  getCustomDomains(params: GetDomainsData, callback: Callback<Domain[]>): void;
  getCustomDomains(callback: Callback<Domain[]>): void;
  /** The same as `customDomains.get`. */
  getCustomDomain(params: ObjectWithId): Promise<Domain>;
  getCustomDomain(params: ObjectWithId, callback: Callback<Domain>): void;
  /** The same as `customDomains.verify`. */
  verifyCustomDomain(params: ObjectWithId): Promise<DomainVerification>;
  verifyCustomDomain(params: ObjectWithId, callback: Callback<DomainVerification>): void;
  /** The same as `customDomains.delete`. */
  deleteCustomDomain(params: ObjectWithId): Promise<void>;
  deleteCustomDomain(params: ObjectWithId, callback: Callback<void>): void;
}
