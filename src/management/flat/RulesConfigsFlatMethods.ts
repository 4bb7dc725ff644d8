import type { Callback } from '../../types/Callback';
import type { RulesConfig, RulesConfigData } from '../../types/RulesConfig';

/** The methods of RulesConfigsManager that the client has too, under names of their own. */
export interface RulesConfigsFlatMethods {
  /**
   * Sets a variable. Scope `update:rules_configs`.
   * The same as `rulesConfigs.set`.
   * @see https://auth0.com/docs/api/management/v2/rules-configs/put-rules-configs-by-key
   * @deprecated Auth0 replaces rules by actions, which have secrets of their own.
   */
  setRulesConfig(params: RulesConfig, data: RulesConfigData): Promise<RulesConfig & RulesConfigData>;
  setRulesConfig(
    params: RulesConfig,
    data: RulesConfigData,
    callback: Callback<RulesConfig & RulesConfigData>,
  ): void;
  /**
   * Lists the keys of all variables, without their values. Scope `read:rules_configs`.
   * The same as `rulesConfigs.getAll`.
   * @see https://auth0.com/docs/api/management/v2/rules-configs/get-rules-configs
   * @deprecated Auth0 replaces rules by actions, which have secrets of their own.
   */
  getRulesConfigs(): Promise<RulesConfig[]>;
  getRulesConfigs(callback: Callback<RulesConfig[]>): void;
  /**
   * Deletes a variable. Scope `delete:rules_configs`.
   * The same as `rulesConfigs.delete`.
   * @see https://auth0.com/docs/api/management/v2/rules-configs/delete-rules-configs-by-key
   * @deprecated Auth0 replaces rules by actions, which have secrets of their own.
   */
  deleteRulesConfig(params: RulesConfig): Promise<void>;
  deleteRulesConfig(params: RulesConfig, callback: Callback<void>): void;
}
