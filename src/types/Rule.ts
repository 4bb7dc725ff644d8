import type { ObjectWithId, PageFrame, PagingOptions } from './paging';
import type { FieldOptions } from './UserList';

/**
 * A function that runs when a user logs in.
 *
 * @see https://auth0.com/docs/api/management/v2/rules/get-rules-by-id
 */
export interface Rule {
  /** Letters, digits, spaces and hyphens. */
  name?: string | undefined;
  /** Rule ID, `rul_…`. */
  id?: string | undefined;
  /** Source code of the function. */
  script?: string | undefined;
  /** `login_success`, `login_failure` or `pre_authorize`. */
  stage?: string | undefined;
  /** Whether the rule runs. */
  enabled?: boolean | undefined;
  /** Position among the rules; lower numbers run first. */
  order?: number | undefined;
}

/** Filters and paging of a list of rules. */
export interface GetRulesData extends PagingOptions, FieldOptions {
  /** True for enabled rules only, false for disabled ones. */
  enabled?: boolean | undefined;
}

/** A list of rules with totals. */
export interface GetRulesDataPaged extends GetRulesData {
  /** True for a page object with totals instead of an array. */
  include_totals: boolean;
}

/** A page of rules with totals. */
export interface RulePage extends PageFrame {
  /** The rules of this page. */
  rules: Rule[];
}

/** Identifies a rule and the fields to return. */
export interface GetRuleData extends ObjectWithId, FieldOptions {}

/** Changes to a rule. */
export interface UpdateRuleData {
  /** Letters, digits, spaces and hyphens. */
  name?: string | undefined;
  /** Source code, e.g. `function (user, context, callback) { callback(null, user, context); }`. */
  script?: string | undefined;
  /** Position among the rules; lower numbers run first. */
  order?: number | undefined;
  /** Whether the rule runs. Default for new rules: true. */
  enabled?: boolean | undefined;
}

/** A rule to create. */
export interface CreateRuleData extends UpdateRuleData {
  /** Letters, digits, spaces and hyphens. */
  name: string;
  /** Source code, e.g. `function (user, context, callback) { callback(null, user, context); }`. */
  script: string;
}
