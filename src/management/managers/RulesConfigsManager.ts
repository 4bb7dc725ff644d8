import { once } from '../../rest/lists/ListDeclaration';
import type { Callback } from '../../types/Callback';
import type { RulesConfig, RulesConfigData } from '../../types/RulesConfig';
import { BaseManager, restClient } from '../BaseManager';
import { forward } from './forward';

/**
 * Variables that rules read as `configuration.KEY`.
 *
 * @deprecated Auth0 replaces rules by actions, which have secrets of their own.
 */
export class RulesConfigsManager extends BaseManager {
  /** `/rules-configs/:key` */
  readonly resource = restClient(this, '/rules-configs/:key', once('rules_configs'));

  /**
   * Sets a variable. Scope `update:rules_configs`.
   * @see https://auth0.com/docs/api/management/v2/rules-configs/put-rules-configs-by-key
   * @deprecated Auth0 replaces rules by actions, which have secrets of their own.
   */
  set(params: RulesConfig, data: RulesConfigData): Promise<RulesConfig & RulesConfigData>;
  set(params: RulesConfig, data: RulesConfigData, callback: Callback<RulesConfig & RulesConfigData>): void;
  set(...args: unknown[]): unknown {
    return forward(this.resource, 'update', args);
  }

  /**
   * Lists the keys of all variables, without their values. Scope `read:rules_configs`.
   * @see https://auth0.com/docs/api/management/v2/rules-configs/get-rules-configs
   * @deprecated Auth0 replaces rules by actions, which have secrets of their own.
   */
  getAll(): Promise<RulesConfig[]>;
  getAll(callback: Callback<RulesConfig[]>): void;
  getAll(...args: unknown[]): unknown {
    return forward(this.resource, 'getAll', args);
  }

  /**
   * Deletes a variable. Scope `delete:rules_configs`.
   * @see https://auth0.com/docs/api/management/v2/rules-configs/delete-rules-configs-by-key
   * @deprecated Auth0 replaces rules by actions, which have secrets of their own.
   */
  delete(params: RulesConfig): Promise<void>;
  delete(params: RulesConfig, callback: Callback<void>): void;
  delete(...args: unknown[]): unknown {
    return forward(this.resource, 'delete', args);
  }
}
