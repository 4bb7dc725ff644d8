/** @see https://auth0.com/docs/api/management/v2/users/get-enrollments */
export interface Enrollment {
  /** Enrollment ID. */
  id?: string;
  status?: 'pending' | 'confirmed';
  type?: string;
  name?: string;
  identifier?: string;
  phone_number?: string;
  auth_method?: 'authenticator' | 'guardian' | 'sms' | 'webauthn-platform' | 'webauthn-roaming';
  /** ISO 8601 time, UTC. */
  enrolled_at?: string;
  /** ISO 8601 time, UTC. */
  last_auth?: string;
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
  provider: DeleteDeleteMultifactorParamsProvider | (string & {});
}
