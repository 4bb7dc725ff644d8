import { has, id, isEmpty, keeps, lists } from '../checks';
import { step } from '../makeStep';
import type { Step, World } from '../Step';

const domain = (w: World): { id: string } => ({ id: id(w, 'domain') });
const name = ({ style }: World): string => `login.${style}.example.com`;

export const customDomains: Step[] = [
  step('customDomains.create')(
    (w) => [{ domain: name(w), type: 'auth0_managed_certs' }],
    keeps('domain', (w) => ({ domain: name(w) }), 'custom_domain_id'),
  ),
  step('customDomains.getAll')(
    () => [],
    lists((w) => ({ domain: name(w) })),
  ),
  step('customDomains.get')(
    (w) => [domain(w)],
    has((w) => ({ domain: name(w) })),
  ),
  step('customDomains.verify')(
    (w) => [domain(w)],
    has((w) => ({ custom_domain_id: w.ids.domain })),
  ),
  step('customDomains.delete')((w) => [domain(w)], isEmpty),
];
