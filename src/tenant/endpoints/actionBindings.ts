import pick from 'lodash/pick';
import { bind, bindingsOf, presentBinding } from '../actions/bindings';
import { deployedParts } from '../actions/versions';
import { answerWithTotal } from '../crud/answerWithTotal';
import { operations } from '../router/operations';
import type { Context } from '../router/Route';
import type { Json } from '../store/records';
import { writeOperationLog } from '../users/writeLog';

/** Recorded: the action with its state at creation, and with the deployed version. */
function present(context: Context, binding: Json): Json {
  const action = context.store.collection('actions').get(String(binding.action_id)) ?? {};
  return presentBinding(binding, {
    ...pick(action, ['id', 'name', 'supported_triggers', 'created_at']),
    updated_at: action.created_at,
    ...deployedParts(context, action),
    all_changes_deployed: false,
  });
}

const triggerOf = ({ params }: Context): string => params.triggerId ?? '';

/** /actions/triggers/{triggerId}/bindings: the actions of a trigger, in order. */
export const actionBindingRoutes = operations({
  'GET /actions/triggers/{triggerId}/bindings': (context) =>
    answerWithTotal(context, 'bindings', bindingsOf(context, triggerOf(context)), (binding) =>
      present(context, binding),
    ),
  'PATCH /actions/triggers/{triggerId}/bindings': (context) => {
    const items = Array.isArray(context.given.bindings) ? (context.given.bindings as Json[]) : [];
    const bindings = bind(context, triggerOf(context), items);
    writeOperationLog(context, 200);
    return { status: 200, body: { bindings: bindings.map((binding) => present(context, binding)) } };
  },
});
