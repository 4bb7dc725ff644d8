import type { ActionVersion } from './ActionVersion';
import type { Trigger } from './Trigger';
import type { ObjectWithId } from './paging';

/** Progress of the build of an action. */
export type ActionBuildStatus =
  'pending' | 'building' | 'packaged' | 'built' | 'retrying' | 'failed' | (string & {});

/** An npm package that an action depends on. */
export interface ActionDependency {
  /** Name of the package, e.g. `lodash`. */
  name?: string | undefined;
  /** Exact version, e.g. `4.17.21`. */
  version?: string | undefined;
  /** URL of a private registry. */
  registry_url?: string | undefined;
}

/** A secret of an action, without its value. */
export interface ActionSecret {
  /** Name in `event.secrets`. */
  name?: string | undefined;
  /** ISO 8601 time, UTC. */
  updated_at?: string | undefined;
}

/** A secret to set. */
export interface ActionSecretData {
  /** Name in `event.secrets`. */
  name?: string | undefined;
  /** The value; the API never returns it. */
  value?: string | undefined;
}

/** A module that the code of an action uses. */
export interface ActionModule {
  module_id?: string | undefined;
  module_name?: string | undefined;
  module_version_id?: string | undefined;
  module_version_number?: number | undefined;
}

/** Why an action could not be built or run. */
export interface ActionError {
  /** Kind of the error. */
  id?: string | undefined;
  /** Message. */
  msg?: string | undefined;
  /** URL with more information. */
  url?: string | undefined;
}

/** The marketplace integration that an action was installed from. */
export interface ActionIntegration {
  /** Integration ID. */
  id?: string | undefined;
  /** Identifier in the marketplace. */
  catalog_id?: string | undefined;
  /** Identifier in URLs of the marketplace. */
  url_slug?: string | undefined;
  /** ID of the partner that made it. */
  partner_id?: string | undefined;
  /** Name. */
  name?: string | undefined;
  /** Description. */
  description?: string | undefined;
  /** Description in a few words. */
  short_description?: string | undefined;
  /** URL of the logo. */
  logo?: string | undefined;
  /** Kind of the integration, e.g. `action`. */
  feature_type?: string | undefined;
  terms_of_use_url?: string | undefined;
  privacy_policy_url?: string | undefined;
  public_support_link?: string | undefined;
  /** The release in use. */
  current_release?: Record<string, unknown> | undefined;
  /** ISO 8601 time, UTC. */
  created_at?: string | undefined;
  /** ISO 8601 time, UTC. */
  updated_at?: string | undefined;
}

/**
 * An action: code that runs at a trigger.
 *
 * @see https://auth0.com/docs/api/management/v2/actions/get-action
 */
export interface Action {
  /** Action ID. */
  id: string;
  /** Name. */
  name: string;
  /** The triggers at which it can run. */
  supported_triggers: Trigger[];
  /** Whether the draft is what is deployed. */
  all_changes_deployed?: boolean | undefined;
  /** ISO 8601 time, UTC. */
  created_at?: string | undefined;
  /** ISO 8601 time, UTC. */
  updated_at?: string | undefined;
  /** Source code of the draft. */
  code?: string | undefined;
  /** npm packages. */
  dependencies?: ActionDependency[] | undefined;
  /** Node runtime, e.g. `node22`. */
  runtime?: string | undefined;
  /** Secrets, without their values. */
  secrets?: ActionSecret[] | undefined;
  /** The deployed version; absent before the first deployment. */
  deployed_version?: ActionVersion | undefined;
  /** ID of the installed integration. */
  installed_integration_id?: string | undefined;
  /** The integration that the action was installed from. */
  integration?: ActionIntegration | undefined;
  /** Progress of the build. */
  status?: ActionBuildStatus | undefined;
  /** ISO 8601 time, UTC. */
  built_at?: string | undefined;
  /** Whether the action is deployed after the build. */
  deploy?: boolean | undefined;
  /** Modules that the code uses. */
  modules?: ActionModule[] | undefined;
}

/** The frame of a list of actions, versions or bindings. These lists always have it. */
export interface ActionPageFrame {
  /** Entries in the whole list. */
  total: number;
  /** Page number, from 0. */
  page: number;
  /** Entries per page. */
  per_page: number;
}

/** A page of actions. */
export interface ActionPage extends ActionPageFrame {
  /** The actions of this page. */
  actions: Action[];
}

/** Identifies an action by its old parameter. */
export interface ActionIdParams {
  /** Action ID. */
  action_id: string;
}

/** Identifies an action. */
export type ActionParams = ObjectWithId | ActionIdParams;
