import type { Action, ActionPageFrame, ActionSecretData } from './Action';
import type { PagingOptions } from './paging';

/** A point in a flow at which actions run. */
export type ActionTriggerId =
  | 'post-login'
  | 'credentials-exchange'
  | 'pre-user-registration'
  | 'post-user-registration'
  | 'post-change-password'
  | 'send-phone-message'
  | 'custom-phone-provider'
  | 'custom-email-provider'
  | 'password-reset-post-challenge'
  | 'custom-token-exchange'
  | 'event-stream'
  | 'password-hash-migration'
  | 'login-post-identifier'
  | 'signup-post-identifier'
  | (string & {});

/**
 * A trigger: the point in a flow at which actions run, in one version.
 *
 * @see https://auth0.com/docs/api/management/v2/actions/get-triggers
 */
export interface Trigger {
  /** Name of the trigger. */
  id: ActionTriggerId;
  /** Version of the trigger, e.g. `v3`. */
  version?: string | undefined;
  /** Lifecycle status, e.g. `CURRENT`. */
  status?: string | undefined;
  /** Runtimes to choose from, e.g. `node22`. */
  runtimes?: string[] | undefined;
  /** Runtime of an action that names none. */
  default_runtime?: string | undefined;
  /** Triggers that the same action can support. */
  compatible_triggers?: Array<{ id: ActionTriggerId; version: string }> | undefined;
  /** Whether actions are bound to the trigger or to an entity. */
  binding_policy?: 'trigger-bound' | 'entity-bound' | (string & {}) | undefined;
}

/** All triggers. */
export interface Triggers {
  triggers: Trigger[];
}

/** Identifies a trigger. */
export interface TriggerParams {
  /** Name of the trigger, e.g. `post-login`. */
  trigger_id: ActionTriggerId;
}

/**
 * An action that is bound to a trigger.
 *
 * @see https://auth0.com/docs/api/management/v2/actions/get-bindings
 */
export interface TriggerBinding {
  /** Binding ID. */
  id: string;
  /** Name of the trigger. */
  trigger_id?: ActionTriggerId | undefined;
  /** Name shown in the dashboard. */
  display_name?: string | undefined;
  /** The action that runs. */
  action?: Action | undefined;
  /** ISO 8601 time, UTC. */
  created_at?: string | undefined;
  /** ISO 8601 time, UTC. */
  updated_at?: string | undefined;
}

/** The bindings of a trigger, in the order in which they run. */
export interface TriggerBindings {
  bindings: TriggerBinding[];
}

/** A page of bindings. */
export interface TriggerBindingPage extends ActionPageFrame, TriggerBindings {}

/** A trigger and the page of its bindings to return. */
export interface GetTriggerBindingsData extends TriggerParams, PagingOptions {
  /** Entries per page. Default 20. */
  per_page?: number | undefined;
}

/** A binding to set. */
export interface TriggerBindingData {
  /** The action to bind, or a binding to keep. */
  ref: {
    /** What `value` is. Default `action_name`. */
    type?: 'binding_id' | 'action_id' | 'action_name' | (string & {}) | undefined;
    /** ID or name. */
    value?: string | undefined;
  };
  /** Name shown in the dashboard. */
  display_name?: string | undefined;
  /** Secrets of this binding. */
  secrets?: ActionSecretData[] | undefined;
}

/**
 * The new bindings of a trigger, in the order in which they run.
 *
 * @see https://auth0.com/docs/api/management/v2/actions/patch-bindings
 */
export interface UpdateTriggerBindingsData {
  /** Replaces all bindings of the trigger. */
  bindings?: TriggerBindingData[] | undefined;
}
