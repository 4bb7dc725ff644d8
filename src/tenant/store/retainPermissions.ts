import type { PermissionName } from './records';
import type { Store } from './Store';

/** Removes permissions that no longer exist from users and roles. */
export function retainPermissions(store: Store, exists: (permission: PermissionName) => boolean): void {
  for (const user of store.users.values()) {
    const permissions = user.permissions.filter(exists);
    if (permissions.length < user.permissions.length) store.putUser({ ...user, permissions });
  }
  for (const role of store.roles.values()) {
    const permissions = role.permissions.filter(exists);
    if (permissions.length < role.permissions.length) store.roles.set(role.id, { ...role, permissions });
  }
}
