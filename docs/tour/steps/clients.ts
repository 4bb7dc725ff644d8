import assert from 'node:assert/strict';
import { has, id, isEmpty, keeps, lists } from '../checks';
import { step } from '../makeStep';
import type { Step, World } from '../Step';

const client = (w: World): { client_id: string } => ({ client_id: id(w, 'client') });

export const clients: Step[] = [
  step('clients.create')(
    ({ style }) => [{ name: `shop-${style}`, app_type: 'regular_web' }],
    keeps('client', ({ style }) => ({ name: `shop-${style}` }), 'client_id'),
  ),
  step('clients.getAll')(
    () => [{ per_page: 50 }],
    lists(({ tenant }) => ({ client_id: tenant.clientId })),
  ),
  step('clients.get')(
    ({ tenant }) => [{ client_id: tenant.clientId }],
    has(({ tenant }) => ({ client_id: tenant.clientId })),
  ),
  step('clients.update')((w) => [client(w), { description: 'A shop' }], has({ description: 'A shop' })),
  step('clients.rotateClientSecret')(
    (w) => [client(w)],
    (result, world) => {
      has({ client_id: world.ids.client })(result, world);
      assert.ok((result as { client_secret?: string }).client_secret);
    },
  ),
  step('clients.delete')((w) => [client(w)], isEmpty),
];
