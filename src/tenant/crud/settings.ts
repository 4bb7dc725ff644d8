import omit from 'lodash/omit';
import { operations } from '../router/operations';
import type { Context, Handler, Route, TenantResponse } from '../router/Route';
import type { Json } from '../store/records';
import { selectFields } from '../users/selectFields';
import { writeOperationLog } from '../users/writeLog';
import { merged, withoutNulls, type MergeRule } from './merged';
import type { Refusal } from './CrudDeclaration';
import { operationsOn } from './operationsOn';
import { refusal } from './refuse';

/** A resource with a single instance: the tenant's settings, or the settings of the record in the path. */
export interface Settings {
  /** E.g. `/branding`. Operations of the document on this path get a handler. */
  readonly path: string;
  /** The defaults. Without them, GET and PATCH respond with 404 until POST or PUT. */
  readonly defaults?: Json | ((context: Context) => Json);
  readonly merge?: MergeRule;
  /** Fields that are stored and never shown. */
  readonly hidden?: readonly string[];
  /** Completes the settings before they are stored. */
  readonly complete?: (settings: Json, context: Context) => Json;
  /** The settings as the API shows them. */
  readonly present?: (settings: Json, context: Context) => Json;
  /** Refuses by throwing, before anything changes. `after` is the result. */
  readonly check?: (context: Context, after: Json, before: Json | undefined) => void;
  readonly missing?: Refusal;
  /** Whether DELETE of unset settings responds with 204. */
  readonly deletesMissing?: boolean;
  /** The error of a POST when settings exist already. */
  readonly exists?: Refusal;
}

const TABLE = 'settings';

/** The settings of all paths are in one table, by path with parameters filled in. */
export const settingsKey = (path: string, params: Context['params']): string =>
  path.replace(/\{(\w+)\}/g, (_all, name: string) => encodeURIComponent(params[name] ?? ''));

/** The settings of a path, or their defaults; undefined if there are none. */
export function readSettings(context: Context, { path, defaults }: Settings): Json | undefined {
  const set = context.store.collection(TABLE).get(settingsKey(path, context.params));
  return set ?? defaultsOf(context, defaults);
}

const defaultsOf = (context: Context, defaults: Settings['defaults']): Json | undefined =>
  typeof defaults === 'function' ? defaults(context) : defaults;

function handlersOf(settings: Settings): Readonly<Record<string, Handler>> {
  const { path, hidden = [], present, check } = settings;
  const show = (record: Json, context: Context): Json => {
    const own = omit(record, hidden);
    return present ? present(own, context) : own;
  };
  const find = (context: Context): Json => {
    const found = readSettings(context, settings);
    if (!found) throw refusal(context, 404, settings.missing);
    return found;
  };
  const put = (context: Context, whole: Json, before: Json | undefined): TenantResponse => {
    const after = settings.complete?.(whole, context) ?? whole;
    check?.(context, after, before);
    const { status = 200 } = context.operation ?? {};
    context.store.collection(TABLE).set(settingsKey(path, context.params), after);
    writeOperationLog(context, status);
    return { status, ...(status === 204 ? {} : { body: show(after, context) }) };
  };
  const whole = (context: Context): Json => ({
    ...defaultsOf(context, settings.defaults),
    ...withoutNulls(context.given),
  });
  return {
    GET: (context) => ({ status: 200, body: selectFields(show(find(context), context), context.values) }),
    PATCH: (context) => {
      const before = find(context);
      return put(context, merged(before, context.given, settings.merge), before);
    },
    PUT: (context) => put(context, whole(context), readSettings(context, settings)),
    POST: (context) => {
      const before = readSettings(context, settings);
      if (before) throw refusal(context, 409, settings.exists);
      return put(context, whole(context), before);
    },
    DELETE: (context) => {
      const { status = 204 } = context.operation ?? {};
      if (
        !context.store.collection(TABLE).delete(settingsKey(path, context.params)) &&
        !settings.deletesMissing
      )
        throw refusal(context, 404, settings.missing);
      writeOperationLog(context, status);
      return { status };
    },
  };
}

/** The routes of settings: the document's operations on their path. */
export function settings(declaration: Settings): Route[] {
  const handlers = handlersOf(declaration);
  const answered = operationsOn(declaration.path).own.flatMap((name) => {
    const handle = handlers[name.slice(0, name.indexOf(' '))];
    return handle ? [[name, handle] as const] : [];
  });
  return operations(Object.fromEntries(answered)).map((route) => ({
    ...route,
    declared: { collection: TABLE },
  }));
}
