import type { ClientRecord, UserRecord } from '../../../src/tenant/store/records';
import type { Tenant } from '../../../src/tenant/Tenant';
import { SECRET } from './preparations';
import type { Exchange } from './recordings';

type Json = Readonly<Record<string, unknown>>;

const DATABASE = 'Username-Password-Authentication';
const FUTURE = Date.parse('2100-01-01T00:00:00Z');
const SCOPE = 'openid profile';

/** The fields of a recorded body, including redacted ones. */
function bodyOf({ request }: Exchange): Json {
  if (typeof request === 'string')
    return Object.fromEntries(new URLSearchParams(request.replaceAll('<redacted>', SECRET)));
  return { ...Object(JSON.parse(JSON.stringify(request).replaceAll('<redacted>', SECRET))) };
}

const textIn = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Adds records to tables of a tenant. */
function insert(tenant: Tenant, tables: Readonly<Record<string, Readonly<Record<string, Json>>>>): void {
  const { store, ...rest } = tenant.snapshot();
  const all = new Map(store);
  for (const [name, records] of Object.entries(tables))
    all.set(name, new Map([...(all.get(name) as Map<string, unknown>), ...Object.entries(records)]));
  tenant.restore({ ...rest, store: all });
}

/** The user of a recorded login. */
function userOf(tenant: Tenant, body: Json): string {
  const { username, realm, password } = body;
  const name = textIn(username) || 'test-user';
  const user_id = `auth0|${name.replace(/\W/g, '')}`;
  const users = tenant.snapshot().store.get('users') as Map<string, UserRecord>;
  const known = [...users.values()].find(({ attributes }) =>
    [attributes.email, attributes.username].includes(name),
  );
  if (known) {
    const identities = known.identities.map((identity) => ({ ...identity, password: textIn(body.password) }));
    insert(tenant, { users: { [known.user_id]: { ...known, identities } } });
    return known.user_id;
  }
  const account = name.includes('@') ? { email: name } : { username: name };
  const connection = typeof realm === 'string' && realm.includes('realm') ? realm : DATABASE;
  tenant.seed({
    connections: [{ name: connection, strategy: 'auth0' }],
    users: [{ user_id, connection, password, ...account }],
  });
  return user_id;
}

/** The factor and the token that a recorded second step of a login requires. */
function insertFactor(tenant: Tenant, body: Json, userId: string, clientId: string): void {
  const users = tenant.snapshot().store.get('users') as Map<string, Json>;
  const id = textIn(body.authenticator_id) || 'totp|dev_1';
  const type = id.startsWith('totp') ? 'totp' : 'email';
  const factor = {
    id,
    type,
    confirmed: true,
    created_at: '2023-01-01T00:00:00.000Z',
    email: 'user@example.com',
  };
  const token = { userId, clientId, scope: SCOPE, audience: '', tries: 0, expiresAt: FUTURE };
  insert(tenant, {
    users: { [userId]: { ...users.get(userId), authenticationMethods: [factor] } },
    mfaTokens: { [textIn(body.mfa_token)]: token },
  });
}

/**
 * Puts in place what a recorded exchange of the Authentication API presupposes: its client, API and user, and the code,
 * one-time password or token that it presents, unless it was refused for it.
 */
export function insertLogins(tenant: Tenant, exchange: Exchange): void {
  const { target, status } = exchange;
  if (!/^\/(oauth|mfa|passwordless|dbconnections)\//.test(target) || exchange.source !== 'go-auth0') return;
  const body = bodyOf(exchange);
  const clientId = textIn(body.client_id);
  const secret = textIn(body.client_secret);
  const client: ClientRecord & Json = {
    client_id: clientId,
    client_secret: secret || SECRET,
    name: clientId,
    refresh_token: { rotation_type: 'rotating' },
    ...(secret === '' ? { token_endpoint_auth_method: 'none' } : {}),
  };
  if (clientId !== '') insert(tenant, { clients: { [clientId]: client } });
  if (typeof body.organization === 'string')
    insert(tenant, { organizations: { [body.organization]: organization(body.organization) } });
  if (target === '/dbconnections/signup')
    tenant.seed({ connections: [{ name: DATABASE, options: { attributes: {} } }] });
  const to = textIn(body.email ?? body.phone_number);
  if (target === '/passwordless/start')
    tenant.seed({ users: [passwordlessUser(textIn(body.connection), to)] });
  const servers = [...(tenant.snapshot().store.get('resourceServers')?.values() ?? [])] as Json[];
  const audience = textIn(body.audience);
  if (audience !== '' && !servers.some(({ identifier }) => identifier === audience))
    tenant.seed({ resource_servers: [{ identifier: audience, allow_offline_access: true }] });
  if (target !== '/oauth/token' && !target.startsWith('/mfa/challenge')) return;
  const userId = userOf(tenant, /passwordless/.test(textIn(body.grant_type)) ? {} : body);
  if (typeof body.mfa_token === 'string') insertFactor(tenant, body, userId, clientId);
  if (status === 403) return;
  insertProof(tenant, body, { userId, clientId, status });
}

const passwordlessUser = (connection: string, to: string): Json =>
  connection === 'email'
    ? { connection, email: to, email_verified: true }
    : { connection, phone_number: to, phone_verified: true };

const organization = (id: string): Json => ({
  id,
  name: id.replace('_', '-'),
  created_at: '2023-01-01T00:00:00.000Z',
  members: [],
  memberRoles: {},
  enabledConnections: [],
  invitations: [],
});

/** The credential in the request. */
function insertProof(
  tenant: Tenant,
  body: Json,
  { userId, clientId, status }: { userId: string; clientId: string; status: number },
): void {
  const expiresAt = FUTURE;
  const verifier = status === 401 ? 'another' : textIn(body.code_verifier);
  const challenge =
    typeof body.code_verifier === 'string' ? { challenge: verifier, challengeMethod: 'plain' } : {};
  const code = {
    clientId,
    userId,
    redirectUri: textIn(body.redirect_uri),
    scope: 'none',
    audience: '',
    authTime: 0,
  };
  if (typeof body.code === 'string')
    insert(tenant, { codes: { [body.code]: { ...code, sessionId: '1', expiresAt, ...challenge } } });
  if (typeof body.otp === 'string' && typeof body.realm === 'string')
    insert(tenant, {
      otps: { [`${body.realm}\n${textIn(body.username)}`]: { otp: body.otp, clientId, tries: 0, expiresAt } },
    });
  if (typeof body.refresh_token === 'string') {
    const users = tenant.snapshot().store.get('users') as Map<string, Json>;
    const scopes = 'openid profile email offline_access';
    const token = {
      id: '1',
      token: body.refresh_token,
      client_id: clientId,
      resource_servers: [{ audience: '', scopes }],
    };
    insert(tenant, { users: { [userId]: { ...users.get(userId), owned: { refresh_tokens: [token] } } } });
  }
}
