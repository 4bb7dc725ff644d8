import omit from 'lodash/omit';
import pick from 'lodash/pick';
import { bindingsOf } from '../actions/bindings';
import { secretNames } from '../actions/secrets';
import { TRIGGERS, defaultRuntime } from '../actions/triggers';
import {
  addVersion,
  contentOf,
  deployedParts,
  findVersion,
  presentVersion,
  versionsOf,
} from '../actions/versions';
import { ApiFault } from '../ApiFault';
import { objectOf } from '../objectOf';
import { answerWithTotal } from '../crud/answerWithTotal';
import type { CrudDeclaration } from '../crud/CrudDeclaration';
import { withoutNulls } from '../crud/merged';
import { crud, CrudHandlers } from '../crud/crud';
import { operations } from '../router/operations';
import type { Context, Handler, Route, TenantResponse } from '../router/Route';
import type { Json } from '../store/records';
import { writeOperationLog } from '../users/writeLog';

/** Recorded: a built action no longer shows the source of its modules. */
const built = (action: Json): Json => ({
  ...action,
  status: 'built',
  dependencies: (action.dependencies as Json[]).map((item) => pick(item, ['name', 'version'])),
});

const actions: CrudDeclaration = {
  path: '/actions/actions',
  except: ['GET /actions/actions', 'POST /actions/actions', 'PATCH /actions/actions/{id}'],
  collection: 'actions',
  newKey: (ids) => ids.uuid(),
  defaults: { code: '', dependencies: [], secrets: [], all_changes_deployed: false },
  hasTimes: true,
  hidden: ['deployed_version_id'],
  missing: { message: 'That action does not exist.' },
  present: (action, context) => {
    const whole = context.store.collection('actions').get(String(action.id)) ?? action;
    return { ...built(action), ...deployedParts(context, whole) };
  },
  onRemove: (context, { id }) => {
    const isBound = bindingsOf(context).some(({ action_id: bound }) => bound === id);
    if (isBound && context.values.force !== true)
      throw new ApiFault(400, 'The action is bound to a trigger. Unbind it first, or delete it with force.');
  },
};
const handlers = new CrudHandlers(actions);

/** The stored fields of an action. */
function given(context: Context): Json {
  const { secrets, ...rest } = withoutNulls(context.given);
  return { ...omit(rest, 'deploy'), ...(secrets ? { secrets: secretNames(context, secrets) } : {}) };
}

/** Recorded: a new draft, and a newly deployed version, are still to be built. */
function answerPending(context: Context, action: Json): TenantResponse {
  const { status, body } = handlers.answer(context, action);
  const { current_version: current, deployed_version: version, ...rest } = objectOf(body);
  const isNew = context.given.deploy === true;
  const versions = isNew && {
    current_version: { ...omit(objectOf(current), 'build_time'), status: 'PENDING' },
    deployed_version: { ...omit(objectOf(version), 'built_at'), status: 'pending' },
  };
  return {
    status,
    body: {
      ...rest,
      ...(current ? { current_version: current, deployed_version: version } : {}),
      ...versions,
      dependencies: action.dependencies,
      status: 'pending',
    },
  };
}

const create: Handler = (context) => {
  const { defaults } = actions;
  const whole = { id: context.ids.uuid(), ...defaults, ...given(context) };
  const runtime = context.given.runtime ?? defaultRuntime(context.given.supported_triggers) ?? 'node22';
  const action = handlers.put(context, { ...whole, runtime });
  if (context.given.deploy !== true) return answerPending(context, action);
  return answerPending(context, deployed(context, action, addVersion(context, action.id, contentOf(action))));
};

const update: Handler = (context) => {
  const before = handlers.find(context);
  return answerPending(
    context,
    handlers.put(context, { ...before, ...given(context), all_changes_deployed: false }, before),
  );
};

/** Deploys a version. @param draft The new draft. Default: unchanged. */
function deployed(context: Context, action: Json, version: Json, draft: Json = {}): Json {
  const after = {
    ...action,
    ...draft,
    deployed_version_id: version.id,
    all_changes_deployed: true,
  };
  return handlers.put(context, after, action);
}

/** Recorded: the response precedes the deployment. */
function answerVersion(context: Context, version: Json, action: Json): TenantResponse {
  const { status = 200 } = context.operation ?? {};
  writeOperationLog(context, status);
  const shown = { ...presentVersion(version, action), deployed: false };
  return { status, body: omit(shown, 'built_at') };
}

const deploy: Handler = (context) => {
  const action = handlers.find(context);
  const version = addVersion(context, action.id, contentOf(built(action)));
  return answerVersion(context, version, deployed(context, action, version));
};

/** The action in a path that ends with a version. */
const ownerOf = (context: Context): Json => {
  const action = context.store.collection('actions').get(context.params.actionId ?? '');
  if (!action) throw new ApiFault(404, 'That action does not exist.');
  return action;
};

/** Deploys an old version again, as a new one. */
const deployVersion: Handler = (context) => {
  const action = ownerOf(context);
  const content = contentOf(findVersion(context, context.params.id, action.id));
  const version = addVersion(context, action.id, content);
  const draft = context.given.update_draft === true ? content : {};
  return answerVersion(context, version, deployed(context, action, version, draft));
};

const list: Handler = (context) => {
  const { triggerId, actionName, deployed: isDeployed, installed } = context.values;
  const rows = [...context.store.collection('actions').values()].filter(
    ({ name, supported_triggers: triggers, deployed_version_id: version }) =>
      (actionName === undefined || name === actionName) &&
      (triggerId === undefined || (triggers as Json[]).some(({ id }) => id === triggerId)) &&
      (isDeployed === undefined || isDeployed === (version !== undefined)) &&
      // Actions can't be installed from the marketplace here.
      installed !== true,
  );
  return answerWithTotal(context, 'actions', rows, (action) => handlers.present(action, context));
};

/** POST …/versions, which v3's client has and the document does not: creates a version that is not deployed. */
const versionRoute: Route = {
  method: 'POST',
  path: '/api/v2/actions/actions/:id/versions',
  scopes: ['create:actions'],
  handle: (context) => {
    const { store, params } = context;
    const action = store.collection('actions').get(params.id ?? '');
    if (!action) throw new ApiFault(404, 'That action does not exist.');
    const version = addVersion(context, action.id, {
      ...contentOf(built(action)),
      ...contentOf(objectOf(context.body)),
    });
    return { status: 202, body: presentVersion(version, action) };
  },
};

/** /actions/actions, their versions and triggers. Actions don't run: testing one has an empty result. */
export const actionRoutes = [
  ...crud(actions),
  versionRoute,
  ...operations({
    'GET /actions/actions': list,
    'POST /actions/actions': create,
    'PATCH /actions/actions/{id}': update,
    'POST /actions/actions/{id}/deploy': deploy,
    'POST /actions/actions/{id}/test': (context) => {
      handlers.find(context);
      return { status: 200, body: { payload: {} } };
    },
    'GET /actions/actions/{actionId}/versions': (context) => {
      const action = ownerOf(context);
      const rows = versionsOf(context, action.id).reverse();
      return answerWithTotal(context, 'versions', rows, (version) => presentVersion(version, action));
    },
    'GET /actions/actions/{actionId}/versions/{id}': (context) => {
      const action = ownerOf(context);
      return {
        status: 200,
        body: presentVersion(findVersion(context, context.params.id, action.id), action),
      };
    },
    'POST /actions/actions/{actionId}/versions/{id}/deploy': deployVersion,
    'GET /actions/triggers': () => ({ status: 200, body: { triggers: TRIGGERS } }),
    'GET /actions/executions/{id}': () => {
      throw new ApiFault(404, 'That execution does not exist.');
    },
  }),
];
