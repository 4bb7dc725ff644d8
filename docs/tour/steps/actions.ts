import { has, id, isEmpty, keeps, lists, refused } from '../checks';
import { step } from '../makeStep';
import type { Step, World } from '../Step';

const action = (w: World): { id: string } => ({ id: id(w, 'action') });
const version = (w: World): { id: string; version_id: string } => ({
  ...action(w),
  version_id: id(w, 'version'),
});
const trigger = { trigger_id: 'post-login' } as const;
const code = 'exports.onExecutePostLogin = async () => {};';

export const actions: Step[] = [
  step('actions.getAllTriggers')(() => [], lists({ id: 'post-login' }, 'triggers')),
  step('actions.create')(
    ({ style }) => [
      { name: `log-${style}`, supported_triggers: [{ id: 'post-login', version: 'v3' }], code },
    ],
    keeps('action', ({ style }) => ({ name: `log-${style}` })),
  ),
  step('actions.getAll')(
    () => [{ per_page: 10 }],
    lists((w) => ({ id: w.ids.action }), 'actions'),
  ),
  step('actions.get')((w) => [action(w)], has({ code })),
  step('actions.update')((w) => [action(w), { runtime: 'node22' }], has({ runtime: 'node22' })),
  step('actions.test')((w) => [action(w), { payload: { event: {} } }], has({ payload: {} })),
  step('actions.deploy')((w) => [action(w)], keeps('version', { number: 1 })),
  step('actions.getVersions')(
    (w) => [action(w)],
    lists((w) => ({ id: w.ids.version }), 'versions'),
  ),
  step('actions.getVersion')(
    (w) => [version(w)],
    has((w) => ({ id: w.ids.version })),
  ),
  step('actions.createVersion')((w) => [action(w), { code }], has({ code })),
  step('actions.deployVersion')((w) => [version(w)], has({ number: 3 })),
  step('actions.updateTriggerBindings')(
    (w) => [
      trigger,
      { bindings: [{ ref: { type: 'action_id', value: id(w, 'action') }, display_name: 'Log' }] },
    ],
    lists({ display_name: 'Log' }, 'bindings'),
  ),
  step('actions.getTriggerBindings')(() => [trigger], lists({ display_name: 'Log' }, 'bindings')),
  // Actions don't run on the tenant: there is no execution to get.
  refused(
    404,
    step('actions.getExecution')(() => [{ execution_id: 'execution_1' }], isEmpty),
  ),
  step('actions.delete')((w) => [{ ...action(w), force: true }], isEmpty),
];
