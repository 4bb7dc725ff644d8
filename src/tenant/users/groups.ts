import omit from 'lodash/omit';
import type { Json, RoleRecord } from '../store/records';
import type { Store } from '../store/Store';

/** Fields that are stored and not shown: ids of users and of roles. */
export const HIDDEN_OF_GROUPS = ['members', 'roles'] as const;

/** The ids in an optional list. */
export const idsIn = (list: unknown): readonly string[] => (Array.isArray(list) ? list.map(String) : []);

/** A group as the API shows it. */
export const presentGroup = (group: Json): Json => omit(group, HIDDEN_OF_GROUPS);

/** The groups that a user is a member of. */
export const groupsOf = (store: Store, userId: string): Json[] =>
  [...store.collection('groups').values()].filter(({ members }) => idsIn(members).includes(userId));

/** The key of a group's roles within an organization. */
export const organizationGroupKey = (organization: string, group: unknown): string =>
  `${organization} ${String(group)}`;

/** The roles of a group: its own, or those within an organization. */
export function rolesOfGroup(store: Store, group: Json, organization?: string): readonly string[] {
  if (organization === undefined) return idsIn(group.roles);
  const key = organizationGroupKey(organization, group.id);
  return idsIn(store.collection('organization_group_roles').get(key)?.roles);
}

/** An effective role, with its sources. */
export interface EffectiveRole {
  readonly role: RoleRecord;
  readonly sources: readonly ('direct' | 'groups')[];
  /** The groups that it comes from. */
  readonly groups: readonly Json[];
}

/** An effective role as the API shows it. */
export const presentEffectiveRole = ({ role, sources }: EffectiveRole): Json => {
  const { id, name, description = '' } = role;
  return { id, name, description, sources };
};

/** The paging of effective roles. */
export const effectiveRoleList = { idOf: ({ role: { id } }: EffectiveRole): string => id };

/** The effective roles of a user: those assigned, and those of its groups. */
export function effectiveRoles(
  store: Store,
  userId: string,
  direct: readonly string[],
  organization?: string,
): EffectiveRole[] {
  const groups = groupsOf(store, userId).map((group) => ({
    group,
    roles: new Set(rolesOfGroup(store, group, organization)),
  }));
  const assigned = new Set(direct);
  const ids = new Set([...direct, ...groups.flatMap(({ roles }) => [...roles])]);
  return [...ids].flatMap((id) => {
    const role = store.roles.get(id);
    if (!role) return [];
    const from = groups.filter(({ roles }) => roles.has(id)).map(({ group }) => group);
    const sources = [
      ...(assigned.has(id) ? (['direct'] as const) : []),
      ...(from.length > 0 ? (['groups'] as const) : []),
    ];
    return { role, sources, groups: from };
  });
}
