import type { Callback } from '../../types/Callback';
import type { RulesConfig, RulesConfigData } from '../../types/RulesConfig';

/** The methods of RulesConfigsManager that the client has too, under names of their own. */
export interface RulesConfigsFlatMethods {
  /** The same as `rulesConfigs.set`. */
  setRulesConfig(params: RulesConfig, data: RulesConfigData): Promise<RulesConfig & RulesConfigData>;
  setRulesConfig(
    params: RulesConfig,
    data: RulesConfigData,
    callback: Callback<RulesConfig & RulesConfigData>,
  ): void;
  /** The same as `rulesConfigs.getAll`. */
  getRulesConfigs(): Promise<RulesConfig[]>;
  getRulesConfigs(callback: Callback<RulesConfig[]>): void;
  /** The same as `rulesConfigs.delete`. */
  deleteRulesConfig(params: RulesConfig): Promise<void>;
  deleteRulesConfig(params: RulesConfig, callback: Callback<void>): void;
}
