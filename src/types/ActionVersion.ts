import type {
  Action,
  ActionBuildStatus,
  ActionDependency,
  ActionError,
  ActionModule,
  ActionPageFrame,
  ActionParams,
  ActionSecret,
  ActionSecretData,
} from './Action';
import type { PagingOptions } from './paging';
import type { Trigger } from './Trigger';

/**
 * A version of an action: an immutable build of its code.
 *
 * @see https://auth0.com/docs/api/management/v2/actions/get-action-version
 */
export interface ActionVersion {
  /** Version ID. */
  id: string;
  /** ID of the action. */
  action_id?: string | undefined;
  /** Source code. */
  code?: string | undefined;
  /** npm packages. */
  dependencies?: ActionDependency[] | undefined;
  /** Whether this version is deployed. */
  deployed?: boolean | undefined;
  /** Node runtime, e.g. `node22`. */
  runtime?: string | undefined;
  /** Secrets, without their values. */
  secrets?: ActionSecret[] | undefined;
  /** Progress of the build. */
  status?: ActionBuildStatus | undefined;
  /** Number of the version, from 1. */
  number?: number | undefined;
  /** Why the build failed. */
  errors?: ActionError[] | undefined;
  /** The action, without its code. */
  action?:
    | Pick<
        Action,
        'id' | 'name' | 'supported_triggers' | 'all_changes_deployed' | 'created_at' | 'updated_at'
      >
    | undefined;
  /** ISO 8601 time, UTC. */
  built_at?: string | undefined;
  /** ISO 8601 time, UTC. */
  created_at?: string | undefined;
  /** ISO 8601 time, UTC. */
  updated_at?: string | undefined;
  /** The triggers that this version supports. */
  supported_triggers?: Trigger[] | undefined;
  /** Modules that the code uses. */
  modules?: ActionModule[] | undefined;
}

/** A page of versions. */
export interface ActionVersionPage extends ActionPageFrame {
  /** The versions of this page. */
  versions: ActionVersion[];
}

/** Identifies a version of an action. */
export type ActionVersionParams = ActionParams & {
  /** Version ID. */
  version_id: string;
};

/** An action and the page of its versions to return; 20 entries per page by default. */
export type GetActionVersionsData = ActionParams & PagingOptions;

/** A version to create. The current API does not document this operation. */
export interface CreateActionVersionData {
  /** Source code. */
  code?: string | undefined;
  /** npm packages. */
  dependencies?: ActionDependency[] | undefined;
  /** Node runtime, e.g. `node22`. */
  runtime?: string | undefined;
  /** Secrets, with their values. */
  secrets?: ActionSecretData[] | undefined;
  [property: string]: unknown;
}

/** The version to deploy. */
export type DeployActionVersionParams = ActionVersionParams & {
  /** True to replace the draft of the action by this version, too. Default false. */
  update_draft?: boolean | undefined;
};
