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
  /**
   * Lists rules. Scope `read:rules`.
   * The same as `rules.getAll`.
   * @see https://auth0.com/docs/api/management/v2/rules/get-rules
   * @deprecated Auth0 replaces rules by actions: use `actions`.
   */
  getRules(params?: GetRulesData & WithoutTotals): Promise<Rule[]>;
  getRules<T = RulePage>(params: GetRulesDataPaged): Promise<T>;
  getRules(params: GetRulesData & WithoutTotals, callback: Callback<Rule[]>): void;
  getRules<T = RulePage>(params: GetRulesDataPaged, callback: Callback<T>): void;
  getRules(callback: Callback<Rule[]>): void;
  /**
   * Creates a rule. Scope `create:rules`.
   * The same as `rules.create`.
   * @see https://auth0.com/docs/api/management/v2/rules/post-rules
   * @deprecated Auth0 replaces rules by actions: use `actions`.
   */
  createRule(data: CreateRuleData | Data): Promise<Rule>;
  createRule(data: CreateRuleData | Data, callback: Callback<Rule>): void;
  /**
   * Fetches a rule. Scope `read:rules`.
   * The same as `rules.get`.
   * @see https://auth0.com/docs/api/management/v2/rules/get-rules-by-id
   * @deprecated Auth0 replaces rules by actions: use `actions`.
   */
  getRule(params: GetRuleData): Promise<Rule>;
  getRule(params: GetRuleData, callback: Callback<Rule>): void;
  /**
   * Deletes a rule. Scope `delete:rules`.
   * The same as `rules.delete`.
   * @see https://auth0.com/docs/api/management/v2/rules/delete-rules-by-id
   * @deprecated Auth0 replaces rules by actions: use `actions`.
   */
  deleteRule(params: ObjectWithId): Promise<void>;
  deleteRule(params: ObjectWithId, callback: Callback<void>): void;
  /**
   * Updates a rule. Scope `update:rules`.
   * The same as `rules.update`.
   * @see https://auth0.com/docs/api/management/v2/rules/patch-rules-by-id
   * @deprecated Auth0 replaces rules by actions: use `actions`.
   */
  updateRule(params: ObjectWithId, data: UpdateRuleData | Data): Promise<Rule>;
  updateRule(params: ObjectWithId, data: UpdateRuleData | Data, callback: Callback<Rule>): void;
}
