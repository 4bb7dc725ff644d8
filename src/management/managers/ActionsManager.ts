import { once, pages } from '../../rest/lists/ListDeclaration';
import type { Action, ActionPage, ActionParams } from '../../types/Action';
import type {
  CreateActionData,
  DeleteActionParams,
  GetActionsData,
  TestActionData,
  TestActionResult,
  UpdateActionData,
} from '../../types/ActionData';
import type { ActionExecution, ActionExecutionParams } from '../../types/ActionExecution';
import type {
  ActionVersion,
  ActionVersionPage,
  ActionVersionParams,
  CreateActionVersionData,
  DeployActionVersionParams,
  GetActionVersionsData,
} from '../../types/ActionVersion';
import type { Callback } from '../../types/Callback';
import type { PagingOptions } from '../../types/paging';
import type {
  GetTriggerBindingsData,
  TriggerBindingPage,
  TriggerBindings,
  TriggerParams,
  Triggers,
  UpdateTriggerBindingsData,
} from '../../types/Trigger';
import { isObject } from '../../runtime/isObject';
import { BaseManager, restClient } from '../BaseManager';
import { forward } from './forward';

/** The arguments before the callback. */
type Values = readonly unknown[];

/** The parameters with the ID of the action as `id`; `action_id` is its older name. */
function withId(params: unknown): unknown {
  if (!isObject(params) || !params.action_id) return params;
  const { action_id: id, ...others } = params;
  return { ...others, id };
}

/** Keeps only the parameters, as the classic methods do. */
const byId = ([params]: Values): Values => [withId(params)];
const byIdWithData = ([params, data]: Values): Values => [withId(params), data];

/** `update_draft` belongs in the body. */
function deployment(params: unknown): Values {
  if (!isObject(params)) return [params, {}];
  const { update_draft, ...others } = params;
  return [withId(others), update_draft === undefined ? {} : { update_draft }];
}

/** Actions: functions that run at points of a flow, such as a login. */
export class ActionsManager extends BaseManager {
  /** `/actions/actions/:id` */
  readonly resource = restClient(this, '/actions/actions/:id', pages('actions'));
  /** `/actions/actions/:id/deploy` */
  readonly actionsDeploy = restClient(this, '/actions/actions/:id/deploy');
  /** `/actions/actions/:id/test` */
  readonly actionsTest = restClient(this, '/actions/actions/:id/test');
  /** `/actions/triggers/:trigger_id` */
  readonly triggers = restClient(this, '/actions/triggers/:trigger_id', once('triggers'));
  /** `/actions/triggers/:trigger_id/bindings` */
  readonly triggerBindings = restClient(this, '/actions/triggers/:trigger_id/bindings', pages('bindings'));
  /** `/actions/executions/:execution_id` */
  readonly executions = restClient(this, '/actions/executions/:execution_id');
  /** `/actions/actions/:id/versions/:version_id` */
  readonly actionVersions = restClient(this, '/actions/actions/:id/versions/:version_id', pages('versions'));
  /** `/actions/actions/:id/versions/:version_id/deploy` */
  readonly actionVersionDeploy = restClient(this, '/actions/actions/:id/versions/:version_id/deploy');

  /**
   * Lists the triggers: the points at which actions can run. Scope `read:actions`.
   * @see https://auth0.com/docs/api/management/v2/actions/get-triggers
   */
  getAllTriggers(params?: PagingOptions): Promise<Triggers>;
  getAllTriggers(callback: Callback<Triggers>): void;
  getAllTriggers(params: PagingOptions | undefined, callback: Callback<Triggers>): void;
  getAllTriggers(...args: unknown[]): unknown {
    return forward(this.triggers, 'getAll', args);
  }

  /**
   * Replaces the bindings of a trigger: the actions that run there, in order. Scope `update:actions`.
   * @see https://auth0.com/docs/api/management/v2/actions/patch-bindings
   */
  updateTriggerBindings(params: TriggerParams, data: UpdateTriggerBindingsData): Promise<TriggerBindings>;
  updateTriggerBindings(
    params: TriggerParams,
    data: UpdateTriggerBindingsData,
    callback: Callback<TriggerBindings>,
  ): void;
  updateTriggerBindings(...args: unknown[]): unknown {
    return forward(this.triggerBindings, 'patch', args);
  }

  /**
   * Lists the bindings of a trigger, in the order in which they run. Scope `read:actions`.
   * @see https://auth0.com/docs/api/management/v2/actions/get-bindings
   */
  getTriggerBindings(params: GetTriggerBindingsData): Promise<TriggerBindingPage>;
  getTriggerBindings(params: GetTriggerBindingsData, callback: Callback<TriggerBindingPage>): void;
  getTriggerBindings(...args: unknown[]): unknown {
    return forward(this.triggerBindings, 'getAll', args);
  }

  /**
   * Creates an action. Scope `create:actions`.
   * @see https://auth0.com/docs/api/management/v2/actions/post-action
   */
  create(data: CreateActionData): Promise<Action>;
  create(data: CreateActionData, callback: Callback<Action>): void;
  create(...args: unknown[]): unknown {
    return forward(this.resource, 'create', args);
  }

  /**
   * Lists actions. Scope `read:actions`.
   * @see https://auth0.com/docs/api/management/v2/actions/get-actions
   */
  getAll(params?: GetActionsData): Promise<ActionPage>;
  getAll(callback: Callback<ActionPage>): void;
  getAll(params: GetActionsData | undefined, callback: Callback<ActionPage>): void;
  getAll(...args: unknown[]): unknown {
    return forward(this.resource, 'getAll', args);
  }

  /**
   * Fetches an action. Scope `read:actions`.
   * @see https://auth0.com/docs/api/management/v2/actions/get-action
   */
  get(params: ActionParams): Promise<Action>;
  get(params: ActionParams, callback: Callback<Action>): void;
  get(...args: unknown[]): unknown {
    return forward(this.resource, 'get', args, byId);
  }

  /**
   * Updates the draft of an action. Scope `update:actions`.
   * @see https://auth0.com/docs/api/management/v2/actions/patch-action
   */
  update(params: ActionParams, data: UpdateActionData): Promise<Action>;
  update(params: ActionParams, data: UpdateActionData, callback: Callback<Action>): void;
  update(...args: unknown[]): unknown {
    return forward(this.resource, 'patch', args, byIdWithData);
  }

  /**
   * Deletes an action and its versions. Scope `delete:actions`.
   * @see https://auth0.com/docs/api/management/v2/actions/delete-action
   */
  delete(params: DeleteActionParams): Promise<void>;
  delete(params: DeleteActionParams, callback: Callback<void>): void;
  delete(...args: unknown[]): unknown {
    return forward(this.resource, 'delete', args, byId);
  }

  /**
   * Runs the draft of an action with test data. Scope `create:actions`.
   * @see https://auth0.com/docs/api/management/v2/actions/post-test-action
   */
  test(params: ActionParams, payload: TestActionData): Promise<TestActionResult>;
  test(params: ActionParams, payload: TestActionData, callback: Callback<TestActionResult>): void;
  test(...args: unknown[]): unknown {
    return forward(this.actionsTest, 'create', args, ([params, payload]) => [withId(params), payload || {}]);
  }

  /**
   * Deploys the draft of an action as a new version. Scope `create:actions`.
   * @see https://auth0.com/docs/api/management/v2/actions/post-deploy-action
   */
  deploy(params: ActionParams): Promise<ActionVersion>;
  deploy(params: ActionParams, callback: Callback<ActionVersion>): void;
  deploy(...args: unknown[]): unknown {
    return forward(this.actionsDeploy, 'create', args, ([params]) => [withId(params), {}]);
  }

  /**
   * Lists the versions of an action. Scope `read:actions`.
   * @see https://auth0.com/docs/api/management/v2/actions/get-action-versions
   */
  getVersions(params: GetActionVersionsData): Promise<ActionVersionPage>;
  getVersions(params: GetActionVersionsData, callback: Callback<ActionVersionPage>): void;
  getVersions(...args: unknown[]): unknown {
    return forward(this.actionVersions, 'getAll', args, byId);
  }

  /**
   * Fetches a version of an action. Scope `read:actions`.
   * @see https://auth0.com/docs/api/management/v2/actions/get-action-version
   */
  getVersion(params: ActionVersionParams): Promise<ActionVersion>;
  getVersion(params: ActionVersionParams, callback: Callback<ActionVersion>): void;
  getVersion(...args: unknown[]): unknown {
    return forward(this.actionVersions, 'get', args, byId);
  }

  /**
   * Creates a version of an action. Scope `create:actions`.
   * @deprecated The API no longer lists this endpoint. Update the action and deploy it.
   */
  createVersion(params: ActionParams, data: CreateActionVersionData): Promise<ActionVersion>;
  createVersion(params: ActionParams, data: CreateActionVersionData, callback: Callback<ActionVersion>): void;
  createVersion(...args: unknown[]): unknown {
    return forward(this.actionVersions, 'create', args, byIdWithData);
  }

  /**
   * Deploys an earlier version of an action, as a new version. Scope `create:actions`.
   * @see https://auth0.com/docs/api/management/v2/actions/post-deploy-draft-version
   */
  deployVersion(params: DeployActionVersionParams): Promise<ActionVersion>;
  deployVersion(params: DeployActionVersionParams, callback: Callback<ActionVersion>): void;
  deployVersion(...args: unknown[]): unknown {
    return forward(this.actionVersionDeploy, 'create', args, ([params]) => deployment(params));
  }

  /**
   * Fetches an execution: how the actions of a trigger ran. Executions are kept for 10 days. Scope `read:actions`.
   * @see https://auth0.com/docs/api/management/v2/actions/get-execution
   */
  getExecution(params: ActionExecutionParams): Promise<ActionExecution>;
  getExecution(params: ActionExecutionParams, callback: Callback<ActionExecution>): void;
  getExecution(...args: unknown[]): unknown {
    return forward(this.executions, 'get', args);
  }
}
