import { isRecord } from '../isRecord';
import type { Json } from '../store/records';

const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'ES256', 'ES384', 'ES512'];
const SIGNED_REQUESTS = ['HS256', 'HS384', 'HS512', ...ALGORITHMS];
const CLIENT_METHODS = [
  'client_secret_basic',
  'client_secret_post',
  'client_secret_jwt',
  'private_key_jwt',
  'none',
];

/** The default metadata of OpenID providers. */
const UNSUPPORTED = {
  claims_parameter_supported: false,
  request_parameter_supported: false,
  request_uri_parameter_supported: false,
  require_request_uri_registration: false,
};

/** The metadata of an Okta domain. It is built in: the tenant never leaves the machine. */
function oktaMetadata(domain: string): Json {
  const at = (path: string): string => `https://${domain}/oauth2/v1/${path}`;
  return {
    issuer: `https://${domain}`,
    authorization_endpoint: at('authorize'),
    token_endpoint: at('token'),
    userinfo_endpoint: at('userinfo'),
    registration_endpoint: at('clients'),
    jwks_uri: at('keys'),
    response_types_supported: [
      'code',
      'id_token',
      'code id_token',
      'code token',
      'id_token token',
      'code id_token token',
    ],
    response_modes_supported: ['query', 'fragment', 'form_post', 'okta_post_message'],
    grant_types_supported: [
      'authorization_code',
      'implicit',
      'refresh_token',
      'password',
      'urn:ietf:params:oauth:grant-type:device_code',
      'urn:openid:params:grant-type:ciba',
      'urn:okta:params:oauth:grant-type:otp',
      'http://auth0.com/oauth/grant-type/mfa-otp',
      'urn:okta:params:oauth:grant-type:oob',
      'http://auth0.com/oauth/grant-type/mfa-oob',
    ],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
    scopes_supported: ['openid', 'email', 'profile', 'address', 'phone', 'offline_access', 'groups'],
    token_endpoint_auth_methods_supported: CLIENT_METHODS,
    claims_supported:
      'iss ver sub aud iat exp jti auth_time amr idp nonce name nickname preferred_username given_name middle_name family_name email email_verified profile zoneinfo locale address phone_number picture website gender birthdate updated_at at_hash c_hash'.split(
        ' ',
      ),
    code_challenge_methods_supported: ['S256'],
    introspection_endpoint: at('introspect'),
    introspection_endpoint_auth_methods_supported: CLIENT_METHODS,
    revocation_endpoint: at('revoke'),
    revocation_endpoint_auth_methods_supported: CLIENT_METHODS,
    end_session_endpoint: at('logout'),
    request_parameter_supported: true,
    request_object_signing_alg_values_supported: SIGNED_REQUESTS,
    device_authorization_endpoint: at('device/authorize'),
    pushed_authorization_request_endpoint: at('par'),
    backchannel_token_delivery_modes_supported: ['poll'],
    backchannel_authentication_request_signing_alg_values_supported: SIGNED_REQUESTS,
    dpop_signing_alg_values_supported: ALGORITHMS,
    id_token_encryption_alg_values_supported: ['RSA-OAEP-256', 'RSA-OAEP-384', 'RSA-OAEP-512'],
    id_token_encryption_enc_values_supported: ['A256GCM'],
  };
}

function metadataOf(strategy: string, { oidc_metadata: given, domain }: Json): Json | undefined {
  if (strategy === 'okta' && typeof domain === 'string') return { ...UNSUPPORTED, ...oktaMetadata(domain) };
  return isRecord(given) ? { ...UNSUPPORTED, ...given } : undefined;
}

/** The options of an OpenID connection, with its provider's metadata. */
export function withProvider(strategy: string, options: Json): Json {
  const metadata = metadataOf(strategy, options);
  const isOkta = strategy === 'okta';
  return {
    type: isOkta ? 'back_channel' : 'front_channel',
    schema_version: 'oidc-V4',
    attribute_map: { mapping_mode: isOkta ? 'basic_profile' : 'bind_all' },
    connection_settings: { pkce: 'auto' },
    ...options,
    ...(metadata && {
      oidc_metadata: metadata,
      authorization_endpoint: options.authorization_endpoint ?? metadata.authorization_endpoint,
      token_endpoint: options.token_endpoint ?? metadata.token_endpoint,
      userinfo_endpoint: options.userinfo_endpoint ?? metadata.userinfo_endpoint,
    }),
  };
}
