import { posts, REALM } from '../authenticationRequest';
import { Browser } from '../../../test/tenant/support/Browser';
import { database, email, has, id, isEmpty, keeps, password, refused } from '../checks';
import { step } from '../makeStep';
import type { Step, World } from '../Step';

const isBearer = has({ token_type: 'Bearer' });
const credentials = (w: World): { username: string; password: string } => ({
  username: email(w, 'jane'),
  password,
});
const userCredentials = (w: World): { username: string; password: string; realm: string; scope: string } => ({
  ...credentials(w),
  realm: database,
  scope: 'openid offline_access',
});

const CALLBACK = 'http://localhost:3000/callback';

/** A person gets the code, by logging in with a browser. */
async function logIn(world: World): Promise<void> {
  const { tenant, ids } = world;
  const query = new URLSearchParams({
    client_id: tenant.clientId,
    response_type: 'code',
    redirect_uri: CALLBACK,
    scope: 'openid',
  });
  const { username } = credentials(world);
  const location = await new Browser(tenant).logIn(`/authorize?${query.toString()}`, username, password);
  ids.code = new URL(location).searchParams.get('code') ?? '';
}

export const oauth: Step[] = [
  step('auth.oauth.passwordGrant')(
    (w) => [userCredentials(w)],
    (result, world) => {
      isBearer(result, world);
      keeps('refreshToken', {}, 'refresh_token')(result, world);
      keeps('idToken', {}, 'id_token')(result, world);
    },
    posts('/oauth/token', { adds: { grant_type: REALM }, withSecret: true }),
  ),
  step('auth.oauth.refreshToken')(
    (w) => [{ refresh_token: id(w, 'refreshToken') }],
    isBearer,
    posts('/oauth/token', { adds: { grant_type: 'refresh_token' }, withSecret: true }),
  ),
  step('auth.oauth.authorizationCodeGrant')(
    (w) => [{ code: id(w, 'code'), redirect_uri: CALLBACK }],
    isBearer,
    {
      ...posts('/oauth/token', { adds: { grant_type: 'authorization_code' }, withSecret: true }),
      prepare: logIn,
    },
  ),
  step('auth.oauth.signIn')(
    (w) => [{ ...credentials(w), connection: database }],
    isBearer,
    posts('/oauth/ro', { adds: { grant_type: 'password', scope: 'openid' } }),
  ),
  // The API has switched it off, and so has the tenant.
  refused(
    403,
    step('auth.oauth.socialSignIn')(
      () => [{ access_token: 'a-token', connection: 'google-oauth2' }],
      isEmpty,
      posts('/oauth/access_token', { drops: ['client_id'] }),
    ),
  ),
];

/** The same by their flat names. */
export const flatOAuth: Step[] = [
  step('auth.clientCredentialsGrant')(
    ({ tenant }) => [{ audience: `${tenant.url}/api/v2/` }],
    isBearer,
    posts('/oauth/token', { adds: { grant_type: 'client_credentials' }, withSecret: true }),
  ),
  step('auth.passwordGrant')(
    (w) => [userCredentials(w)],
    isBearer,
    posts('/oauth/token', { adds: { grant_type: REALM }, withSecret: true }),
  ),
  step('auth.refreshToken')(
    (w) => [{ refresh_token: id(w, 'refreshToken') }],
    isBearer,
    posts('/oauth/token', { adds: { grant_type: 'refresh_token' }, withSecret: true }),
  ),
];
