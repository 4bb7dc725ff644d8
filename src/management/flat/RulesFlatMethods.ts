import type { Callback } from '../../types/Callback';
import type { Data } from '../../types/Data';
import type { ObjectWithId, WithoutTotals } from '../../types/paging';
import type {
  CreateRuleData,
  GetRuleData,
  GetRulesData,
  GetRulesDataPaged,
  Rule,
  RulePage,
  UpdateRuleData,
} from '../../types/Rule';

/** The methods of RulesManager that the client has too, under names of their own. */
export interface RulesFlatMethods {
  /** The same as `rules.getAll`. */
  getRules(params?: GetRulesData & WithoutTotals): Promise<Rule[]>;
  getRules<T = RulePage>(params: GetRulesDataPaged): Promise<T>;
  getRules(params: GetRulesData & WithoutTotals, callback: Callback<Rule[]>): void;
  getRules<T = RulePage>(params: GetRulesDataPaged, callback: Callback<T>): void;
  getRules(callback: Callback<Rule[]>): void;
  /** The same as `rules.create`. */
  createRule(data: CreateRuleData | Data): Promise<Rule>;
  createRule(data: CreateRuleData | Data, callback: Callback<Rule>): void;
  /** The same as `rules.get`. */
  getRule(params: GetRuleData): Promise<Rule>;
  getRule(params: GetRuleData, callback: Callback<Rule>): void;
  /** The same as `rules.delete`. */
  deleteRule(params: ObjectWithId): Promise<void>;
  deleteRule(params: ObjectWithId, callback: Callback<void>): void;
  /** The same as `rules.update`. */
  updateRule(params: ObjectWithId, data: UpdateRuleData | Data): Promise<Rule>;
  updateRule(params: ObjectWithId, data: UpdateRuleData | Data, callback: Callback<Rule>): void;
}
