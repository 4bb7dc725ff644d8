import omit from 'lodash/omit';
import { ApiFault } from '../ApiFault';
import { objectOf } from '../objectOf';
import type { Context } from '../router/Route';
import type { Json } from '../store/records';

const TABLE = 'action_bindings';

/** The bindings of a trigger, in order; without a trigger, all bindings. */
export const bindingsOf = ({ store }: Context, triggerId?: unknown): Json[] =>
  [...store.collection(TABLE).values()].filter(
    ({ trigger_id: id }) => triggerId === undefined || id === triggerId,
  );

/** The target of a reference: an action, or a binding to keep. */
interface Referred {
  readonly action: Json;
  readonly before?: Json;
}

/** @throws ApiFault for a missing target. */
function resolve(context: Context, { type = 'action_name', value }: Json, triggerId: string): Referred {
  const actions = context.store.collection('actions');
  if (type === 'binding_id') {
    const before = bindingsOf(context, triggerId).find(({ id }) => id === value);
    const action = before && actions.get(String(before.action_id));
    if (action) return { action, before };
  }
  const action =
    type === 'action_id'
      ? actions.get(String(value))
      : [...actions.values()].find(({ name }) => type === 'action_name' && name === value);
  if (!action)
    throw new ApiFault(404, `That ${type === 'binding_id' ? 'binding' : 'action'} does not exist.`);
  return { action };
}

/** @throws ApiFault, 400, for an action that does not support the trigger. */
function checkBindable(
  { name, supported_triggers: triggers, deployed_version_id: version }: Json,
  triggerId: string,
) {
  if (!(triggers as Json[]).some(({ id }) => id === triggerId))
    throw new ApiFault(400, `The action ${String(name)} does not support the trigger ${triggerId}.`);
  if (version === undefined)
    throw new ApiFault(400, `The action ${String(name)} must be deployed before it is bound.`);
}

/** Replaces the bindings of a trigger. @throws ApiFault; nothing changes in this case. */
export function bind(context: Context, triggerId: string, items: readonly Json[]): Json[] {
  const { ids, clock, store } = context;
  const now = clock.iso();
  const bindings = items.map(({ ref, display_name }): Json => {
    const { action, before } = resolve(context, objectOf(ref), triggerId);
    checkBindable(action, triggerId);
    return {
      id: before?.id ?? ids.uuid(),
      trigger_id: triggerId,
      action_id: action.id,
      created_at: before?.created_at ?? now,
      updated_at: now,
      display_name: display_name ?? before?.display_name ?? action.name,
    };
  });
  const table = store.collection(TABLE);
  for (const { id } of bindingsOf(context, triggerId)) table.delete(String(id));
  for (const binding of bindings) table.set(String(binding.id), binding);
  return bindings;
}

/** A binding with its action. */
export const presentBinding = (binding: Json, action: Json): Json => ({
  ...omit(binding, 'action_id'),
  action,
});
