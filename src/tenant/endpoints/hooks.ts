import { ApiFault } from '../ApiFault';
import { objectOf } from '../objectOf';
import { crud, CrudHandlers } from '../crud/crud';
import type { CrudDeclaration } from '../crud/CrudDeclaration';
import { refusal } from '../crud/refuse';
import { operations } from '../router/operations';
import type { Context, TenantResponse } from '../router/Route';
import type { Json } from '../store/records';
import { writeOperationLog } from '../users/writeLog';

const hooks: CrudDeclaration = {
  path: '/hooks',
  collection: 'hooks',
  newKey: (ids) => `01${ids.code(24)}`,
  defaults: { enabled: false, dependencies: {} },
  unique: [{ fields: ['name'], message: 'A hook with the same name already exists.' }],
  filters: { enabled: 'enabled', triggerId: 'triggerId' },
  hidden: ['secrets'],
  missing: { message: 'Error: Hook does not exist', errorCode: 'HookDoesNotExist' },
};
const handlers = new CrudHandlers(hooks);

const secretsOf = ({ secrets }: Json): Json => objectOf(secrets);

/** Changes secrets. Recorded: POST and PATCH respond with 201 and an empty object. */
function putSecrets(context: Context, change: (secrets: Json) => Json): TenantResponse {
  const hook = handlers.find(context);
  const { status = 200 } = context.operation ?? {};
  context.store.collection('hooks').set(String(hook.id), { ...hook, secrets: change(secretsOf(hook)) });
  writeOperationLog(context, status);
  return status === 204 ? { status } : { status, body: {} };
}

/** /hooks, and their secrets, whose values are never shown. */
export const hookRoutes = [
  ...crud(hooks),
  ...operations({
    'GET /hooks/{id}/secrets': (context) => {
      const names = Object.keys(secretsOf(handlers.find(context)));
      return { status: 200, body: Object.fromEntries(names.map((name) => [name, '_VALUE_NOT_SHOWN_'])) };
    },
    'POST /hooks/{id}/secrets': (context) =>
      putSecrets(context, (secrets) => {
        if (Object.keys(context.given).some((name) => Object.hasOwn(secrets, name)))
          throw refusal(context, 409);
        return { ...secrets, ...context.given };
      }),
    'PATCH /hooks/{id}/secrets': (context) =>
      putSecrets(context, (secrets) => {
        if (!Object.keys(context.given).every((name) => Object.hasOwn(secrets, name)))
          throw new ApiFault(404, 'Hook or secret not found.');
        return { ...secrets, ...context.given };
      }),
    'DELETE /hooks/{id}/secrets': (context) =>
      putSecrets(context, (secrets) => {
        const names: readonly unknown[] = Array.isArray(context.body) ? context.body : [];
        return Object.fromEntries(Object.entries(secrets).filter(([name]) => !names.includes(name)));
      }),
  }),
];
