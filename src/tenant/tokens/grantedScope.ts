import type { Context } from '../router/Route';
import type { ClientRecord, ResourceServerRecord, UserRecord } from '../store/records';
import { listOf } from './clientSettings';

const PROFILE = ['openid', 'profile', 'email', 'address', 'phone'];
/** Requests a refresh token. */
export const OFFLINE = 'offline_access';

/** A user's scopes of an API, assigned directly or by roles. */
function permissionsOf({ store }: Context, user: UserRecord, audience: string): Set<string> {
  const permissions = [
    ...user.permissions,
    ...user.roles.flatMap((id) => store.roles.get(id)?.permissions ?? []),
  ];
  return new Set(
    permissions.flatMap(({ resource_server_identifier: api, permission_name: name }) =>
      api === audience ? [name] : [],
    ),
  );
}

function mayRefresh(client: ClientRecord, api: ResourceServerRecord | undefined): boolean {
  const isGranted = listOf(client, 'grant_types')?.includes('refresh_token') ?? true;
  return isGranted && (api === undefined || api.allow_offline_access === true);
}

/**
 * The granted part of the requested scope: for an API with policies only the user's permissions, without an API only
 * OpenID scopes, and a refresh token only if client and API allow it.
 */
export function grantedScope(
  context: Context,
  user: UserRecord,
  client: ClientRecord,
  asked: readonly string[],
  audience: string,
): string {
  const api = context.store.apiNamed(audience);
  const allowed = api?.enforce_policies === true ? permissionsOf(context, user, audience) : undefined;
  return [...new Set(asked)]
    .filter((name) => {
      if (name === OFFLINE) return mayRefresh(client, api);
      if (PROFILE.includes(name)) return true;
      return audience !== '' && (allowed?.has(name) ?? true);
    })
    .join(' ');
}

/** Recorded: a password login without an API that requests nothing, or only `openid`, is granted the whole profile. */
export function profileScopes(asked: readonly string[], audience: string): readonly string[] {
  if (audience !== '' || (asked.length > 0 && !asked.includes('openid'))) return asked;
  return asked.includes(OFFLINE) ? [...PROFILE, OFFLINE] : PROFILE;
}
