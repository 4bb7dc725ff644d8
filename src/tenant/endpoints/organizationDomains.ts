import { ApiFault } from '../ApiFault';
import type { CrudDeclaration } from '../crud/CrudDeclaration';
import { crud, CrudHandlers } from '../crud/crud';
import { operations } from '../router/operations';
import type { Context, TenantResponse } from '../router/Route';
import { NO_ORGANIZATION } from './organizations';

const MISSING = 'No organization domain found by that id';

const domains: CrudDeclaration = {
  path: '/organizations/{id}/discovery-domains',
  collection: 'organization_discovery_domains',
  newKey: (ids) => ids.long('ord_'),
  parent: {
    param: 'id',
    of: 'organizations',
    field: 'organization_id',
    missing: { message: NO_ORGANIZATION },
  },
  defaults: { status: 'pending', use_for_organization_discovery: true },
  complete: (domain, { ids }) => ({
    ...domain,
    // Recorded: the DNS record that the owner of the domain adds.
    verification_host: `_ss-verification.${String(domain.organization_id)}.${String(domain.domain)}`,
    verification_txt: domain.verification_txt ?? ids.hex(32),
  }),
  unique: [{ fields: ['domain'] }],
  missing: { message: MISSING },
  deletesMissing: true,
};
const handlers = new CrudHandlers(domains);

function byName(context: Context): TenantResponse {
  const owner = handlers.parentOf(context);
  const { discovery_domain: name } = context.params;
  for (const domain of context.store.collection('organization_discovery_domains').values())
    if (domain.organization_id === owner && domain.domain === name)
      return { status: 200, body: handlers.present(domain, context) };
  throw new ApiFault(404, MISSING);
}

/** /organizations/{id}/discovery-domains: email domains that lead to the login of an organization. */
export const organizationDomainRoutes = [
  ...crud(domains),
  ...operations({ 'GET /organizations/{id}/discovery-domains/name/{discovery_domain}': byName }),
];
