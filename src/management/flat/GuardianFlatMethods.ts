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
  /** The same as `guardian.getGuardianEnrollment`. */
  getGuardianEnrollment(params: ObjectWithId): Promise<Enrollment>;
  getGuardianEnrollment(params: ObjectWithId, callback: Callback<Enrollment>): void;
  /** The same as `guardian.deleteGuardianEnrollment`. */
  deleteGuardianEnrollment(params: ObjectWithId): Promise<void>;
  deleteGuardianEnrollment(params: ObjectWithId, callback?: Callback<void>): void;
  /** The same as `guardian.createEnrollmentTicket`. */
  createGuardianEnrollmentTicket(data: SendEnrollmentTicketData): Promise<SendEnrollmentTicketResponse>;
  createGuardianEnrollmentTicket(
    data: SendEnrollmentTicketData,
    callback: Callback<SendEnrollmentTicketResponse>,
  ): void;
  /** The same as `guardian.getFactors`. */
  getGuardianFactors(): Promise<GuardianFactor[]>;
  getGuardianFactors(callback?: Callback<GuardianFactor[]>): void;
  /** The same as `guardian.getFactorSettings`. */
  getGuardianFactorSettings(params: GuardianFactorParams): Promise<GuardianFactorSettings>;
  getGuardianFactorSettings(params: GuardianFactorParams, callback: Callback<GuardianFactorSettings>): void;
  /** The same as `guardian.getFactorProvider`. */
  getGuardianFactorProvider(params: GuardianFactorProviderParams): Promise<GuardianFactorProvider>;
  getGuardianFactorProvider(
    params: GuardianFactorProviderParams,
    callback: Callback<GuardianFactorProvider>,
  ): void;
  /** The same as `guardian.updateFactorProvider`. */
  updateGuardianFactorProvider(
    params: GuardianFactorProviderParams,
    data: GuardianFactorProvider,
  ): Promise<GuardianFactorProvider>;
  updateGuardianFactorProvider(
    params: GuardianFactorProviderParams,
    data: GuardianFactorProvider,
    callback: Callback<GuardianFactorProvider>,
  ): void;
  /** The same as `guardian.updateFactorSettings`. */
  updateGuardianFactorSettings(
    params: GuardianFactorParams,
    data: GuardianFactorSettings,
  ): Promise<GuardianFactorSettings>;
  updateGuardianFactorSettings(
    params: GuardianFactorParams,
    data: GuardianFactorSettings,
    callback: Callback<GuardianFactorSettings>,
  ): void;
  /** The same as `guardian.getFactorTemplates`. */
  getGuardianFactorTemplates(params: GuardianFactorParams): Promise<GuardianFactorTemplates>;
  getGuardianFactorTemplates(params: GuardianFactorParams, callback: Callback<GuardianFactorTemplates>): void;
  /** The same as `guardian.updateFactorTemplates`. */
  updateGuardianFactorTemplates(
    params: GuardianFactorParams,
    data: GuardianFactorTemplates,
  ): Promise<GuardianFactorTemplates>;
  updateGuardianFactorTemplates(
    params: GuardianFactorParams,
    data: GuardianFactorTemplates,
    callback: Callback<GuardianFactorTemplates>,
  ): void;
  /** The same as `guardian.updateFactor`. */
  updateGuardianFactor(
    params: GuardianFactorParams,
    data: UpdateGuardianFactorData,
  ): Promise<UpdateGuardianFactorResponse>;
  updateGuardianFactor(
    params: GuardianFactorParams,
    data: UpdateGuardianFactorData,
    callback: Callback<UpdateGuardianFactorResponse>,
  ): void;
  /** The same as `guardian.getPolicies`. */
  getGuardianPolicies(): Promise<GuardianPolicy[]>;
  getGuardianPolicies(callback: Callback<GuardianPolicy[]>): void;
  /** The same as `guardian.updatePolicies`. */
  updateGuardianPolicies(params: NoParams, data: GuardianPolicy[]): Promise<GuardianPolicy[]>;
  updateGuardianPolicies(
    params: NoParams,
    data: GuardianPolicy[],
    callback: Callback<GuardianPolicy[]>,
  ): void;
  /** The same as `guardian.getPhoneFactorSelectedProvider`. */
  getGuardianPhoneFactorSelectedProvider(): Promise<PhoneFactorSelectedProvider>;
  getGuardianPhoneFactorSelectedProvider(callback: Callback<PhoneFactorSelectedProvider>): void;
  /** The same as `guardian.updatePhoneFactorSelectedProvider`. */
  updateGuardianPhoneFactorSelectedProvider(
    params: NoParams,
    data: PhoneFactorSelectedProvider,
  ): Promise<PhoneFactorSelectedProvider>;
  updateGuardianPhoneFactorSelectedProvider(
    params: NoParams,
    data: PhoneFactorSelectedProvider,
    callback: Callback<PhoneFactorSelectedProvider>,
  ): void;
  /** The same as `guardian.getPhoneFactorMessageTypes`. */
  getGuardianPhoneFactorMessageTypes(): Promise<PhoneFactorMessageTypes>;
  getGuardianPhoneFactorMessageTypes(callback: Callback<PhoneFactorMessageTypes>): void;
  /** The same as `guardian.updatePhoneFactorMessageTypes`. */
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
