import isEqual from 'lodash/isEqual';

/** A field that was added to responses after some recordings: its absence there has no meaning. */
interface Added {
  /** Its name in the docs. */
  readonly field: string;
  /** Path of the request, without `/api/v2`. */
  readonly path: RegExp;
  /** The end of its location in the response. */
  readonly at: RegExp;
  /** Its default value: any other value counts as a difference. */
  readonly value: unknown;
  /** The month of the first recording with it, or the document. */
  readonly since: string;
}

const CONNECTIONS = /^\/connections/;

/** By path: fields that an older recording can't contain. `docs/tenant-fidelity.md` shows them as a table. */
export const ADDED: readonly Added[] = [
  {
    field: 'identifiers of a theme',
    path: /^\/branding\/themes/,
    at: /(^|\])\.identifiers$/,
    value: {
      login_display: 'unified',
      otp_autocomplete: true,
      phone_display: { masking: 'mask_digits', formatting: 'international' },
    },
    since: 'one recording',
  },
  {
    field: 'async_approval_notification_channels of a client',
    path: /^\/clients/,
    at: /\.async_approval_notification_channels$/,
    value: ['guardian-push'],
    since: 'the document',
  },
  {
    field: 'cross_origin_authentication of a client',
    path: /^\/clients/,
    at: /\.cross_origin_authentication$/,
    value: false,
    since: 'the document',
  },
  {
    field: 'authentication of a connection',
    path: CONNECTIONS,
    at: /(^|\])\.authentication$/,
    value: { active: true },
    since: 'January 2026',
  },
  {
    field: 'connected_accounts of a connection',
    path: CONNECTIONS,
    at: /\.connected_accounts$/,
    value: { active: false },
    since: 'January 2026',
  },
  {
    field: 'options.authentication_methods.password.api_behavior',
    path: CONNECTIONS,
    at: /\.authentication_methods\.password\.api_behavior$/,
    value: 'required',
    since: 'January 2026',
  },
  {
    field: 'options.authentication_methods.password.signup_behavior',
    path: CONNECTIONS,
    at: /\.authentication_methods\.password\.signup_behavior$/,
    value: 'allow',
    since: 'April 2026',
  },
  {
    field: 'options.schema_version',
    path: CONNECTIONS,
    at: /\.options\.schema_version$/,
    value: 'oidc-V4',
    since: 'June 2025',
  },
  {
    field: 'options.oidc_metadata.id_token_encryption_alg_values_supported',
    path: CONNECTIONS,
    at: /\.oidc_metadata\.id_token_encryption_alg_values_supported$/,
    value: ['RSA-OAEP-256', 'RSA-OAEP-384', 'RSA-OAEP-512'],
    since: 'March 2026',
  },
  {
    field: 'options.oidc_metadata.id_token_encryption_enc_values_supported',
    path: CONNECTIONS,
    at: /\.oidc_metadata\.id_token_encryption_enc_values_supported$/,
    value: ['A256GCM'],
    since: 'March 2026',
  },
  {
    field: 'use_for_organization_discovery of a domain',
    path: /^\/organizations\/\w+\/discovery-domains/,
    at: /\.use_for_organization_discovery$/,
    value: true,
    since: 'January 2026',
  },
  {
    field: 'subject_type of a client grant',
    path: /^(\/organizations\/\w+)?\/client-grants/,
    at: /\.subject_type$/,
    value: 'client',
    since: 'August 2025',
  },
  {
    field: 'subject_type_authorization of an API',
    path: /^\/resource-servers/,
    at: /\.subject_type_authorization$/,
    value: { client: { policy: 'require_client_grant' }, user: { policy: 'allow_all' } },
    since: 'the document',
  },
  {
    field: 'scopes of an API without any',
    path: /^\/resource-servers/,
    at: /\.scopes$/,
    value: [],
    since: 'November 2025',
  },
];

/** Whether the recording is too old to contain a field that only our response has. */
export const isAddedSince = (path: string, at: string, value: unknown): boolean =>
  ADDED.some((field) => field.path.test(path) && field.at.test(at) && isEqual(field.value, value));
