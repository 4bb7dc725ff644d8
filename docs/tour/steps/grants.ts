import assert from 'node:assert/strict';
import { id, isEmpty, keeps } from '../checks';
import { step } from '../makeStep';
import type { Step } from '../Step';

export const grants: Step[] = [
  step('grants.getAll')(
    () => [{ per_page: 10 }],
    (result, world) => {
      assert.ok(Array.isArray(result), 'expected an array');
      keeps('grant')(result[0], world);
    },
  ),
  step('grants.delete')((w) => [{ id: id(w, 'grant') }], isEmpty),
];
