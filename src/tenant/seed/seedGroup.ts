import type { Context } from '../router/Route';
import { tenantName } from '../router/originOf';
import type { Json } from '../store/records';
import { checkOwners } from './insertRecord';
import { idsIn } from '../users/groups';

const union = (one: unknown, other: unknown): string[] => [...new Set([...idsIn(one), ...idsIn(other)])];

/** Adds a group, or members and roles of an existing one. @throws SeedError */
export function seedGroup({ store, ids, clock, ownOrigin }: Context, where: string, given: Json): void {
  checkOwners(store, where, 'groups', given);
  const table = store.collection('groups');
  const id = typeof given.id === 'string' ? given.id : ids.long('grp_');
  const before = table.get(id);
  const now = clock.iso();
  table.set(id, {
    name: id,
    tenant_name: tenantName(ownOrigin),
    created_at: now,
    updated_at: now,
    ...before,
    ...given,
    id,
    members: union(before?.members, given.members),
    roles: union(before?.roles, given.roles),
  });
}
