import type { RestClient } from '../rest/RestClient';
import { walkUsers } from './walkUsers';
import { BaseManager, type ManagerOptions } from './BaseManager';

/**
 * The endpoints below `/users`, one RestClient each. They work on their own, too:
 * `management.users.roles.getAll({ id })`.
 */
export class UserResources extends BaseManager {
  /** `/users/:id`: the users themselves. */
  readonly users: RestClient;
  /** `/users/:id/multifactor/:provider`: multifactor providers. */
  readonly multifactor: RestClient;
  /** `/users/:id/identities/:provider/:user_id`: linked accounts. */
  readonly identities: RestClient;
  /** `/users/:id/logs`: log events. */
  readonly userLogs: RestClient;
  /** `/users/:id/enrollments`: Guardian enrollments. */
  readonly enrollments: RestClient;
  /** `/users-by-email`: users by their exact email address. */
  readonly usersByEmail: RestClient;
  /** `/users/:id/recovery-code-regeneration`: Guardian recovery codes. */
  readonly recoveryCodeRegenerations: RestClient;
  /** `/users/:id/multifactor/actions/invalidate-remember-browser`: remembered browsers. */
  readonly invalidateRememberBrowsers: RestClient;
  /** `/users/:id/roles`: roles. */
  readonly roles: RestClient;
  /** `/users/:id/permissions`: direct permissions. */
  readonly permissions: RestClient;
  /** `/users/:id/authenticators`: authenticators. */
  readonly authenticators: RestClient;
  /** `/users/:id/organizations`: organizations. */
  readonly organizations: RestClient;
  /** `/users/:id/authentication-methods/:authentication_method_id`: authentication methods. */
  readonly authenticationMethods: RestClient;

  /** @throws ArgumentError without options or a base URL. */
  constructor(options: ManagerOptions) {
    super(options);
    this.users = this.resource('/users/:id', walkUsers);
    this.multifactor = this.resource('/users/:id/multifactor/:provider');
    this.identities = this.resource('/users/:id/identities/:provider/:user_id');
    this.userLogs = this.resource('/users/:id/logs');
    this.enrollments = this.resource('/users/:id/enrollments');
    this.usersByEmail = this.resource('/users-by-email');
    this.recoveryCodeRegenerations = this.resource('/users/:id/recovery-code-regeneration');
    this.invalidateRememberBrowsers = this.resource(
      '/users/:id/multifactor/actions/invalidate-remember-browser',
    );
    this.roles = this.resource('/users/:id/roles');
    this.permissions = this.resource('/users/:id/permissions');
    this.authenticators = this.resource('/users/:id/authenticators');
    this.organizations = this.resource('/users/:id/organizations');
    this.authenticationMethods = this.resource('/users/:id/authentication-methods/:authentication_method_id');
  }
}
