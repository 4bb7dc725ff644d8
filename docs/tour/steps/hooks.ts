import { has, id, isEmpty, keeps, lists } from '../checks';
import { step } from '../makeStep';
import type { Step, World } from '../Step';

const hook = (w: World): { id: string } => ({ id: id(w, 'hook') });

export const hooks: Step[] = [
  step('hooks.create')(
    ({ style }) => [
      {
        name: `greet-${style}`,
        script: 'module.exports = (user, context, cb) => cb();',
        triggerId: 'post-user-registration',
      },
    ],
    keeps('hook', ({ style }) => ({ name: `greet-${style}` })),
  ),
  step('hooks.getAll')(
    () => [{ per_page: 10 }],
    lists((w) => ({ id: w.ids.hook })),
  ),
  step('hooks.get')((w) => [hook(w)], has({ triggerId: 'post-user-registration' })),
  step('hooks.update')((w) => [hook(w), { enabled: true }], has({ enabled: true })),
  step('hooks.addSecrets')((w) => [hook(w), { API_KEY: 'first' }], isEmpty),
  step('hooks.updateSecrets')((w) => [hook(w), { API_KEY: 'second' }], isEmpty),
  step('hooks.getSecrets')((w) => [hook(w)], has({ API_KEY: '_VALUE_NOT_SHOWN_' })),
  step('hooks.removeSecrets')((w) => [hook(w), ['API_KEY']], isEmpty),
  step('hooks.delete')((w) => [hook(w)], isEmpty),
];
