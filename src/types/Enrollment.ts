/** Whether an enrollment was completed. */
export type EnrollmentStatus = 'pending' | 'confirmed';

/** How a user proves who they are. `authentication` stands in old declarations alone. */
export type AuthMethod =
  'authenticator' | 'authentication' | 'guardian' | 'sms' | 'webauthn-platform' | 'webauthn-roaming';

/**
 * An enrollment of a user in multifactor authentication.
 *
 * @see https://auth0.com/docs/api/management/v2/users/get-enrollments
 */
export interface Enrollment {
  /** Enrollment ID. */
  id: string;
  /** Whether the enrollment was completed. */
  status: EnrollmentStatus;
  /** Kind of the device, e.g. `authenticator`. */
  type: string;
  /** Name of the device. */
  name?: string | undefined;
  /** The device's own identifier. */
  identifier?: string | undefined;
  /** Phone number that text messages go to; masked. */
  phone_number?: string | undefined;
  /** How the user proves who they are. */
  auth_method: AuthMethod;
  /** When it was completed: ISO 8601 time, UTC. */
  enrolled_at: string;
  /** When it was last used: ISO 8601 time, UTC. */
  last_auth: string;
}

/** A new recovery code. */
export interface RecoveryCode {
  /** 24 characters; the old one is no longer valid. */
  recovery_code: string;
}

/** Providers that can be removed from a user. */
export type DeleteDeleteMultifactorParamsProvider = 'duo' | 'google-authenticator';

/** Names a user and a multifactor provider. */
export interface DeleteMultifactorParams {
  /** User ID. */
  id: string;
  /** Provider to remove, e.g. `google-authenticator`. */
  provider: DeleteDeleteMultifactorParamsProvider | (string & {});
}
