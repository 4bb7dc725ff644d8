import type { ActionError } from './Action';
import type { ActionTriggerId } from './Trigger';

/** Identifies an execution. */
export interface ActionExecutionParams {
  /** Execution ID, e.g. from the log event of a login. */
  execution_id: string;
}

/** How one action ran. */
export interface ActionExecutionResult {
  /** Name of the action. */
  action_name?: string | undefined;
  /** Why it failed. */
  error?: ActionError | undefined;
  /** ISO 8601 time, UTC. */
  started_at?: string | undefined;
  /** ISO 8601 time, UTC. */
  ended_at?: string | undefined;
}

/**
 * One run of the actions of a trigger.
 *
 * @see https://auth0.com/docs/api/management/v2/actions/get-execution
 */
export interface ActionExecution {
  /** Execution ID. */
  id: string;
  /** Name of the trigger. */
  trigger_id?: ActionTriggerId | undefined;
  /** Progress of the run. */
  status?:
    'unspecified' | 'pending' | 'final' | 'partial' | 'canceled' | 'suspended' | (string & {}) | undefined;
  /** Results, one for each action. */
  results?: ActionExecutionResult[] | undefined;
  /** ISO 8601 time, UTC. */
  created_at?: string | undefined;
  /** ISO 8601 time, UTC. */
  updated_at?: string | undefined;
}
