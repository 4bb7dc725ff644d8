/** A Content Security Policy. */
export interface TenantContentSecurityPolicy {
  /** Whether violations are blocked or only reported. */
  mode?: 'enforcing' | 'reporting' | (string & {}) | undefined;
  /** Name of a directive to its sources; at most 30. */
  directives?: Record<string, unknown> | undefined;
  /** Directives without a value. */
  flags?: Array<'upgrade-insecure-requests' | 'block-all-mixed-content' | (string & {})> | undefined;
  /** Where violations are reported. */
  reporting?:
    | {
        report_uri?: string | undefined;
        report_to_group?: string | undefined;
      }
    | undefined;
}

/** Security headers of the tenant's pages. */
export interface TenantSecurityHeaders {
  /** Content Security Policy. */
  content_security_policy?:
    | {
        enabled?: boolean | undefined;
        policies?: TenantContentSecurityPolicy[] | undefined;
        /** Endpoints of the Reporting API. */
        reporting_infrastructure?: Record<string, unknown> | null | undefined;
      }
    | undefined;
  /** The `X-XSS-Protection` header. */
  x_xss_protection?:
    | {
        enabled?: boolean | undefined;
        mode?: 'block' | (string & {}) | undefined;
        report_uri?: string | undefined;
      }
    | undefined;
}
