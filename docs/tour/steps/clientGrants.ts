import { has, id, isEmpty, keeps, lists } from '../checks';
import { step } from '../makeStep';
import type { Step, World } from '../Step';

const grant = (w: World): { id: string } => ({ id: id(w, 'clientGrant') });

export const clientGrants: Step[] = [
  step('clientGrants.create')(
    ({ tenant }) => [
      { client_id: tenant.clientId, audience: `${tenant.url}/api/v2/`, scope: ['read:users'] },
    ],
    keeps('clientGrant', { scope: ['read:users'] }),
  ),
  step('clientGrants.getAll')(
    () => [{ per_page: 50 }],
    lists((w) => ({ id: w.ids.clientGrant })),
  ),
  step('clientGrants.update')(
    (w) => [grant(w), { scope: ['read:users', 'read:roles'] }],
    has({ scope: ['read:users', 'read:roles'] }),
  ),
  step('clientGrants.delete')((w) => [grant(w)], isEmpty),
];
