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

/** The methods of GuardianManager that the client has too, under names of their own. */
export interface GuardianFlatMethods {
  /**
   * Fetches an enrollment. Scope `read:guardian_enrollments`.
   * The same as `guardian.getGuardianEnrollment`.
   * @see https://auth0.com/docs/api/management/v2/guardian/get-enrollments-by-id
   */
  getGuardianEnrollment(params: ObjectWithId): Promise<Enrollment>;
  getGuardianEnrollment(params: ObjectWithId, callback: Callback<Enrollment>): void;
  /**
   * Deletes an enrollment. Scope `delete:guardian_enrollments`.
   * The same as `guardian.deleteGuardianEnrollment`.
   * @see https://auth0.com/docs/api/management/v2/guardian/delete-enrollments-by-id
   */
  deleteGuardianEnrollment(params: ObjectWithId): Promise<void>;
  deleteGuardianEnrollment(params: ObjectWithId, callback?: Callback<void>): void;
  /**
   * Creates a ticket with which a user enrolls, and may send it by email. Scope `create:guardian_enrollment_tickets`.
   * The same as `guardian.createEnrollmentTicket`.
   * @see https://auth0.com/docs/api/management/v2/guardian/post-ticket
   */
  createGuardianEnrollmentTicket(data: SendEnrollmentTicketData): Promise<SendEnrollmentTicketResponse>;
  createGuardianEnrollmentTicket(
    data: SendEnrollmentTicketData,
    callback: Callback<SendEnrollmentTicketResponse>,
  ): void;
  /**
   * Lists the factors and whether each is enabled. Scope `read:guardian_factors`.
   * The same as `guardian.getFactors`.
   * @see https://auth0.com/docs/api/management/v2/guardian/get-factors
   */
  getGuardianFactors(): Promise<GuardianFactor[]>;
  getGuardianFactors(callback?: Callback<GuardianFactor[]>): void;
  /**
   * Fetches the settings of a factor. Scope `read:guardian_factors`.
   * The same as `guardian.getFactorSettings`.
   * @see https://auth0.com/docs/api/management/v2/guardian/get-factor-duo-settings
   */
  getGuardianFactorSettings(params: GuardianFactorParams): Promise<GuardianFactorSettings>;
  getGuardianFactorSettings(params: GuardianFactorParams, callback: Callback<GuardianFactorSettings>): void;
  /**
   * Fetches the configuration of a provider of a factor. Scope `read:guardian_factors`.
   * The same as `guardian.getFactorProvider`.
   * @see https://auth0.com/docs/api/management/v2/guardian/get-sms-twilio-factor-provider
   */
  getGuardianFactorProvider(params: GuardianFactorProviderParams): Promise<GuardianFactorProvider>;
  getGuardianFactorProvider(
    params: GuardianFactorProviderParams,
    callback: Callback<GuardianFactorProvider>,
  ): void;
  /**
   * Replaces the configuration of a provider of a factor. Scope `update:guardian_factors`.
   * The same as `guardian.updateFactorProvider`.
   * @see https://auth0.com/docs/api/management/v2/guardian/put-sms-twilio-factor-provider
   */
  updateGuardianFactorProvider(
    params: GuardianFactorProviderParams,
    data: GuardianFactorProvider,
  ): Promise<GuardianFactorProvider>;
  updateGuardianFactorProvider(
    params: GuardianFactorProviderParams,
    data: GuardianFactorProvider,
    callback: Callback<GuardianFactorProvider>,
  ): void;
  /**
   * Replaces the settings of a factor. Scope `update:guardian_factors`.
   * The same as `guardian.updateFactorSettings`.
   * @see https://auth0.com/docs/api/management/v2/guardian/put-factor-duo-settings
   */
  updateGuardianFactorSettings(
    params: GuardianFactorParams,
    data: GuardianFactorSettings,
  ): Promise<GuardianFactorSettings>;
  updateGuardianFactorSettings(
    params: GuardianFactorParams,
    data: GuardianFactorSettings,
    callback: Callback<GuardianFactorSettings>,
  ): void;
  /**
   * Fetches the texts of the messages that a factor sends. Scope `read:guardian_factors`.
   * The same as `guardian.getFactorTemplates`.
   * @see https://auth0.com/docs/api/management/v2/guardian/get-factor-sms-templates
   */
  getGuardianFactorTemplates(params: GuardianFactorParams): Promise<GuardianFactorTemplates>;
  getGuardianFactorTemplates(params: GuardianFactorParams, callback: Callback<GuardianFactorTemplates>): void;
  /**
   * Replaces the texts of the messages that a factor sends. Scope `update:guardian_factors`.
   * The same as `guardian.updateFactorTemplates`.
   * @see https://auth0.com/docs/api/management/v2/guardian/put-factor-sms-templates
   */
  updateGuardianFactorTemplates(
    params: GuardianFactorParams,
    data: GuardianFactorTemplates,
  ): Promise<GuardianFactorTemplates>;
  updateGuardianFactorTemplates(
    params: GuardianFactorParams,
    data: GuardianFactorTemplates,
    callback: Callback<GuardianFactorTemplates>,
  ): void;
  /**
   * Enables or disables a factor. Scope `update:guardian_factors`.
   * The same as `guardian.updateFactor`.
   * @see https://auth0.com/docs/api/management/v2/guardian/put-factors-by-name
   */
  updateGuardianFactor(
    params: GuardianFactorParams,
    data: UpdateGuardianFactorData,
  ): Promise<UpdateGuardianFactorResponse>;
  updateGuardianFactor(
    params: GuardianFactorParams,
    data: UpdateGuardianFactorData,
    callback: Callback<UpdateGuardianFactorResponse>,
  ): void;
  /**
   * Lists the policies that decide when multifactor authentication is required. Scope `read:mfa_policies`.
   * The same as `guardian.getPolicies`.
   * @see https://auth0.com/docs/api/management/v2/guardian/get-policies
   */
  getGuardianPolicies(): Promise<GuardianPolicy[]>;
  getGuardianPolicies(callback: Callback<GuardianPolicy[]>): void;
  /**
   * Replaces the policies; an empty array disables all of them. Scope `update:mfa_policies`.
   * The same as `guardian.updatePolicies`.
   * @see https://auth0.com/docs/api/management/v2/guardian/put-policies
   */
  updateGuardianPolicies(params: NoParams, data: GuardianPolicy[]): Promise<GuardianPolicy[]>;
  updateGuardianPolicies(
    params: NoParams,
    data: GuardianPolicy[],
    callback: Callback<GuardianPolicy[]>,
  ): void;
  /**
   * Fetches the provider for messages to phones. Scope `read:guardian_factors`.
   * The same as `guardian.getPhoneFactorSelectedProvider`.
   * @see https://auth0.com/docs/api/management/v2/guardian/get-sms-providers
   */
  getGuardianPhoneFactorSelectedProvider(): Promise<PhoneFactorSelectedProvider>;
  getGuardianPhoneFactorSelectedProvider(callback: Callback<PhoneFactorSelectedProvider>): void;
  /**
   * Selects the provider for messages to phones. Scope `update:guardian_factors`.
   * The same as `guardian.updatePhoneFactorSelectedProvider`.
   * @see https://auth0.com/docs/api/management/v2/guardian/put-sms-providers
   */
  updateGuardianPhoneFactorSelectedProvider(
    params: NoParams,
    data: PhoneFactorSelectedProvider,
  ): Promise<PhoneFactorSelectedProvider>;
  updateGuardianPhoneFactorSelectedProvider(
    params: NoParams,
    data: PhoneFactorSelectedProvider,
    callback: Callback<PhoneFactorSelectedProvider>,
  ): void;
  /**
   * Fetches the kinds of messages to phones that users can choose from. Scope `read:guardian_factors`.
   * The same as `guardian.getPhoneFactorMessageTypes`.
   * @see https://auth0.com/docs/api/management/v2/guardian/get-message-types
   */
  getGuardianPhoneFactorMessageTypes(): Promise<PhoneFactorMessageTypes>;
  getGuardianPhoneFactorMessageTypes(callback: Callback<PhoneFactorMessageTypes>): void;
  /**
   * Replaces the kinds of messages to phones that users can choose from. Scope `update:guardian_factors`.
   * The same as `guardian.updatePhoneFactorMessageTypes`.
   * @see https://auth0.com/docs/api/management/v2/guardian/put-message-types
   */
  updateGuardianPhoneFactorMessageTypes(
    params: NoParams,
    data: PhoneFactorMessageTypes,
  ): Promise<PhoneFactorMessageTypes>;
  updateGuardianPhoneFactorMessageTypes(
    params: NoParams,
    data: PhoneFactorMessageTypes,
    callback: Callback<PhoneFactorMessageTypes>,
  ): void;
}
