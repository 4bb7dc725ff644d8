import pick from 'lodash/pick';
import { refusal } from '../crud/refuse';
import type { Context } from '../router/Route';
import type { Json } from '../store/records';

const TABLE = 'action_module_versions';
/** The fields that a version copies from its module. */
const CONTENT = ['code', 'dependencies', 'secrets'];

/** The versions of a module, oldest first. */
export const moduleVersionsOf = ({ store }: Context, moduleId: unknown): Json[] =>
  [...store.collection(TABLE).values()].filter(({ module_id: id }) => id === moduleId);

/** @throws ApiFault, 404, if the module does not have this version. */
export function findModuleVersion(context: Context, id: unknown, moduleId: unknown): Json {
  const version = context.store.collection(TABLE).get(String(id));
  if (version?.module_id !== moduleId) throw refusal(context, 404);
  return version ?? {};
}

export const contentOfModule = (from: Json): Json => pick(from, CONTENT);

/** Publishes the draft of a module. */
export function publish(context: Context, module: Json): Json {
  const { ids, clock, store } = context;
  const version = {
    ...contentOfModule(module),
    id: ids.uuid(),
    module_id: module.id,
    version_number: moduleVersionsOf(context, module.id).length + 1,
    created_at: clock.iso(),
  };
  store.collection(TABLE).set(version.id, version);
  return version;
}

/** The actions whose draft uses a module, each with its reference. */
export const usersOfModule = ({ store }: Context, moduleId: unknown): { action: Json; reference: Json }[] =>
  [...store.collection('actions').values()].flatMap((action) =>
    ((action.modules ?? []) as Json[])
      .filter(({ module_id: id }) => id === moduleId)
      .map((reference) => ({ action, reference })),
  );

/** The fields of a module about its versions and the actions that use it. */
export function moduleFigures(context: Context, { id }: Json): Json {
  const latest = moduleVersionsOf(context, id).at(-1);
  const figures = { actions_using_module_total: usersOfModule(context, id).length };
  if (!latest) return figures;
  const { module_id: _module, ...latest_version } = latest;
  return { ...figures, latest_version_number: latest.version_number, latest_version };
}
