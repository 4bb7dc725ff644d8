import { posts } from '../authenticationRequest';
import { email, has, id, is, isEmpty, refused } from '../checks';
import { step } from '../makeStep';
import type { Step, World } from '../Step';

const delegation = (
  w: World,
): { id_token: string; target: string; api_type: string; scope: string; grant_type: string } => ({
  id_token: id(w, 'idToken'),
  target: w.tenant.clientId,
  api_type: 'app',
  scope: 'openid',
  grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
});
/** The API has switched it off, and so has the tenant. */
const delegates = posts('/delegation');

export const tokens: Step[] = [
  step('auth.tokens.getInfo')(
    (w) => [id(w, 'idToken')],
    has((w) => ({ email: email(w, 'jane') })),
    {
      endpoint: 'POST /tokeninfo',
      sends: ([idToken]) => ({ body: { id_token: idToken } }),
    },
  ),
  refused(
    403,
    step('auth.tokens.getDelegationToken')((w) => [delegation(w)], isEmpty, delegates),
  ),
  refused(
    403,
    step('auth.getDelegationToken')((w) => [delegation(w)], isEmpty, delegates),
  ),
  step('auth.tokens.revokeRefreshToken')(
    (w) => [{ token: id(w, 'refreshToken') }],
    is(''),
    posts('/oauth/revoke', { withSecret: true }),
  ),
];
