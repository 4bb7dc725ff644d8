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

/** The methods of HooksManager that the client has too, under names of their own. */
export interface HooksFlatMethods {
  /**
   * Lists hooks. Scope `read:hooks`.
   * The same as `hooks.getAll`.
   * @see https://auth0.com/docs/api/management/v2/hooks/get-hooks
   * @deprecated Auth0 replaces hooks by actions: use `actions`.
   */
  getHooks(params?: GetHooksData & WithoutTotals): Promise<Hook[]>;
  getHooks(params: GetHooksDataPaged): Promise<HookPage>;
  getHooks(callback: Callback<Hook[]>): void;
  getHooks(params: GetHooksData & WithoutTotals, callback: Callback<Hook[]>): void;
  getHooks(params: GetHooksDataPaged, callback: Callback<HookPage>): void;
  /**
   * Fetches a hook. Scope `read:hooks`.
   * The same as `hooks.get`.
   * @see https://auth0.com/docs/api/management/v2/hooks/get-hooks-by-id
   * @deprecated Auth0 replaces hooks by actions: use `actions`.
   */
  getHook(params: GetHookData): Promise<Hook>;
  getHook(params: GetHookData, callback: Callback<Hook>): void;
  /**
   * Creates a hook. Scope `create:hooks`.
   * The same as `hooks.create`.
   * @see https://auth0.com/docs/api/management/v2/hooks/post-hooks
   * @deprecated Auth0 replaces hooks by actions: use `actions`.
   */
  createHook(data: CreateHookData): Promise<Hook>;
  createHook(data: CreateHookData, callback: Callback<Hook>): void;
  /**
   * Updates a hook. Scope `update:hooks`.
   * The same as `hooks.update`.
   * @see https://auth0.com/docs/api/management/v2/hooks/patch-hooks-by-id
   * @deprecated Auth0 replaces hooks by actions: use `actions`.
   */
  updateHook(params: ObjectWithId, data: UpdateHookData): Promise<Hook>;
  updateHook(params: ObjectWithId, data: UpdateHookData, callback: Callback<Hook>): void;
  /**
   * Deletes a hook. Scope `delete:hooks`.
   * The same as `hooks.delete`.
   * @see https://auth0.com/docs/api/management/v2/hooks/delete-hooks-by-id
   * @deprecated Auth0 replaces hooks by actions: use `actions`.
   */
  deleteHook(params: ObjectWithId): Promise<void>;
  deleteHook(params: ObjectWithId, callback: Callback<void>): void;
  /**
   * Fetches the names of the secrets of a hook, with masked values. Scope `read:hooks`.
   * The same as `hooks.getSecrets`.
   * @see https://auth0.com/docs/api/management/v2/hooks/get-secrets
   * @deprecated Auth0 replaces hooks by actions: use `actions`.
   */
  getHookSecrets(params: ObjectWithId): Promise<HookSecrets>;
  getHookSecrets(params: ObjectWithId, callback: Callback<HookSecrets>): void;
  /**
   * Adds secrets to a hook. Scope `update:hooks`.
   * The same as `hooks.addSecrets`.
   * @see https://auth0.com/docs/api/management/v2/hooks/post-secrets
   * @deprecated Auth0 replaces hooks by actions: use `actions`.
   */
  addHookSecrets(params: ObjectWithId, data: HookSecrets): Promise<void>;
  addHookSecrets(params: ObjectWithId, data: HookSecrets, callback: Callback<void>): void;
  /**
   * Updates secrets of a hook; those that are not named stay as they are. Scope `update:hooks`.
   * The same as `hooks.updateSecrets`.
   * @see https://auth0.com/docs/api/management/v2/hooks/patch-secrets
   * @deprecated Auth0 replaces hooks by actions: use `actions`.
   */
  updateHookSecrets(params: ObjectWithId, data: HookSecrets): Promise<void>;
  updateHookSecrets(params: ObjectWithId, data: HookSecrets, callback: Callback<void>): void;
  /**
   * Removes secrets from a hook. Scope `update:hooks`.
   * The same as `hooks.removeSecrets`.
   * @param data Names of the secrets.
   * @see https://auth0.com/docs/api/management/v2/hooks/delete-secrets
   * @deprecated Auth0 replaces hooks by actions: use `actions`.
   */
  removeHookSecrets(params: ObjectWithId, data: string[]): Promise<void>;
  removeHookSecrets(params: ObjectWithId, data: string[], callback: Callback<void>): void;
}
