import { pages } from '../../rest/lists/ListDeclaration';
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
import { BaseManager, restClient } from '../BaseManager';
import { forward } from './forward';

/**
 * Rules: functions that run when users log in.
 *
 * @deprecated Auth0 replaces rules by actions: use `actions`.
 */
export class RulesManager extends BaseManager {
  /** `/rules/:id` */
  readonly resource = restClient(this, '/rules/:id', pages('rules'));

  /**
   * Creates a rule. Scope `create:rules`.
   * @see https://auth0.com/docs/api/management/v2/rules/post-rules
   * @deprecated Auth0 replaces rules by actions: use `actions`.
   */
  create(data: CreateRuleData | Data): Promise<Rule>;
  create(data: CreateRuleData | Data, callback: Callback<Rule>): void;
  create(...args: unknown[]): unknown {
    return forward(this.resource, 'create', args);
  }

  /**
   * Lists rules. Scope `read:rules`.
   * @see https://auth0.com/docs/api/management/v2/rules/get-rules
   * @deprecated Auth0 replaces rules by actions: use `actions`.
   */
  getAll(params?: GetRulesData & WithoutTotals): Promise<Rule[]>;
  getAll<T = RulePage>(params: GetRulesDataPaged): Promise<T>;
  getAll(params: GetRulesData & WithoutTotals, callback: Callback<Rule[]>): void;
  getAll<T = RulePage>(params: GetRulesDataPaged, callback: Callback<T>): void;
  getAll(callback: Callback<Rule[]>): void;
  getAll(...args: unknown[]): unknown {
    return forward(this.resource, 'getAll', args);
  }

  /**
   * Fetches a rule. Scope `read:rules`.
   * @see https://auth0.com/docs/api/management/v2/rules/get-rules-by-id
   * @deprecated Auth0 replaces rules by actions: use `actions`.
   */
  get(params: GetRuleData): Promise<Rule>;
  get(params: GetRuleData, callback: Callback<Rule>): void;
  get(...args: unknown[]): unknown {
    return forward(this.resource, 'get', args);
  }

  /**
   * Updates a rule. Scope `update:rules`.
   * @see https://auth0.com/docs/api/management/v2/rules/patch-rules-by-id
   * @deprecated Auth0 replaces rules by actions: use `actions`.
   */
  update(params: ObjectWithId, data: UpdateRuleData | Data): Promise<Rule>;
  update(params: ObjectWithId, data: UpdateRuleData | Data, callback: Callback<Rule>): void;
  update(...args: unknown[]): unknown {
    return forward(this.resource, 'patch', args);
  }

  /**
   * Deletes a rule. Scope `delete:rules`.
   * @see https://auth0.com/docs/api/management/v2/rules/delete-rules-by-id
   * @deprecated Auth0 replaces rules by actions: use `actions`.
   */
  delete(params: ObjectWithId): Promise<void>;
  delete(params: ObjectWithId, callback: Callback<void>): void;
  delete(...args: unknown[]): unknown {
    return forward(this.resource, 'delete', args);
  }
}
