import { once } from '../../rest/lists/ListDeclaration';
import type { Callback } from '../../types/Callback';
import type { Enrollment } from '../../types/Enrollment';
import type {
  GuardianFactor,
  GuardianFactorParams,
  GuardianPolicy,
  PhoneFactorMessageTypes,
  PhoneFactorSelectedProvider,
  SendEnrollmentTicketData,
  SendEnrollmentTicketResponse,
  UpdateGuardianFactorData,
  UpdateGuardianFactorResponse,
} from '../../types/Guardian';
import type {
  GuardianFactorProvider,
  GuardianFactorProviderParams,
  GuardianFactorSettings,
  GuardianFactorTemplates,
} from '../../types/GuardianSettings';
import type { NoParams } from '../../types/NoParams';
import type { ObjectWithId } from '../../types/paging';
import { BaseManager, restClient } from '../BaseManager';
import { forward, requireFirst } from './forward';

/** Guardian: multifactor authentication, its factors, policies and enrollments. */
export class GuardianManager extends BaseManager {
  /** `/guardian/enrollments/:id` */
  readonly enrollments = restClient(this, '/guardian/enrollments/:id');
  /** `/guardian/enrollments/ticket` */
  readonly tickets = restClient(this, '/guardian/enrollments/ticket');
  /** `/guardian/factors/:name` */
  readonly factors = restClient(this, '/guardian/factors/:name', once('factors'));
  /** `/guardian/factors/:name/settings` */
  readonly factorSettings = restClient(this, '/guardian/factors/:name/settings');
  /** `/guardian/factors/:name/templates` */
  readonly factorsTemplates = restClient(this, '/guardian/factors/:name/templates');
  /** `/guardian/factors/:name/providers/:provider` */
  readonly factorsProviders = restClient(this, '/guardian/factors/:name/providers/:provider');
  /** `/guardian/policies` */
  readonly policies = restClient(this, '/guardian/policies', once('policies'));
  /** `/guardian/factors/sms/selected-provider` */
  readonly factorsPhoneSelectedProvider = restClient(this, '/guardian/factors/sms/selected-provider');
  /** `/guardian/factors/phone/message-types` */
  readonly factorsPhoneMessageTypes = restClient(this, '/guardian/factors/phone/message-types');

  /**
   * Fetches an enrollment. Scope `read:guardian_enrollments`.
   * @see https://auth0.com/docs/api/management/v2/guardian/get-enrollments-by-id
   */
  getGuardianEnrollment(params: ObjectWithId): Promise<Enrollment>;
  getGuardianEnrollment(params: ObjectWithId, callback: Callback<Enrollment>): void;
  getGuardianEnrollment(...args: unknown[]): unknown {
    return forward(this.enrollments, 'get', args);
  }

  /**
   * Deletes an enrollment. Scope `delete:guardian_enrollments`.
   * @see https://auth0.com/docs/api/management/v2/guardian/delete-enrollments-by-id
   */
  deleteGuardianEnrollment(params: ObjectWithId): Promise<void>;
  deleteGuardianEnrollment(params: ObjectWithId, callback?: Callback<void>): void;
  deleteGuardianEnrollment(...args: unknown[]): unknown {
    return forward(this.enrollments, 'delete', args);
  }

  /**
   * Creates a ticket with which a user enrolls, and may send it by email. Scope `create:guardian_enrollment_tickets`.
   * @see https://auth0.com/docs/api/management/v2/guardian/post-ticket
   */
  createEnrollmentTicket(data: SendEnrollmentTicketData): Promise<SendEnrollmentTicketResponse>;
  createEnrollmentTicket(
    data: SendEnrollmentTicketData,
    callback: Callback<SendEnrollmentTicketResponse>,
  ): void;
  createEnrollmentTicket(...args: unknown[]): unknown {
    return forward(this.tickets, 'create', args);
  }

  /**
   * Lists the factors and whether each is enabled. Scope `read:guardian_factors`.
   * @see https://auth0.com/docs/api/management/v2/guardian/get-factors
   */
  getFactors(): Promise<GuardianFactor[]>;
  getFactors(callback?: Callback<GuardianFactor[]>): void;
  getFactors(...args: unknown[]): unknown {
    return forward(this.factors, 'getAll', args);
  }

  /**
   * Fetches the settings of a factor. Scope `read:guardian_factors`.
   * @see https://auth0.com/docs/api/management/v2/guardian/get-factor-duo-settings
   */
  getFactorSettings(params: GuardianFactorParams): Promise<GuardianFactorSettings>;
  getFactorSettings(params: GuardianFactorParams, callback: Callback<GuardianFactorSettings>): void;
  getFactorSettings(...args: unknown[]): unknown {
    return forward(this.factorSettings, 'get', args);
  }

  /**
   * Replaces the settings of a factor. Scope `update:guardian_factors`.
   * @see https://auth0.com/docs/api/management/v2/guardian/put-factor-duo-settings
   */
  updateFactorSettings(
    params: GuardianFactorParams,
    data: GuardianFactorSettings,
  ): Promise<GuardianFactorSettings>;
  updateFactorSettings(
    params: GuardianFactorParams,
    data: GuardianFactorSettings,
    callback: Callback<GuardianFactorSettings>,
  ): void;
  updateFactorSettings(...args: unknown[]): unknown {
    return forward(this.factorSettings, 'update', args);
  }

  /**
   * Fetches the configuration of a provider of a factor. Scope `read:guardian_factors`.
   * @see https://auth0.com/docs/api/management/v2/guardian/get-sms-twilio-factor-provider
   */
  getFactorProvider(params: GuardianFactorProviderParams): Promise<GuardianFactorProvider>;
  getFactorProvider(params: GuardianFactorProviderParams, callback: Callback<GuardianFactorProvider>): void;
  getFactorProvider(...args: unknown[]): unknown {
    return forward(this.factorsProviders, 'get', args);
  }

  /**
   * Replaces the configuration of a provider of a factor. Scope `update:guardian_factors`.
   * @see https://auth0.com/docs/api/management/v2/guardian/put-sms-twilio-factor-provider
   */
  updateFactorProvider(
    params: GuardianFactorProviderParams,
    data: GuardianFactorProvider,
  ): Promise<GuardianFactorProvider>;
  updateFactorProvider(
    params: GuardianFactorProviderParams,
    data: GuardianFactorProvider,
    callback: Callback<GuardianFactorProvider>,
  ): void;
  updateFactorProvider(...args: unknown[]): unknown {
    return forward(this.factorsProviders, 'update', args, requireFirst('provider'));
  }

  /**
   * Fetches the texts of the messages that a factor sends. Scope `read:guardian_factors`.
   * @see https://auth0.com/docs/api/management/v2/guardian/get-factor-sms-templates
   */
  getFactorTemplates(params: GuardianFactorParams): Promise<GuardianFactorTemplates>;
  getFactorTemplates(params: GuardianFactorParams, callback: Callback<GuardianFactorTemplates>): void;
  getFactorTemplates(...args: unknown[]): unknown {
    return forward(this.factorsTemplates, 'get', args);
  }

  /**
   * Replaces the texts of the messages that a factor sends. Scope `update:guardian_factors`.
   * @see https://auth0.com/docs/api/management/v2/guardian/put-factor-sms-templates
   */
  updateFactorTemplates(
    params: GuardianFactorParams,
    data: GuardianFactorTemplates,
  ): Promise<GuardianFactorTemplates>;
  updateFactorTemplates(
    params: GuardianFactorParams,
    data: GuardianFactorTemplates,
    callback: Callback<GuardianFactorTemplates>,
  ): void;
  updateFactorTemplates(...args: unknown[]): unknown {
    return forward(this.factorsTemplates, 'update', args);
  }

  /**
   * Enables or disables a factor. Scope `update:guardian_factors`.
   * @see https://auth0.com/docs/api/management/v2/guardian/put-factors-by-name
   */
  updateFactor(
    params: GuardianFactorParams,
    data: UpdateGuardianFactorData,
  ): Promise<UpdateGuardianFactorResponse>;
  updateFactor(
    params: GuardianFactorParams,
    data: UpdateGuardianFactorData,
    callback: Callback<UpdateGuardianFactorResponse>,
  ): void;
  updateFactor(...args: unknown[]): unknown {
    return forward(this.factors, 'update', args);
  }

  /**
   * Lists the policies that decide when multifactor authentication is required. Scope `read:mfa_policies`.
   * @see https://auth0.com/docs/api/management/v2/guardian/get-policies
   */
  getPolicies(): Promise<GuardianPolicy[]>;
  getPolicies(callback: Callback<GuardianPolicy[]>): void;
  getPolicies(...args: unknown[]): unknown {
    return forward(this.policies, 'get', args);
  }

  /**
   * Replaces the policies; an empty array disables all of them. Scope `update:mfa_policies`.
   * @see https://auth0.com/docs/api/management/v2/guardian/put-policies
   */
  updatePolicies(params: NoParams, data: GuardianPolicy[]): Promise<GuardianPolicy[]>;
  updatePolicies(params: NoParams, data: GuardianPolicy[], callback: Callback<GuardianPolicy[]>): void;
  updatePolicies(...args: unknown[]): unknown {
    return forward(this.policies, 'update', args);
  }

  /**
   * Fetches the provider for messages to phones. Scope `read:guardian_factors`.
   * @see https://auth0.com/docs/api/management/v2/guardian/get-sms-providers
   */
  getPhoneFactorSelectedProvider(): Promise<PhoneFactorSelectedProvider>;
  getPhoneFactorSelectedProvider(callback: Callback<PhoneFactorSelectedProvider>): void;
  getPhoneFactorSelectedProvider(...args: unknown[]): unknown {
    return forward(this.factorsPhoneSelectedProvider, 'get', args);
  }

  /**
   * Selects the provider for messages to phones. Scope `update:guardian_factors`.
   * @see https://auth0.com/docs/api/management/v2/guardian/put-sms-providers
   */
  updatePhoneFactorSelectedProvider(
    params: NoParams,
    data: PhoneFactorSelectedProvider,
  ): Promise<PhoneFactorSelectedProvider>;
  updatePhoneFactorSelectedProvider(
    params: NoParams,
    data: PhoneFactorSelectedProvider,
    callback: Callback<PhoneFactorSelectedProvider>,
  ): void;
  updatePhoneFactorSelectedProvider(...args: unknown[]): unknown {
    return forward(this.factorsPhoneSelectedProvider, 'update', args);
  }

  /**
   * Fetches the kinds of messages to phones that users can choose from. Scope `read:guardian_factors`.
   * @see https://auth0.com/docs/api/management/v2/guardian/get-message-types
   */
  getPhoneFactorMessageTypes(): Promise<PhoneFactorMessageTypes>;
  getPhoneFactorMessageTypes(callback: Callback<PhoneFactorMessageTypes>): void;
  getPhoneFactorMessageTypes(...args: unknown[]): unknown {
    return forward(this.factorsPhoneMessageTypes, 'get', args);
  }

  /**
   * Replaces the kinds of messages to phones that users can choose from. Scope `update:guardian_factors`.
   * @see https://auth0.com/docs/api/management/v2/guardian/put-message-types
   */
  updatePhoneFactorMessageTypes(
    params: NoParams,
    data: PhoneFactorMessageTypes,
  ): Promise<PhoneFactorMessageTypes>;
  updatePhoneFactorMessageTypes(
    params: NoParams,
    data: PhoneFactorMessageTypes,
    callback: Callback<PhoneFactorMessageTypes>,
  ): void;
  updatePhoneFactorMessageTypes(...args: unknown[]): unknown {
    return forward(this.factorsPhoneMessageTypes, 'update', args);
  }
}
