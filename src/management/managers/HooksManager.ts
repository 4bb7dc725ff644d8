import { pages } from '../../rest/lists/ListDeclaration';
import type { Callback } from '../../types/Callback';
import type {
  CreateHookData,
  GetHookData,
  GetHooksData,
  GetHooksDataPaged,
  Hook,
  HookPage,
  HookSecrets,
  UpdateHookData,
} from '../../types/Hook';
import type { ObjectWithId, WithoutTotals } from '../../types/paging';
import { BaseManager, restClient } from '../BaseManager';
import { forward, requireField, withData } from './forward';

const HOOK_ID = {
  missing: 'The id passed in params cannot be null or undefined',
  notText: 'The hook Id has to be a string',
};

/**
 * Hooks: functions that run at extension points.
 *
 * @deprecated Auth0 replaces hooks by actions: use `actions`.
 */
export class HooksManager extends BaseManager {
  /** `/hooks/:id` */
  readonly resource = restClient(this, '/hooks/:id', pages('hooks'));
  /** `/hooks/:id/secrets` */
  readonly secrets = restClient(this, '/hooks/:id/secrets');

  /**
   * Creates a hook. Scope `create:hooks`.
   * @see https://auth0.com/docs/api/management/v2/hooks/post-hooks
   * @deprecated Auth0 replaces hooks by actions: use `actions`.
   */
  create(data: CreateHookData): Promise<Hook>;
  create(data: CreateHookData, callback: Callback<Hook>): void;
  create(...args: unknown[]): unknown {
    return forward(this.resource, 'create', args);
  }

  /**
   * Lists hooks. Scope `read:hooks`.
   * @see https://auth0.com/docs/api/management/v2/hooks/get-hooks
   * @deprecated Auth0 replaces hooks by actions: use `actions`.
   */
  getAll(params?: GetHooksData & WithoutTotals): Promise<Hook[]>;
  getAll(params: GetHooksDataPaged): Promise<HookPage>;
  getAll(callback: Callback<Hook[]>): void;
  getAll(params: GetHooksData & WithoutTotals, callback: Callback<Hook[]>): void;
  getAll(params: GetHooksDataPaged, callback: Callback<HookPage>): void;
  getAll(...args: unknown[]): unknown {
    return forward(this.resource, 'getAll', args);
  }

  /**
   * Fetches a hook. Scope `read:hooks`.
   * @see https://auth0.com/docs/api/management/v2/hooks/get-hooks-by-id
   * @deprecated Auth0 replaces hooks by actions: use `actions`.
   */
  get(params: GetHookData): Promise<Hook>;
  get(params: GetHookData, callback: Callback<Hook>): void;
  get(...args: unknown[]): unknown {
    return forward(this.resource, 'get', args);
  }

  /**
   * Updates a hook. Scope `update:hooks`.
   * @see https://auth0.com/docs/api/management/v2/hooks/patch-hooks-by-id
   * @deprecated Auth0 replaces hooks by actions: use `actions`.
   */
  update(params: ObjectWithId, data: UpdateHookData): Promise<Hook>;
  update(params: ObjectWithId, data: UpdateHookData, callback: Callback<Hook>): void;
  update(...args: unknown[]): unknown {
    return forward(this.resource, 'patch', args);
  }

  /**
   * Deletes a hook. Scope `delete:hooks`.
   * @see https://auth0.com/docs/api/management/v2/hooks/delete-hooks-by-id
   * @deprecated Auth0 replaces hooks by actions: use `actions`.
   */
  delete(params: ObjectWithId): Promise<void>;
  delete(params: ObjectWithId, callback: Callback<void>): void;
  delete(...args: unknown[]): unknown {
    return forward(this.resource, 'delete', args);
  }

  /**
   * Fetches the names of the secrets of a hook, with masked values. Scope `read:hooks`.
   * @see https://auth0.com/docs/api/management/v2/hooks/get-secrets
   * @deprecated Auth0 replaces hooks by actions: use `actions`.
   */
  getSecrets(params: ObjectWithId): Promise<HookSecrets>;
  getSecrets(params: ObjectWithId, callback: Callback<HookSecrets>): void;
  getSecrets(...args: unknown[]): unknown {
    return forward(this.secrets, 'getAll', args);
  }

  /**
   * Adds secrets to a hook. Scope `update:hooks`.
   * @see https://auth0.com/docs/api/management/v2/hooks/post-secrets
   * @deprecated Auth0 replaces hooks by actions: use `actions`.
   */
  addSecrets(params: ObjectWithId, data: HookSecrets): Promise<void>;
  addSecrets(params: ObjectWithId, data: HookSecrets, callback: Callback<void>): void;
  addSecrets(...args: unknown[]): unknown {
    requireField(args[0], 'id', HOOK_ID);
    return forward(this.secrets, 'create', args, withData);
  }

  /**
   * Updates secrets of a hook; those that are not named stay as they are. Scope `update:hooks`.
   * @see https://auth0.com/docs/api/management/v2/hooks/patch-secrets
   * @deprecated Auth0 replaces hooks by actions: use `actions`.
   */
  updateSecrets(params: ObjectWithId, data: HookSecrets): Promise<void>;
  updateSecrets(params: ObjectWithId, data: HookSecrets, callback: Callback<void>): void;
  updateSecrets(...args: unknown[]): unknown {
    requireField(args[0], 'id', HOOK_ID);
    return forward(this.secrets, 'patch', args, withData);
  }

  /**
   * Removes secrets from a hook. Scope `update:hooks`.
   * @param data Names of the secrets.
   * @see https://auth0.com/docs/api/management/v2/hooks/delete-secrets
   * @deprecated Auth0 replaces hooks by actions: use `actions`.
   */
  removeSecrets(params: ObjectWithId, data: string[]): Promise<void>;
  removeSecrets(params: ObjectWithId, data: string[], callback: Callback<void>): void;
  removeSecrets(...args: unknown[]): unknown {
    requireField(args[0], 'id', HOOK_ID);
    return forward(this.secrets, 'delete', args, withData);
  }
}
