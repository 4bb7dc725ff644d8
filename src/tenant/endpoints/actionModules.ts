import isEqual from 'lodash/isEqual';
import omit from 'lodash/omit';
import {
  contentOfModule,
  findModuleVersion,
  moduleFigures,
  moduleVersionsOf,
  publish,
  usersOfModule,
} from '../actions/moduleVersions';
import { secretNames } from '../actions/secrets';
import { answerWithTotal } from '../crud/answerWithTotal';
import type { CrudDeclaration } from '../crud/CrudDeclaration';
import { withoutNulls } from '../crud/merged';
import { crud, CrudHandlers } from '../crud/crud';
import { refusal } from '../crud/refuse';
import { operations } from '../router/operations';
import type { Context, Handler } from '../router/Route';
import type { Json } from '../store/records';
import { writeOperationLog } from '../users/writeLog';

const modules: CrudDeclaration = {
  path: '/actions/modules',
  except: ['GET /actions/modules', 'POST /actions/modules', 'PATCH /actions/modules/{id}'],
  collection: 'action_modules',
  newKey: (ids) => ids.uuid(),
  defaults: { dependencies: [], secrets: [], all_changes_published: false },
  hasTimes: true,
  unique: [{ fields: ['name'] }],
  hidden: ['api_version'],
  present: (module, context) => ({ ...module, ...moduleFigures(context, module) }),
  onRemove: (context, { id }) => {
    if (usersOfModule(context, id).length > 0) throw refusal(context, 412);
  },
};
const handlers = new CrudHandlers(modules);

/** The stored fields of a module. */
function given(context: Context): Json {
  const { secrets, ...rest } = withoutNulls(context.given);
  return { ...omit(rest, 'publish'), ...(secrets ? { secrets: secretNames(context, secrets) } : {}) };
}

const put = (context: Context, module: Json, change: Json): Json =>
  handlers.put(context, { ...module, ...change }, module);

const create: Handler = (context) => {
  const module = handlers.put(context, { id: context.ids.uuid(), ...modules.defaults, ...given(context) });
  if (context.given.publish !== true) return handlers.answer(context, module);
  publish(context, module);
  return handlers.answer(context, put(context, module, { all_changes_published: true }));
};

const update: Handler = (context) => {
  const module = handlers.find(context);
  return handlers.answer(context, put(context, module, { ...given(context), all_changes_published: false }));
};

const newVersion: Handler = (context) => {
  const module = handlers.find(context);
  if (module.all_changes_published === true) throw refusal(context, 409);
  const version = publish(context, module);
  put(context, module, { all_changes_published: true });
  writeOperationLog(context, 200);
  return { status: 200, body: version };
};

/** The draft gets the content of a version. */
const rollback: Handler = (context) => {
  const module = handlers.find(context);
  const content = contentOfModule(findModuleVersion(context, context.given.module_version_id, module.id));
  if (isEqual(contentOfModule(module), content)) throw refusal(context, 409);
  return handlers.answer(context, put(context, module, { ...content, all_changes_published: true }));
};

/** The module in a path that ends with a version. */
function ownerOf(context: Context): Json {
  const module = context.store.collection('action_modules').get(context.params.id ?? '');
  if (!module) throw refusal(context, 404);
  return module;
}

/** /actions/modules: shared code of actions, and its versions. */
export const actionModuleRoutes = [
  ...crud(modules),
  ...operations({
    'GET /actions/modules': (context) => {
      const rows = [...context.store.collection('action_modules').values()];
      return answerWithTotal(context, 'modules', rows, (module) =>
        omit(handlers.present(module, context), 'latest_version'),
      );
    },
    'POST /actions/modules': create,
    'PATCH /actions/modules/{id}': update,
    'GET /actions/modules/{id}/actions': (context) => {
      const { id } = handlers.find(context);
      return answerWithTotal(context, 'actions', usersOfModule(context, id), ({ action, reference }) => ({
        action_id: action.id,
        action_name: action.name,
        module_version_id: reference.module_version_id,
        module_version_number: reference.module_version_number,
        supported_triggers: action.supported_triggers,
      }));
    },
    'GET /actions/modules/{id}/versions': (context) => {
      const { id } = handlers.find(context);
      return answerWithTotal(
        context,
        'versions',
        moduleVersionsOf(context, id).reverse(),
        (version) => version,
      );
    },
    'POST /actions/modules/{id}/versions': newVersion,
    'GET /actions/modules/{id}/versions/{versionId}': (context) => ({
      status: 200,
      body: findModuleVersion(context, context.params.versionId, ownerOf(context).id),
    }),
    'POST /actions/modules/{id}/rollback': rollback,
  }),
];
