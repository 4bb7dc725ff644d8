import type { Context, TenantResponse } from '../router/Route';
import type { ClientRecord, OrganizationRecord } from '../store/records';
import { listOf } from '../tokens/clientSettings';
import { isKnownApi } from '../tokens/issueToken';
import { OAuthFault } from '../ApiFault';
import { isAllowedUrl } from './isAllowedUrl';
import { organizationNamed } from './logIn';
import { errorPage } from './pages';
import { respond, RESPONSE_MODES, type ResponseMode } from './respond';

/** Parameters of /authorize, as received. */
export type Params = Readonly<Record<string, string>>;

/** A parsed request of /authorize. */
export interface Authorization {
  readonly params: Params;
  readonly client: ClientRecord;
  readonly redirectUri: string;
  readonly types: readonly string[];
  readonly mode: ResponseMode;
  readonly scopes: readonly string[];
  readonly audience: string;
  readonly organization: OrganizationRecord | undefined;
}

/** An error of /authorize: sent to the application if its redirect URI is known, otherwise shown on a page. */
export class AuthorizationFault extends Error {
  readonly code: string;
  readonly status: number;

  constructor(code: string, description: string, status = 400) {
    super(description);
    this.code = code;
    this.status = status;
  }
}

/** Where to send the response. */
export interface Destination {
  readonly client: ClientRecord;
  readonly redirectUri: string;
  readonly mode: ResponseMode;
  readonly state: string | undefined;
}

const TYPES = ['code', 'token', 'id_token'];

/**
 * Determines where the response to /authorize goes.
 *
 * @throws AuthorizationFault for an unknown client, or a URL that is not one of its callbacks: nothing is sent there.
 */
export function destinationOf({ store }: Context, params: Params): Destination {
  const id = params.client_id ?? '';
  if (id === '') throw new AuthorizationFault('invalid_request', 'Missing required parameter: client_id');
  const client = store.clients.get(id);
  if (!client)
    throw new AuthorizationFault('unauthorized_client', `Unknown client: ${id.slice(0, 100)}`, 403);
  const callbacks = listOf(client, 'callbacks');
  const redirectUri = params.redirect_uri ?? callbacks?.[0] ?? '';
  if (redirectUri === '')
    throw new AuthorizationFault('invalid_request', 'Missing required parameter: redirect_uri');
  if (!isAllowedUrl(redirectUri, callbacks))
    throw new AuthorizationFault(
      'unauthorized_client',
      `Callback URL mismatch. ${redirectUri.slice(0, 300)} is not in the list of allowed callback URLs.`,
      403,
    );
  const asked = RESPONSE_MODES.find((mode) => mode === params.response_mode);
  const isCode = (params.response_type ?? '') === 'code' || params.response_type === undefined;
  return { client, redirectUri, mode: asked ?? (isCode ? 'query' : 'fragment'), state: params.state };
}

function organizationOf(
  context: Context,
  client: ClientRecord,
  params: Params,
): OrganizationRecord | undefined {
  const usage = client.organization_usage;
  const named = params.organization ?? '';
  if (named === '' && usage === 'require')
    throw new AuthorizationFault('invalid_request', 'parameter organization is required for this client');
  if (named !== '' && usage === 'deny')
    throw new AuthorizationFault('invalid_request', 'parameter organization is not allowed for this client');
  try {
    return organizationNamed(context, named);
  } catch (error) {
    if (error instanceof OAuthFault) throw new AuthorizationFault('invalid_request', error.message);
    throw error;
  }
}

function checkChallenge({
  code_challenge: challenge,
  code_challenge_method: method = 'plain',
}: Params): void {
  if (challenge === undefined) return;
  if (!['S256', 'plain'].includes(method))
    throw new AuthorizationFault(
      'invalid_request',
      `Unsupported code_challenge_method: ${method.slice(0, 50)}`,
    );
  if (!/^[\w.~-]{43,128}$/.test(challenge))
    throw new AuthorizationFault('invalid_request', 'Invalid code_challenge');
}

/** Parses the rest of a request. @throws AuthorizationFault, which goes to the application. */
export function readAuthorization(
  context: Context,
  params: Params,
  { client, redirectUri, mode }: Destination,
): Authorization {
  const { response_type: type } = params;
  if (type === undefined)
    throw new AuthorizationFault('invalid_request', 'Missing required parameter: response_type');
  const types = type.split(' ').filter(Boolean);
  if (types.length === 0 || !types.every((name) => TYPES.includes(name)))
    throw new AuthorizationFault(
      'unsupported_response_type',
      `Unsupported response type: ${type.slice(0, 100)}`,
    );
  if (params.response_mode === 'query' && !types.every((name) => name === 'code'))
    throw new AuthorizationFault(
      'invalid_request',
      'response_mode query is only supported for response_type code',
    );
  if (types.includes('id_token') && params.nonce === undefined)
    throw new AuthorizationFault('invalid_request', 'Missing required parameter: nonce');
  checkChallenge(params);
  if (params.max_age !== undefined && !(Number(params.max_age) >= 0))
    throw new AuthorizationFault('invalid_request', 'max_age must be a number, 0 or more');
  const grants = listOf(client, 'grant_types');
  const grant = types.includes('code') ? 'authorization_code' : 'implicit';
  if (grants && !grants.includes(grant))
    throw new AuthorizationFault('unauthorized_client', `Grant type '${grant}' not allowed for the client.`);
  const settings = context.store.collection('settings').get('/tenants/settings');
  const usual = settings?.default_audience;
  const audience = params.audience ?? (typeof usual === 'string' ? usual : '');
  if (audience !== '' && audience !== `${context.origin}/userinfo` && !isKnownApi(context, audience))
    throw new AuthorizationFault('access_denied', `Service not found: ${audience.slice(0, 300)}`);
  const scopes = (params.scope ?? 'openid').split(' ').filter(Boolean);
  const organization = organizationOf(context, client, params);
  return {
    params,
    client,
    redirectUri,
    types,
    mode,
    scopes,
    audience: audience.endsWith('/userinfo') ? '' : audience,
    organization,
  };
}

/** Runs a step of an authorization; its errors go to the application, or to a page. */
export function answering(
  context: Context,
  params: Params,
  step: (authorization: Authorization) => TenantResponse,
): TenantResponse {
  let destination: Destination | undefined;
  try {
    destination = destinationOf(context, params);
    return step(readAuthorization(context, params, destination));
  } catch (error) {
    const fault =
      error instanceof OAuthFault
        ? new AuthorizationFault(String(error.body().error), error.message, error.status)
        : error;
    if (!(fault instanceof AuthorizationFault)) throw error;
    if (!destination) return errorPage(fault.status, fault.message);
    return respond(destination, { error: fault.code, error_description: fault.message });
  }
}

/** The application's name, for pages. */
export const applicationOf = ({ client }: Authorization): string => client.name || client.client_id;
