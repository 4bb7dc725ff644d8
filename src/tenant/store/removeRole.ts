import { removeDependants } from './relations';
import type { Store } from './Store';

/** Removes a role, also from its users and from members of organizations. */
export function removeRole(store: Store, id: string): void {
  store.roles.delete(id);
  removeDependants(store, 'roles', { id });
  const without = (roles: readonly string[]): string[] => roles.filter((role) => role !== id);
  for (const user of store.users.values())
    if (user.roles.includes(id)) store.putUser({ ...user, roles: without(user.roles) });
  for (const organization of store.organizations.values()) {
    const entries = Object.entries(organization.memberRoles);
    if (!entries.some(([, roles]) => roles.includes(id))) continue;
    const memberRoles = Object.fromEntries(entries.map(([member, roles]) => [member, without(roles)]));
    store.organizations.set(organization.id, { ...organization, memberRoles });
  }
}
