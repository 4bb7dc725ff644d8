import type { RunningTenant, TenantRequest } from '../../../src/tenant/index';
import type { Answer } from './Asked';

const PROFILE = { email: 'jane@example.com', email_verified: true };

/** Tokens of a user. The ID token is one that the recording server would issue, signed with the tenant's key. */
function tokens(tenant: RunningTenant, origin: string): Record<string, unknown> {
  const id_token = tenant.mintToken({
    sub: 'auth0|1',
    audience: tenant.clientId,
    scope: 'openid',
    claims: { iss: `${origin}/`, ...PROFILE },
  });
  return { access_token: 'recorded', id_token, scope: 'openid', expires_in: 86_400, token_type: 'Bearer' };
}

/** An answer of the Authentication API; undefined for an unknown endpoint. @param origin The recording server's. */
export function authenticationAnswer(
  request: TenantRequest,
  tenant: RunningTenant,
  origin: string,
): Answer | undefined {
  const sent = (request.body === '' ? {} : JSON.parse(request.body)) as Record<string, unknown>;
  switch (`${request.method} ${request.target}`) {
    case 'POST /oauth/token':
    case 'POST /oauth/ro':
    case 'POST /oauth/access_token':
      return { status: 200, body: tokens(tenant, origin) };
    case 'GET /.well-known/jwks.json':
      return tenant.handle(request);
    case 'POST /oauth/revoke':
      return { status: 200 };
    case 'POST /dbconnections/signup':
      return { status: 200, body: { _id: '1', email: sent.email, email_verified: false } };
    case 'POST /dbconnections/change_password':
      return { status: 200, body: "We've just sent you an email to reset your password." };
    case 'POST /passwordless/start':
      return { status: 200, body: { _id: '1', email: sent.email, phone_number: sent.phone_number } };
    case 'POST /tokeninfo':
      return { status: 200, body: { user_id: 'auth0|1', ...PROFILE } };
    case 'POST /delegation':
      return { status: 200, body: { id_token: 'recorded', expires_in: 36_000, token_type: 'Bearer' } };
    default:
      return undefined;
  }
}
