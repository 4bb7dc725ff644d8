import type { Context, Route, TenantResponse } from '../router/Route';

/** The tenant's OpenID metadata, as documented, without endpoints that the tenant does not have. */
function configuration({ origin }: Context): TenantResponse {
  const at = (path: string): string => `${origin}${path}`;
  return {
    status: 200,
    body: {
      issuer: at('/'),
      authorization_endpoint: at('/authorize'),
      token_endpoint: at('/oauth/token'),
      userinfo_endpoint: at('/userinfo'),
      mfa_challenge_endpoint: at('/mfa/challenge'),
      jwks_uri: at('/.well-known/jwks.json'),
      revocation_endpoint: at('/oauth/revoke'),
      end_session_endpoint: at('/oidc/logout'),
      scopes_supported:
        'openid profile offline_access name given_name family_name nickname email email_verified picture created_at identities phone address'.split(
          ' ',
        ),
      response_types_supported: [
        'code',
        'token',
        'id_token',
        'code token',
        'code id_token',
        'token id_token',
        'code token id_token',
      ],
      code_challenge_methods_supported: ['S256', 'plain'],
      response_modes_supported: ['query', 'fragment', 'form_post', 'web_message'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['HS256', 'RS256'],
      token_endpoint_auth_methods_supported: [
        'client_secret_basic',
        'client_secret_post',
        'private_key_jwt',
        'none',
      ],
      token_endpoint_auth_signing_alg_values_supported: 'RS256 RS384 PS256 PS384 ES256 ES384'.split(' '),
      claims_supported:
        'aud auth_time created_at email email_verified exp family_name given_name iat identities iss name nickname phone_number picture sub'.split(
          ' ',
        ),
      request_uri_parameter_supported: false,
      request_parameter_supported: false,
    },
  };
}

/** /.well-known: metadata and keys. */
export const discoveryRoutes: readonly Route[] = [
  { method: 'GET', path: '/.well-known/openid-configuration', handle: configuration },
  { method: 'GET', path: '/.well-known/oauth-authorization-server', handle: configuration },
  {
    method: 'GET',
    path: '/.well-known/jwks.json',
    handle: ({ signer }) => ({ status: 200, body: signer.jwks() }),
  },
];
