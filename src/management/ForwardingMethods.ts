import type { AppMetadata, UserMetadata } from '../types/User';
import { warnDeprecated } from '../warnings/warnDeprecated';
import type { UsersManager } from './UsersManager';

/**
 * The classic client's own names for methods of its users manager: each hands its arguments over as they
 * are. Their types are those of the methods they stand for.
 */
export interface ForwardingMethods<A = AppMetadata, U = UserMetadata> {
  /** The same as {@link UsersManager.getAll | users.getAll}. */
  getUsers: UsersManager<A, U>['getAll'];
  /** The same as {@link UsersManager.get | users.get}. */
  getUser: UsersManager<A, U>['get'];
  /** The same as {@link UsersManager.create | users.create}. */
  createUser: UsersManager<A, U>['create'];
  /** The same as {@link UsersManager.update | users.update}. */
  updateUser: UsersManager<A, U>['update'];
  /** The same as {@link UsersManager.updateUserMetadata | users.updateUserMetadata}. */
  updateUserMetadata: UsersManager<A, U>['updateUserMetadata'];
  /** The same as {@link UsersManager.updateAppMetadata | users.updateAppMetadata}. */
  updateAppMetadata: UsersManager<A, U>['updateAppMetadata'];
  /** The same as {@link UsersManager.delete | users.delete}. */
  deleteUser: UsersManager<A, U>['delete'];
  /** The same as {@link UsersManager.deleteAll | users.deleteAll}. */
  deleteAllUsers: UsersManager<A, U>['deleteAll'];
  /** The same as {@link UsersManager.getByEmail | users.getByEmail}. */
  getUsersByEmail: UsersManager<A, U>['getByEmail'];
  /** The same as {@link UsersManager.deleteMultifactorProvider | users.deleteMultifactorProvider}. */
  deleteUserMultifactor: UsersManager<A, U>['deleteMultifactorProvider'];
  /** The same as {@link UsersManager.deleteMultifactorProvider | users.deleteMultifactorProvider}.
   *
   * @deprecated Misspelt, and kept for those who call it so: use `deleteUserMultifactor`.
   */
  deleteUserMultifcator: UsersManager<A, U>['deleteMultifactorProvider'];
  /** The same as {@link UsersManager.link | users.link}. */
  linkUsers: UsersManager<A, U>['link'];
  /** The same as {@link UsersManager.unlink | users.unlink}. */
  unlinkUsers: UsersManager<A, U>['unlink'];
  /** The same as {@link UsersManager.logs | users.logs}. */
  getUserLogs: UsersManager<A, U>['logs'];
  /** The same as {@link UsersManager.getRoles | users.getRoles}. */
  getUserRoles: UsersManager<A, U>['getRoles'];
  /** The same as {@link UsersManager.assignRoles | users.assignRoles}. */
  assignRolestoUser: UsersManager<A, U>['assignRoles'];
  /** The same as {@link UsersManager.removeRoles | users.removeRoles}. */
  removeRolesFromUser: UsersManager<A, U>['removeRoles'];
  /** The same as {@link UsersManager.getPermissions | users.getPermissions}. */
  getUserPermissions: UsersManager<A, U>['getPermissions'];
  /** The same as {@link UsersManager.assignPermissions | users.assignPermissions}. */
  assignPermissionsToUser: UsersManager<A, U>['assignPermissions'];
  /** The same as {@link UsersManager.removePermissions | users.removePermissions}. */
  removePermissionsFromUser: UsersManager<A, U>['removePermissions'];
  /** The same as {@link UsersManager.getGuardianEnrollments | users.getGuardianEnrollments}. */
  getGuardianEnrollments: UsersManager<A, U>['getGuardianEnrollments'];
  /** The same as {@link UsersManager.regenerateRecoveryCode | users.regenerateRecoveryCode}. */
  regenerateRecoveryCode: UsersManager<A, U>['regenerateRecoveryCode'];
  /** The same as {@link UsersManager.invalidateRememberBrowser | users.invalidateRememberBrowser}. */
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

/** What to call instead of a method that the classic SDK marked as deprecated. */
const DEPRECATED: Readonly<Record<string, string>> = {
  deleteUserMultifcator: 'Use deleteUserMultifactor: the name is misspelt.',
};

/** Puts the forwarding methods on a client's prototype, where services stub and spy on them. */
export function defineForwarding(prototype: { readonly users: UsersManager }): void {
  for (const [name, method] of Object.entries(FORWARDING)) {
    const advice = DEPRECATED[name];
    const forwarding = {
      [name](this: { readonly users: UsersManager }, ...args: unknown[]): unknown {
        if (advice !== undefined) warnDeprecated(name, advice);
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
