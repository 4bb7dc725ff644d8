import type { ActionDependency, ActionModule, ActionParams, ActionSecretData } from './Action';
import type { PagingOptions } from './paging';
import type { ActionTriggerId, Trigger } from './Trigger';

/**
 * An action to create.
 *
 * @see https://auth0.com/docs/api/management/v2/actions/post-action
 */
export interface CreateActionData {
  /** Name. */
  name: string;
  /** The triggers at which it can run; at least one. */
  supported_triggers: Trigger[];
  /** Source code. */
  code?: string | undefined;
  /** npm packages. */
  dependencies?: ActionDependency[] | undefined;
  /** Node runtime, e.g. `node22`. Default: the trigger's. */
  runtime?: string | undefined;
  /** Secrets, with their values. */
  secrets?: ActionSecretData[] | undefined;
  /** Modules that the code uses. */
  modules?: ActionModule[] | undefined;
  /** True to deploy the action after the build. Default false. */
  deploy?: boolean | undefined;
}

/**
 * Fields of an action to change.
 *
 * @see https://auth0.com/docs/api/management/v2/actions/patch-action
 */
export interface UpdateActionData extends Omit<CreateActionData, 'name' | 'supported_triggers' | 'deploy'> {
  /** Name. */
  name?: string | undefined;
  /** The triggers at which it can run; at least one. */
  supported_triggers?: Trigger[] | undefined;
}

/** Filters and page for the list of actions. */
export interface GetActionsData extends PagingOptions {
  /** Returns only actions for this trigger. */
  triggerId?: ActionTriggerId | undefined;
  /** Returns only the action with this name. */
  actionName?: string | undefined;
  /** True to return only deployed actions. */
  deployed?: boolean | undefined;
  /** True to return only installed actions, false only custom ones. Default: both. */
  installed?: boolean | undefined;
  /** Entries per page. Default 20. */
  per_page?: number | undefined;
}

/** The action to delete. */
export type DeleteActionParams = ActionParams & {
  /** True to remove the bindings of the action first. Default false. */
  force?: boolean | undefined;
};

/**
 * A test run of an action.
 *
 * @see https://auth0.com/docs/api/management/v2/actions/post-test-action
 */
export interface TestActionData {
  /** The arguments of the action's function, e.g. `{ event: {} }`. */
  payload: Record<string, unknown>;
}

/** The result of a test run. */
export interface TestActionResult {
  /** What the action did. */
  payload?: Record<string, unknown> | undefined;
}
