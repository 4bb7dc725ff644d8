import type { Context } from '../router/Route';
import type { ClientRecord, ResourceServerRecord, UserRecord } from '../store/records';
import { listOf } from './clientSettings';

const PROFILE = ['openid', 'profile', 'email', 'address', 'phone'];
/** Asks for a refresh token. */
export const OFFLINE = 'offline_access';

/** The scopes of an API that a user holds, by roles or directly. */
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
 * What is granted of what a log-in asks for: of an API with policies only what the user may do, without an API only what
 * OpenID defines, and a refresh token only where client and API allow it.
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

/** Recorded: a log-in by password that asks for nothing, or for `openid` alone, and no API is granted the whole profile. */
export function profileScopes(asked: readonly string[], audience: string): readonly string[] {
  if (audience !== '' || (asked.length > 0 && !asked.includes('openid'))) return asked;
  return asked.includes(OFFLINE) ? [...PROFILE, OFFLINE] : PROFILE;
}
