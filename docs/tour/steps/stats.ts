import assert from 'node:assert/strict';
import { step } from '../makeStep';
import type { Step } from '../Step';

export const stats: Step[] = [
  step('stats.getDaily')(
    () => [{ from: '20261101', to: '20261130' }],
    (result) => assert.ok(Array.isArray(result)),
  ),
  step('stats.getActiveUsersCount')(
    () => [],
    (result) => assert.equal(typeof result, 'number'),
  ),
];
