import { ApiFault } from '../ApiFault';
import type { CrudDeclaration } from '../crud/CrudDeclaration';
import { crud, CrudHandlers } from '../crud/crud';
import { refusal } from '../crud/refuse';
import { operations } from '../router/operations';
import type { Context, Handler } from '../router/Route';
import type { Json } from '../store/records';
import { writeOperationLog } from '../users/writeLog';

const hostOf = ({ ownOrigin }: Context): string => new URL(ownOrigin).hostname;

/** The DNS records that prove ownership of a domain. */
function verificationOf(context: Context, { custom_domain_id: id, domain, type }: Json): Json {
  const record = `${hostOf(context)}-${String(id).toLowerCase().replace('_', '-')}.edge.tenants.us.auth0.com`;
  return { methods: [{ name: type === 'self_managed_certs' ? 'TXT' : 'CNAME', record, domain }] };
}

const domains: CrudDeclaration = {
  path: '/custom-domains',
  except: ['GET /custom-domains/default', 'PATCH /custom-domains/default'],
  collection: 'custom_domains',
  key: 'custom_domain_id',
  newKey: (ids) => ids.prefixed('cd_'),
  defaults: ({ clock }) => ({
    primary: false,
    is_default: false,
    status: 'pending_verification',
    tls_policy: 'recommended',
    created_at: clock.iso(),
  }),
  complete: (domain, context) => ({ ...domain, verification: verificationOf(context, domain) }),
  merge: { deep: true },
  hidden: ['verification_method'],
  unique: [
    { fields: ['domain'], message: 'Custom domain already exists.', errorCode: 'custom_domain_conflict' },
  ],
  missing: {
    message: (id) => `The custom domain ${String(id)} does not exist`,
    errorCode: 'inexistent_custom_domain',
  },
  deletesMissing: true,
  check: (_context, { domain, relying_party_identifier: id }) => {
    if (typeof id === 'string' && domain !== id && !String(domain).endsWith(`.${id}`))
      throw new ApiFault(
        400,
        "The 'relying_party_identifier' must be equal to or a registrable domain suffix of the domain.",
        'invalid_body',
      );
  },
  onRemove: (context, { is_default: isDefault }) => {
    if (isDefault === true) throw refusal(context, 409);
  },
};
const handlers = new CrudHandlers(domains);

/** The default custom domain, or the tenant's own domain. */
function presentDefault(context: Context): Json {
  const domain = [...context.store.collection('custom_domains').values()].find((one) => one.is_default);
  return domain ? handlers.present(domain, context) : { domain: hostOf(context) };
}

const readDefault: Handler = (context) => ({ status: 200, body: presentDefault(context) });

const changeDefault: Handler = (context) => {
  const { store, given } = context;
  const domains = store.collection('custom_domains');
  const isKnown = [...domains.values()].some(({ domain }) => domain === given.domain);
  // The API's wording is not published.
  if (!isKnown && given.domain !== hostOf(context))
    throw new ApiFault(400, 'The domain must be a custom domain of the tenant, or its own.', 'invalid_body');
  for (const [id, domain] of domains)
    domains.set(id, { ...domain, is_default: domain.domain === given.domain });
  writeOperationLog(context, 200);
  return readDefault(context);
};

/** Every domain counts as verified: the tenant does not query DNS. */
const verify: Handler = (context) => {
  const before = handlers.find(context);
  return handlers.answer(context, handlers.put(context, { ...before, status: 'ready' }, before));
};

const test: Handler = (context) => {
  const { status } = handlers.find(context);
  if (status !== 'ready') throw new ApiFault(409, 'The custom domain is not ready.');
  return { status: 200, body: { success: true } };
};

/** /custom-domains. */
export const customDomainRoutes = [
  ...crud(domains),
  ...operations({
    'GET /custom-domains/default': readDefault,
    'PATCH /custom-domains/default': changeDefault,
    'POST /custom-domains/{id}/verify': verify,
    'POST /custom-domains/{id}/test': test,
  }),
];
