import type { ObjectWithId, PageFrame, PagingOptions } from './paging';

/** The extension point at which a hook runs. */
export type HookTriggerId =
  | 'credentials-exchange'
  | 'pre-user-registration'
  | 'post-user-registration'
  | 'post-change-password'
  | 'send-phone-message'
  | (string & {});

/**
 * A function that runs at an extension point.
 *
 * @see https://auth0.com/docs/api/management/v2/hooks/get-hooks-by-id
 */
export interface Hook {
  /** Hook ID. */
  id: string;
  /** Letters, digits, spaces and hyphens. */
  name: string;
  /** The extension point. */
  triggerId: HookTriggerId;
  /** Whether the hook runs. */
  enabled: boolean;
  /** Source code of the function. */
  script?: string | undefined;
  /** npm packages and their versions. */
  dependencies?: Record<string, string> | undefined;
}

/** Filters and paging of a list of hooks. */
export interface GetHooksData extends PagingOptions {
  /** True for enabled hooks only, false for disabled ones. */
  enabled?: boolean | undefined;
  /** Comma-separated names of the fields to return. Default: all. */
  fields?: string | string[] | undefined;
  /** Hooks of this extension point only. */
  triggerId?: HookTriggerId | undefined;
}

/** A list of hooks with totals. */
export interface GetHooksDataPaged extends GetHooksData {
  /** True for a page object with totals instead of an array. */
  include_totals: boolean;
}

/** A page of hooks with totals. */
export interface HookPage extends PageFrame {
  /** The hooks of this page. */
  hooks: Hook[];
}

/** Identifies a hook and the fields to return. */
export interface GetHookData extends ObjectWithId {
  /** Comma-separated names of the fields to return. Default: all. */
  fields?: string | string[] | undefined;
}

/** Changes to a hook; its extension point is fixed. */
export interface UpdateHookData {
  /** Letters, digits, spaces and hyphens. */
  name?: string | undefined;
  /** Source code of the function. */
  script?: string | undefined;
  /** Whether the hook runs. */
  enabled?: boolean | undefined;
  /** npm packages and their versions. */
  dependencies?: Record<string, string> | undefined;
}

/** A hook to create; it is disabled unless `enabled` is true. */
export interface CreateHookData extends UpdateHookData {
  /** Letters, digits, spaces and hyphens. */
  name: string;
  /** Source code of the function. */
  script: string;
  /** The extension point. */
  triggerId: HookTriggerId;
}

/** Secrets of a hook by name, at most 20; the API returns masked values. */
export interface HookSecrets {
  [name: string]: string;
}
