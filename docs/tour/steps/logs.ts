import assert from 'node:assert/strict';
import { has, id, keeps } from '../checks';
import { step } from '../makeStep';
import type { Step } from '../Step';

export const logs: Step[] = [
  step('logs.getAll')(
    () => [{ per_page: 1, sort: 'date:-1' }],
    (result, world) => {
      assert.ok(Array.isArray(result) && result.length === 1, 'expected an array of one event');
      keeps('log', {}, 'log_id')(result[0], world);
    },
  ),
  step('logs.get')(
    (w) => [{ id: id(w, 'log') }],
    has((w) => ({ log_id: w.ids.log })),
  ),
];
