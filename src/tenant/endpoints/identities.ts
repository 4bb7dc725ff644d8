import { ApiFault } from '../ApiFault';
import { operations } from '../router/operations';
import type { Context, TenantResponse } from '../router/Route';
import type { IdentityRecord, UserRecord } from '../store/records';
import { findUser } from '../users/findUser';
import { presentIdentities } from '../users/presentUser';
import { readSecondary } from '../users/readSecondary';
import { writeApiLog } from '../users/writeLog';

const bad = (message: string): ApiFault => new ApiFault(400, message, 'invalid_body');

function link(context: Context): TenantResponse {
  const { given, store, clock } = context;
  const primary = findUser(context);
  const { provider, id } = readSecondary(context, given);
  if (primary.identities.some((identity) => identity.provider === provider && identity.user_id === id)) {
    if (`${provider}|${id}` === primary.user_id) throw bad('Main identity and the new one are the same');
    throw new ApiFault(409, 'Specified identity already exists.');
  }
  const secondary = store.users.get(`${provider}|${id}`);
  if (!secondary) {
    // A linked account becomes an identity, and is no longer a user.
    if (store.userOfIdentity(provider, id)) throw new ApiFault(409, 'Specified identity already exists.');
    throw bad('Provided secondary account not found.');
  }
  const identities = [...primary.identities, ...secondary.identities];
  const attributes = { ...primary.attributes, updated_at: clock.iso() };
  // Linking drops the metadata, roles and permissions of the secondary user; its profile stays with the identity.
  store.removeUser(secondary.user_id);
  const linked: UserRecord = { ...primary, identities, attributes };
  store.putUser(linked);
  writeApiLog(context, 'Link a User Account', 201);
  return { status: 201, body: presentIdentities(linked) };
}

/** The user of an unlinked account, with its profile and without metadata. */
function separate(identity: IdentityRecord, now: string): UserRecord {
  return {
    user_id: `${identity.provider}|${identity.user_id}`,
    identities: [identity],
    attributes: {
      name: identity.profileData.email,
      ...identity.profileData,
      created_at: now,
      updated_at: now,
    },
    roles: [],
    permissions: [],
    enrollments: [],
    authenticationMethods: [],
  };
}

function unlink(context: Context): TenantResponse {
  const { params, store, clock } = context;
  const { provider, user_id: id } = params;
  const user = findUser(context);
  const [main] = user.identities;
  if (main?.provider === provider && main?.user_id === id) throw bad('Main identity cannot be removed');
  const removed = user.identities.find(
    (identity) => identity.provider === provider && identity.user_id === id,
  );
  // Recorded: an unknown id returns the unchanged list.
  if (!removed) return { status: 200, body: presentIdentitiesAfterUnlink(user) };
  const now = clock.iso();
  const identities = user.identities.filter((identity) => identity !== removed);
  const rest: UserRecord = { ...user, identities, attributes: { ...user.attributes, updated_at: now } };
  store.putUser(rest);
  store.putUser(separate(removed, now));
  writeApiLog(context, 'Unlink a User Identity', 200);
  return { status: 200, body: presentIdentitiesAfterUnlink(rest) };
}

/** Recorded: this response shows profiles even with a single identity. */
function presentIdentitiesAfterUnlink(user: UserRecord): unknown[] {
  return presentIdentities(user).map((shown, index) => ({
    profileData: user.identities[index]?.profileData,
    ...shown,
  }));
}

/** /users/{id}/identities. */
export const identityRoutes = operations({
  'POST /users/{id}/identities': link,
  'DELETE /users/{id}/identities/{provider}/{user_id}': unlink,
});
