import { id, isEmpty, keeps, lists } from '../checks';
import { step } from '../makeStep';
import type { Step } from '../Step';

export const deviceCredentials: Step[] = [
  step('deviceCredentials.createPublicKey')(
    ({ tenant, style }) => [
      {
        device_name: 'Phone',
        device_id: style === 'promise' ? 'de01ce' : 'de02ce',
        type: 'public_key',
        value: 'AAAAB3NzaC1yc2E',
        client_id: tenant.clientId,
      },
    ],
    keeps('device'),
  ),
  step('deviceCredentials.getAll')(
    () => [{ type: 'public_key' }],
    lists((w) => ({ id: w.ids.device })),
  ),
  step('deviceCredentials.delete')((w) => [{ id: id(w, 'device') }], isEmpty),
];
