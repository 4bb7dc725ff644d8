import assert from 'node:assert/strict';
import { id, isEmpty, keeps } from '../checks';
import { step } from '../makeStep';
import type { Step } from '../Step';

export const grants: Step[] = [
  step('grants.getAll')(
    (w) => {
      // Users grant when they log in.
      const grant = { clientID: w.tenant.clientId, user_id: id(w, 'jane'), audience: 'https://a' };
      w.tenant.seed({ grants: [{ ...grant, id: `grant-${w.style}`, scope: ['read'] }] });
      return [{ per_page: 10 }];
    },
    (result, world) => {
      assert.ok(Array.isArray(result), 'expected an array');
      keeps('grant')(result[0], world);
    },
  ),
  step('grants.delete')((w) => [{ id: id(w, 'grant') }], isEmpty),
];
