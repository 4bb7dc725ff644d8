import type { AppMetadata, UserMetadata } from '../types/User';
import type { UsersManager } from './UsersManager';

/**
 * The classic client's own names for methods of its users manager: each hands its arguments over as they
 * are. Their types are those of the methods they stand for.
 */
export interface ForwardingMethods<A = AppMetadata, U = UserMetadata> {
  /** The same as `users.getAll`. */
  getUsers: UsersManager<A, U>['getAll'];
  /** The same as `users.get`. */
  getUser: UsersManager<A, U>['get'];
  /** The same as `users.create`. */
  createUser: UsersManager<A, U>['create'];
  /** The same as `users.update`. */
  updateUser: UsersManager<A, U>['update'];
  /** The same as `users.updateUserMetadata`. */
  updateUserMetadata: UsersManager<A, U>['updateUserMetadata'];
  /** The same as `users.updateAppMetadata`. */
  updateAppMetadata: UsersManager<A, U>['updateAppMetadata'];
  /** The same as `users.delete`. */
  deleteUser: UsersManager<A, U>['delete'];
  /** The same as `users.deleteAll`. */
  deleteAllUsers: UsersManager<A, U>['deleteAll'];
  /** The same as `users.getByEmail`. */
  getUsersByEmail: UsersManager<A, U>['getByEmail'];
  /** The same as `users.deleteMultifactorProvider`. */
  deleteUserMultifactor: UsersManager<A, U>['deleteMultifactorProvider'];
  /** The same as `users.deleteMultifactorProvider`. Misspelt, and kept for those who call it so. */
  deleteUserMultifcator: UsersManager<A, U>['deleteMultifactorProvider'];
  /** The same as `users.link`. */
  linkUsers: UsersManager<A, U>['link'];
  /** The same as `users.unlink`. */
  unlinkUsers: UsersManager<A, U>['unlink'];
  /** The same as `users.logs`. */
  getUserLogs: UsersManager<A, U>['logs'];
  /** The same as `users.getRoles`. */
  getUserRoles: UsersManager<A, U>['getRoles'];
  /** The same as `users.assignRoles`. */
  assignRolestoUser: UsersManager<A, U>['assignRoles'];
  /** The same as `users.removeRoles`. */
  removeRolesFromUser: UsersManager<A, U>['removeRoles'];
  /** The same as `users.getPermissions`. */
  getUserPermissions: UsersManager<A, U>['getPermissions'];
  /** The same as `users.assignPermissions`. */
  assignPermissionsToUser: UsersManager<A, U>['assignPermissions'];
  /** The same as `users.removePermissions`. */
  removePermissionsFromUser: UsersManager<A, U>['removePermissions'];
  /** The same as `users.getGuardianEnrollments`. */
  getGuardianEnrollments: UsersManager<A, U>['getGuardianEnrollments'];
  /** The same as `users.regenerateRecoveryCode`. */
  regenerateRecoveryCode: UsersManager<A, U>['regenerateRecoveryCode'];
  /** The same as `users.invalidateRememberBrowser`. */
  invalidateRememberBrowser: UsersManager<A, U>['invalidateRememberBrowser'];
}

/** Each forwarding method and the method of the users manager it stands for. */
export const FORWARDING = {
  getUsers: 'getAll',
  getUser: 'get',
  createUser: 'create',
  updateUser: 'update',
  updateUserMetadata: 'updateUserMetadata',
  updateAppMetadata: 'updateAppMetadata',
  deleteUser: 'delete',
  deleteAllUsers: 'deleteAll',
  getUsersByEmail: 'getByEmail',
  deleteUserMultifactor: 'deleteMultifactorProvider',
  deleteUserMultifcator: 'deleteMultifactorProvider',
  linkUsers: 'link',
  unlinkUsers: 'unlink',
  getUserLogs: 'logs',
  getUserRoles: 'getRoles',
  assignRolestoUser: 'assignRoles',
  removeRolesFromUser: 'removeRoles',
  getUserPermissions: 'getPermissions',
  assignPermissionsToUser: 'assignPermissions',
  removePermissionsFromUser: 'removePermissions',
  getGuardianEnrollments: 'getGuardianEnrollments',
  regenerateRecoveryCode: 'regenerateRecoveryCode',
  invalidateRememberBrowser: 'invalidateRememberBrowser',
} as const satisfies Record<keyof ForwardingMethods, keyof UsersManager>;

/** Puts the forwarding methods on a client's prototype, where services stub and spy on them. */
export function defineForwarding(prototype: { readonly users: UsersManager }): void {
  for (const [name, method] of Object.entries(FORWARDING)) {
    const forwarding = {
      [name](this: { readonly users: UsersManager }, ...args: unknown[]): unknown {
        return Reflect.apply(this.users[method], this.users, args);
      },
    };
    Object.defineProperty(prototype, name, {
      value: forwarding[name],
      writable: true,
      configurable: true,
      enumerable: false,
    });
  }
}
