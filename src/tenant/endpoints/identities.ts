import { ApiFault } from '../ApiFault';
import type { Context, Route, TenantResponse } from '../router/Route';
import type { UserRecord } from '../store/records';
import type { Schema } from '../validation/Schema';
import { validateBody } from '../validation/validate';
import { findUser } from './findUser';

const linkSchema: Schema = {
  type: 'object',
  additionalProperties: false,
  properties: {
    provider: {
      type: 'string',
      minLength: 1,
      description: 'Identity provider of the secondary user account being linked.',
    },
    user_id: {
      type: ['string', 'integer'],
      description: 'user_id of the secondary user account being linked.',
    },
    connection_id: {
      type: 'string',
      pattern: '^con_[A-Za-z0-9]{16}$',
      description: 'connection_id of the secondary user account being linked',
    },
    link_with: { type: 'string', minLength: 1, description: 'JWT for the secondary account being linked.' },
  },
};

const bad = (message: string): ApiFault => new ApiFault(400, message, 'invalid_body');

function presentIdentities(user: UserRecord): unknown[] {
  return user.identities.map(({ profileData, ...identity }) => ({ profileData, ...identity }));
}

function secondaryOf(context: Context, body: Record<string, unknown>): UserRecord {
  const { link_with: token, provider, user_id: given } = body;
  if (typeof token === 'string') {
    if (provider !== undefined || given !== undefined) throw bad('link_with must be sent alone');
    const user = context.store.users.get(context.signer.verify(token).sub);
    if (!user) throw bad('The secondary user does not exist.');
    return user;
  }
  if (provider === undefined || given === undefined) {
    throw bad(
      `Payload validation error: 'Missing required property: ${provider === undefined ? 'provider' : 'user_id'}'.`,
    );
  }
  const id = String(given);
  const user = context.store.users.get(id.includes('|') ? id : `${String(provider)}|${id}`);
  if (!user || user.identities[0]?.provider !== provider) throw bad('The secondary user does not exist.');
  return user;
}

function link(context: Context): TenantResponse {
  const { body, store, clock } = context;
  const primary = findUser(context);
  validateBody(body, linkSchema);
  const secondary = secondaryOf(context, body);
  if (secondary === primary) throw bad('Main identity and the new one are the same');
  const identities = [...primary.identities, ...secondary.identities];
  store.removeUser(secondary.user_id);
  const linked = { ...primary, identities, attributes: { ...primary.attributes, updated_at: clock.iso() } };
  store.putUser(linked);
  return { status: 201, body: presentIdentities(linked) };
}

function unlink(context: Context): TenantResponse {
  const { params, store, clock } = context;
  const user = findUser(context);
  const [main] = user.identities;
  const { provider, identity_user_id: id } = params;
  if (main?.provider === provider && main?.user_id === id) throw bad('Main identity cannot be removed');
  const removed = user.identities.find(
    (identity) => identity.provider === provider && identity.user_id === id,
  );
  // Recorded: an id that names none of them is answered with the list as it is.
  if (!removed) return { status: 200, body: presentIdentities(user) };
  const now = clock.iso();
  const rest = user.identities.filter((identity) => identity !== removed);
  store.putUser({ ...user, identities: rest, attributes: { ...user.attributes, updated_at: now } });
  store.putUser({
    user_id: `${removed.provider}|${removed.user_id}`,
    identities: [removed],
    attributes: { ...removed.profileData, created_at: now, updated_at: now },
    password: undefined,
    roles: [],
    permissions: [],
    enrollments: [],
    authenticationMethods: [],
  });
  return { status: 200, body: presentIdentities({ ...user, identities: rest }) };
}

const scopes = ['update:users', 'update:current_user_identities'];

/** /users/{id}/identities. */
export const identityRoutes: readonly Route[] = [
  { method: 'POST', path: '/api/v2/users/:id/identities', scopes, handle: link },
  {
    method: 'DELETE',
    path: '/api/v2/users/:id/identities/:provider/:identity_user_id',
    scopes,
    handle: unlink,
  },
];
