import omit from 'lodash/omit';
import pick from 'lodash/pick';
import { refusal } from '../crud/refuse';
import type { Context } from '../router/Route';
import type { Json } from '../store/records';

const TABLE = 'action_versions';
/** The fields that a version copies from its action, and a draft from a version. */
const CONTENT = ['code', 'dependencies', 'runtime', 'secrets', 'supported_triggers', 'modules'];

export const contentOf = (from: Json): Json => pick(from, CONTENT);

/** The versions of an action, oldest first. */
export const versionsOf = ({ store }: Context, actionId: unknown): Json[] =>
  [...store.collection(TABLE).values()].filter(({ action_id: id }) => id === actionId);

/** The version in a path. @throws ApiFault, 404, if there is none. */
export function findVersion(context: Context, id: string | undefined, actionId: unknown): Json {
  const version = context.store.collection(TABLE).get(id ?? '');
  if (version?.action_id !== actionId)
    throw refusal(context, 404, { message: 'That action version does not exist.' });
  return version ?? {};
}

/** Creates a version, which is built at once. */
export function addVersion(context: Context, actionId: unknown, content: Json): Json {
  const { ids, clock, store } = context;
  const now = clock.iso();
  const version = {
    ...content,
    id: ids.uuid(),
    action_id: actionId,
    number: versionsOf(context, actionId).length + 1,
    ...{ status: 'built', built_at: now, created_at: now, updated_at: now },
  };
  store.collection(TABLE).set(version.id, version);
  return version;
}

/** A version without its action. */
export const bareVersion = (version: Json, action: Json): Json => ({
  ...omit(version, 'action_id'),
  deployed: action.deployed_version_id === version.id,
});

/** A version as the API shows it. Recorded: the action has its state at the time of creation. */
export const presentVersion = (version: Json, action: Json): Json => ({
  ...bareVersion(version, action),
  action: {
    ...pick(action, ['id', 'name', 'supported_triggers', 'created_at']),
    updated_at: action.created_at,
    all_changes_deployed: false,
  },
});

/** Recorded: in addition to the deployed version, the same version in an older form. */
const currentVersion = ({ id, code, runtime, number, built_at, created_at, updated_at }: Json): Json => ({
  ...{ id, code, runtime, number, created_at, updated_at },
  status: 'BUILT',
  build_time: built_at,
});

/** The fields of an action about the deployed version; none before the first deployment. */
export function deployedParts({ store }: Context, action: Json): Json {
  const version = store.collection(TABLE).get(String(action.deployed_version_id));
  if (!version) return {};
  return { current_version: currentVersion(version), deployed_version: bareVersion(version, action) };
}
