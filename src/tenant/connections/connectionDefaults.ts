import omit from 'lodash/omit';
import type { Context } from '../router/Route';
import type { Json } from '../store/records';
import { certificateOptions } from './certificates';
import { databaseOptions } from './databaseOptions';
import { withProvider } from './oidc';
import { withScope } from './scopes';

/** Enterprise connections, with the length of the random part of their setup link; 0 for those without one. */
const ENTERPRISE: Readonly<Record<string, number>> = {
  ad: 32,
  adfs: 8,
  'auth0-adldap': 32,
  'google-apps': 8,
  ip: 8,
  office365: 8,
  oidc: 0,
  okta: 0,
  pingfederate: 8,
  samlp: 8,
  sharepoint: 8,
  waad: 8,
};
/** Connections whose setup link contains the tenant's name. */
const WITH_TENANT = new Set(['google-apps', 'waad']);
/** Connections with a display name by default. */
const DISPLAYED = new Set(['oidc', 'okta', 'waad']);

/** The login address in the metadata of an ADFS. */
function addressIn(metadata: unknown): string | undefined {
  if (typeof metadata !== 'string') return undefined;
  const start = metadata.indexOf('PassiveRequestorEndpoint');
  const from = start < 0 ? -1 : metadata.indexOf('Address>', start);
  const end = from < 0 ? -1 : metadata.indexOf('<', from);
  return end < 0 ? undefined : metadata.slice(from + 'Address>'.length, end).trim();
}

/** Recorded: the default options of each strategy, and values derived from the given options. */
const OPTIONS: Readonly<Record<string, (given: Json, context: Context, isNew: boolean) => Json>> = {
  auth0: (given, _context, isNew) => databaseOptions(given, isNew),
  email: (given) => ({ brute_force_protection: true, ...given }),
  sms: (given) => ({ brute_force_protection: true, ...given }),
  ad: (given, _context, isNew) => ({
    ips: null,
    ...(isNew ? { brute_force_protection: true } : {}),
    ...given,
  }),
  adfs: (given) => {
    const address = addressIn(given.fedMetadataXml);
    return {
      thumbprints: [],
      should_trust_email_verified_connection: 'always_set_emails_as_verified',
      ...(address === undefined ? {} : { signInEndpoint: address }),
      ...given,
    };
  },
  'google-apps': (given) => ({ map_user_id_to_id: false, handle_login_from_social: true, ...given }),
  oidc: (given) => withProvider('oidc', given),
  okta: (given) => withProvider('okta', given),
  pingfederate: ({ signingCert, ...given }) => ({
    signInEndpoint: given.pingFederateBaseUrl,
    ...given,
    ...certificateOptions(signingCert),
  }),
  samlp: (given) => ({ ...given, ...certificateOptions(given.signingCert) }),
  waad: (given, { ownOrigin }) => ({
    // The API reads its provider's certificates; the tenant never leaves the machine.
    thumbprints: [],
    app_domain: new URL(ownOrigin).host,
    identity_api: 'microsoft-identity-platform-v2.0',
    useCommonEndpoint: false,
    should_trust_email_verified_connection: 'never_set_emails_as_verified',
    waad_common_endpoint: false,
    use_wsfed: false,
    waad_protocol: 'openid-connect',
    ...given,
  }),
};

/** Options that are stored only if they are not empty. */
const NO_NULLS = ['authorizationURL', 'tokenURL'] as const;

/** The options of a connection with all that its strategy adds: for a new connection, or a replacement. */
export function connectionOptions(context: Context, strategy: string, given: Json, isNew = false): Json {
  const nulls = NO_NULLS.filter((name) => given[name] === null);
  const said = omit(given, nulls);
  return withScope(strategy, OPTIONS[strategy]?.(said, context, isNew) ?? said);
}

/** The defaults of a new connection, except its options. */
export function connectionDefaults({ ids, ownOrigin }: Context, { name, strategy }: Json): Json {
  const kind = String(strategy);
  const length = ENTERPRISE[kind];
  const path = `${WITH_TENANT.has(kind) ? `/${new URL(ownOrigin).host}` : ''}/p/${kind}`;
  return {
    ...(length === undefined ? {} : { show_as_button: false }),
    ...(length ? { provisioning_ticket_url: `${ownOrigin}${path}/${ids.text(length)}` } : {}),
    ...(DISPLAYED.has(kind) ? { display_name: name } : {}),
  };
}
