import type { FieldOptions } from './UserList';

/** How a custom domain is verified. */
export type CustomDomainVerificationMethod = 'txt';

/** Configuration status of a custom domain. */
export type CustomDomainStatus =
  'disabled' | 'pending' | 'pending_verification' | 'ready' | 'failed' | (string & {});

/** Whether Auth0 or you manage the certificates of a custom domain. */
export type CustomDomainType = 'auth0_managed_certs' | 'self_managed_certs';

/** A DNS record that proves ownership of a domain. */
export interface DomainVerificationMethod {
  /** Kind of the record. */
  name: 'cname' | 'txt' | (string & {});
  /** Value of the record. */
  record: string;
  /** Name of the record, where it is not the domain itself. */
  domain?: string | undefined;
}

/** Progress of the verification of a domain. */
export interface DomainVerificationState {
  /** DNS records to create. */
  methods: DomainVerificationMethod[];
  /** Result of the last check. */
  status?: 'verified' | 'pending' | 'failed' | (string & {}) | undefined;
  /** Why the last check failed. */
  error_msg?: string | undefined;
  /** ISO 8601 time, UTC. */
  last_verified_at?: string | undefined;
}

/** The certificate of a custom domain that Auth0 manages. */
export interface DomainCertificate {
  /** Provisioning status. */
  status?:
    'provisioning' | 'provisioning_failed' | 'provisioned' | 'renewing_failed' | (string & {}) | undefined;
  /** Why provisioning failed. */
  error_msg?: string | undefined;
  /** Issuer of the certificate. */
  certificate_authority?: 'letsencrypt' | 'googletrust' | (string & {}) | undefined;
  /** Deadline for the renewal: ISO 8601 time, UTC. */
  renews_before?: string | undefined;
}

/**
 * A custom domain of the tenant.
 *
 * @see https://auth0.com/docs/api/management/v2/custom-domains/get-custom-domains-by-id
 */
export interface Domain {
  /** Custom domain ID, `cd_…`. */
  custom_domain_id: string;
  /** Host name, e.g. `login.example.com`. */
  domain: string;
  /** Whether this is the primary domain. */
  primary: boolean;
  /** Whether this is the default domain. */
  is_default?: boolean | undefined;
  /** Configuration status. */
  status: CustomDomainStatus;
  /** Whether Auth0 or you manage the certificates. */
  type: CustomDomainType;
  /** Host name that your CNAME record or proxy points to. */
  origin_domain_name?: string | undefined;
  /** Records that prove ownership, and the result of the last check. */
  verification: DomainVerificationState;
  /** Header with the client's IP address, set by your proxy. */
  custom_client_ip_header?: string | undefined;
  /** TLS policy, e.g. `recommended`. */
  tls_policy?: string | undefined;
  /** Open metadata: at most 10 keys. */
  domain_metadata?: Record<string, string | null> | undefined;
  /** The certificate, if Auth0 manages it. */
  certificate?: DomainCertificate | undefined;
  /** Relying party ID for passkeys. Default: the domain. */
  relying_party_identifier?: string | undefined;
}

/** A custom domain after a verification attempt. */
export interface DomainVerification extends Domain {
  /** Key that your proxy sends as `cname-api-key`, with self-managed certificates. */
  cname_api_key?: string | undefined;
}

/**
 * A custom domain to create.
 *
 * @see https://auth0.com/docs/api/management/v2/custom-domains/post-custom-domains
 */
export interface CreateDomainData {
  /** Host name, e.g. `login.example.com`; 3 to 255 characters. */
  domain: string;
  /** Whether Auth0 or you manage the certificates. */
  type: CustomDomainType;
  /** Default `txt`. */
  verification_method?: CustomDomainVerificationMethod | undefined;
  /** Default `recommended`. */
  tls_policy?: string | undefined;
  /** Header with the client's IP address, e.g. `x-forwarded-for` or `cf-connecting-ip`. */
  custom_client_ip_header?: string | null | undefined;
  /** Open metadata: at most 10 keys, values of at most 255 characters. */
  domain_metadata?: Record<string, string | null> | undefined;
  /** Relying party ID for passkeys: a host name. */
  relying_party_identifier?: string | undefined;
}

/** Filters for the list of custom domains. */
export interface GetDomainsData extends FieldOptions {
  /** Query in Lucene syntax. */
  q?: string | undefined;
  /** Only `domain:1`. */
  sort?: string | undefined;
}

/** A request for one checkpoint page of custom domains. */
export interface GetDomainsCheckpointOptions extends GetDomainsData {
  /** Entries per page, at most 100. */
  take: number;
  /** `next` of the previous page; absent for the first page. */
  from?: string | undefined;
}

/** A checkpoint page of custom domains. */
export interface DomainsCheckpointPage {
  /** The custom domains of this page. */
  custom_domains: Domain[];
  /** Pass it as `from` to get the next page; absent on the last one. */
  next?: string | undefined;
}
