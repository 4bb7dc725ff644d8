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
  /** The same as `hooks.getAll`. */
  getHooks(params?: GetHooksData & WithoutTotals): Promise<Hook[]>;
  getHooks(params: GetHooksDataPaged): Promise<HookPage>;
  getHooks(callback: Callback<Hook[]>): void;
  getHooks(params: GetHooksData & WithoutTotals, callback: Callback<Hook[]>): void;
  getHooks(params: GetHooksDataPaged, callback: Callback<HookPage>): void;
  /** The same as `hooks.get`. */
  getHook(params: GetHookData): Promise<Hook>;
  getHook(params: GetHookData, callback: Callback<Hook>): void;
  /** The same as `hooks.create`. */
  createHook(data: CreateHookData): Promise<Hook>;
  createHook(data: CreateHookData, callback: Callback<Hook>): void;
  /** The same as `hooks.update`. */
  updateHook(params: ObjectWithId, data: UpdateHookData): Promise<Hook>;
  updateHook(params: ObjectWithId, data: UpdateHookData, callback: Callback<Hook>): void;
  /** The same as `hooks.delete`. */
  deleteHook(params: ObjectWithId): Promise<void>;
  deleteHook(params: ObjectWithId, callback: Callback<void>): void;
  /** The same as `hooks.getSecrets`. */
  getHookSecrets(params: ObjectWithId): Promise<HookSecrets>;
  getHookSecrets(params: ObjectWithId, callback: Callback<HookSecrets>): void;
  /** The same as `hooks.addSecrets`. */
  addHookSecrets(params: ObjectWithId, data: HookSecrets): Promise<void>;
  addHookSecrets(params: ObjectWithId, data: HookSecrets, callback: Callback<void>): void;
  /** The same as `hooks.updateSecrets`. */
  updateHookSecrets(params: ObjectWithId, data: HookSecrets): Promise<void>;
  updateHookSecrets(params: ObjectWithId, data: HookSecrets, callback: Callback<void>): void;
  /** The same as `hooks.removeSecrets`. */
  removeHookSecrets(params: ObjectWithId, data: string[]): Promise<void>;
  removeHookSecrets(params: ObjectWithId, data: string[], callback: Callback<void>): void;
}
