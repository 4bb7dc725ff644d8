import type { ClientParams } from './ClientList';

/** The kind of a credential. */
export type ClientCredentialType = 'public_key' | 'cert_subject_dn' | 'x509_cert' | (string & {});

/** An algorithm that a client signs its assertions with. */
export type ClientCredentialAlgorithm = 'RS256' | 'RS384' | 'PS256' | (string & {});

/**
 * A public key or certificate that a client authenticates with instead of a secret.
 *
 * @see https://auth0.com/docs/api/management/v2/clients/get-credentials-by-credential-id
 */
export interface ClientCredential {
  /** Credential ID, `cred_…`. */
  id: string;
  name?: string | undefined;
  /** Key ID. */
  kid?: string | undefined;
  alg?: ClientCredentialAlgorithm | undefined;
  credential_type?: ClientCredentialType | undefined;
  /** Subject of the certificate. */
  subject_dn?: string | undefined;
  /** SHA-256 thumbprint of the certificate. */
  thumbprint_sha256?: string | undefined;
  /** ISO 8601 time, UTC. */
  created_at?: string | undefined;
  /** ISO 8601 time, UTC. */
  updated_at?: string | undefined;
  /** ISO 8601 time, UTC. */
  expires_at?: string | undefined;
}

/**
 * A credential to create.
 *
 * @see https://auth0.com/docs/api/management/v2/clients/post-credentials
 */
export interface CreateClientCredentialData {
  credential_type: ClientCredentialType;
  /** At most 128 characters. */
  name?: string | undefined;
  /** Subject of the certificate, instead of `pem`; for `cert_subject_dn`. */
  subject_dn?: string | undefined;
  /** Public key or X.509 certificate in PEM form. */
  pem?: string | undefined;
  /** Default `RS256`; for `public_key`. */
  alg?: ClientCredentialAlgorithm | undefined;
  /** True to take the expiry from the certificate. Default false. */
  parse_expiry_from_cert?: boolean | undefined;
  /** ISO 8601 time; for `public_key`. Default: never. */
  expires_at?: string | undefined;
  /** Key ID, 10 to 64 characters. Default: generated. */
  kid?: string | undefined;
}

/** Identifies a credential of a client. */
export interface ClientCredentialParams extends ClientParams {
  /** Credential ID, `cred_…`. */
  credential_id: string;
}
