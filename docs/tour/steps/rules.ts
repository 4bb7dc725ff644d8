import { has, id, isEmpty, keeps, lists } from '../checks';
import { step } from '../makeStep';
import type { Step, World } from '../Step';

const rule = (w: World): { id: string } => ({ id: id(w, 'rule') });
const script = 'function (user, context, callback) { callback(null, user, context); }';

export const rules: Step[] = [
  step('rules.create')(
    ({ style }) => [{ name: `pass-${style}`, script }],
    keeps('rule', ({ style }) => ({ name: `pass-${style}` })),
  ),
  step('rules.getAll')(
    () => [{ per_page: 10 }],
    lists((w) => ({ id: w.ids.rule })),
  ),
  step('rules.get')((w) => [rule(w)], has({ script })),
  step('rules.update')((w) => [rule(w), { enabled: false }], has({ enabled: false })),
  step('rules.delete')((w) => [rule(w)], isEmpty),
];
