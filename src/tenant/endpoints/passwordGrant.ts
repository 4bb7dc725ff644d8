import { OAuthFault } from '../ApiFault';
import {
  checkLogin,
  checkMember,
  recordLogin,
  organizationNamed,
  prepareLogin,
  type Credentials,
} from '../login/logIn';
import { requireFactor } from '../login/secondFactor';
import type { Context, TenantResponse } from '../router/Route';
import type { ClientRecord, Json, OrganizationRecord, UserRecord } from '../store/records';
import { requestedScopes } from '../tokens/requestedScopes';
import { authenticateClient, checkClient } from '../tokens/authenticateClient';
import { checkGrant } from '../tokens/clientSettings';
import { grantedScope, OFFLINE, profileScopes } from '../tokens/grantedScope';
import { grantTokens } from '../tokens/grantTokens';
import { isKnownApi, textOf } from '../tokens/issueToken';
import { issueRefreshToken } from '../users/refreshTokens';

const credentialsOf = (body: Json): Credentials => ({
  name: textOf(body.username),
  password: body.password,
  realm: textOf(body.realm),
});

/** Verifies the password in advance, once the client is authenticated. */
export function preparePasswordGrant(context: Context, body: Json): Promise<void> | undefined {
  checkClient(context, body);
  return prepareLogin(context, credentialsOf(body));
}

/** The grants `password` and `password-realm` of /oauth/token. @throws OAuthFault. */
export function passwordGrant(context: Context, body: Json): TenantResponse {
  const client = authenticateClient(context, body);
  checkGrant(client, textOf(body.grant_type));
  const audience = textOf(body.audience);
  const asked = requestedScopes(body);
  if (audience !== '' && !isKnownApi(context, audience))
    throw new OAuthFault(400, 'invalid_request', 'invalid audience specified for password grant exchange');
  const organization = organizationNamed(context, textOf(body.organization));
  const details = { client_id: client.client_id, client_name: client.name };
  const found = checkLogin(context, credentialsOf(body), details);
  checkMember(found.user, organization);
  const scope = grantedScope(context, found.user, client, profileScopes([...asked], audience), audience);
  requireFactor(context, found.user, { client, scope, audience });
  const user = recordLogin(context, found.user, client);
  return answerGrant(context, user, { client, scope, audience, gty: 'password', organization });
}

/** The scope of a login without a browser. */
export interface DirectGrant {
  client: ClientRecord;
  scope: string;
  audience: string;
  gty: string;
  organization?: OrganizationRecord | undefined;
}

/** The tokens of a login without a browser. @param showsScope Recorded: some grants omit the scope. */
export function answerGrant(
  context: Context,
  user: UserRecord,
  grant: DirectGrant,
  showsScope = true,
): TenantResponse {
  const { client, scope, audience, organization } = grant;
  const { organization: _none, ...rest } = grant;
  const tokens = grantTokens(context, user, { ...rest, ...(organization ? { organization } : {}) });
  const refreshToken = scope.split(' ').includes(OFFLINE)
    ? issueRefreshToken(context, user, { client, scope, audience, organization: organization?.id })
    : undefined;
  return {
    status: 200,
    body: {
      ...tokens,
      ...(refreshToken === undefined ? {} : { refresh_token: refreshToken }),
      // Recorded: a login without any scope omits it.
      ...(showsScope && scope !== '' ? { scope } : {}),
    },
  };
}
