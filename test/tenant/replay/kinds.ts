import type { Exchange } from './recordings';

/** What is different for a reason that is not a fault of the tenant, in exchanges of these requests. */
interface Where {
  readonly method?: Exchange['method'];
  /** Path without `/api/v2` and without query. */
  readonly path: RegExp;
  readonly target?: RegExp;
  readonly source?: Exchange['source'];
  /** The difference, as the report shows it. */
  readonly difference: RegExp;
  /** What it is, in half a sentence. */
  readonly why: string;
}

/** A kind of difference that stays. */
export interface Kind {
  readonly name: string;
  readonly reason: string;
  readonly where: readonly Where[];
}

const ANY = /./;

/** By kind: where the tenant does not answer as recorded, and should not. `docs/tenant-fidelity.md` shows them as a table. */
export const KINDS: readonly Kind[] = [
  {
    name: 'older API',
    reason:
      'the API of the recording’s time; newer recordings and the OpenAPI document contradict it, and win',
    where: [
      {
        path: /^\/custom-domains/,
        difference:
          /^\.primary: true, ours false|^\.(is_default|created_at): nothing|methods\[0\]\.(name: "cname"|domain: nothing)/,
        why: 'until January 2026, every new domain was the primary one, and showed less',
      },
      {
        path: /^\/rules$/,
        method: 'POST',
        difference: /^status 201, ours 400 .*stage/,
        why: 'rules had a `stage`, which the document does not have',
      },
      {
        path: /^\/users$/,
        target: /search_engine=v2/,
        difference: /^status 200, ours 400/,
        why: '`search_engine=v2` worked in 2021',
      },
      {
        path: /\/connected-accounts$/,
        difference: /^status 200, ours 400 .*maximum 20/,
        why: 'pages of 50 were taken; the document allows 20',
      },
      { path: /^\/logs$/, source: 'ruby-auth0', difference: /\._id: /, why: 'events had an `_id`' },
      {
        path: /^\/connections/,
        difference:
          /\.options\.(oidc_metadata\.\w+: (nothing|5 items), ours|(type|attribute_map|connection_settings): nothing|authorization_endpoint: )|(^|\])\.display_name: nothing/,
        why: 'until 2025, providers published less, connections to them had fewer options, and took their addresses from them',
      },
      {
        path: /^\/connections/,
        source: 'ruby-auth0',
        difference:
          /\.options\.(authentication_methods|passkey_options): nothing|^\.is_domain_connection: false/,
        why: 'in 2021, databases had no passkeys, and a list of fields was not taken at its word',
      },
      {
        path: /\/keys\/rotate$/,
        difference: /^\.\w+: nothing/,
        why: 'new keys were shown by `kid` and `cert` alone',
      },
      {
        path: /^\/organizations\/\w+\/client-grants$/,
        difference: /^\.(allow_any_organization|organization_usage): nothing/,
        why: 'grants of an organization showed less',
      },
      {
        path: /^\/resource-servers$/,
        difference: /encryption_key\.pem: nothing/,
        why: 'the key of an API was not shown',
      },
    ],
  },
  {
    name: 'edited recording',
    reason: 'those who recorded changed the answer by hand, and not the request, or cut it',
    where: [
      {
        path: /^\/hooks/,
        difference: /^\.name: "test-hook-\d+", ours "test-hook\d+"/,
        why: 'names have a hyphen in answers only',
      },
      {
        path: /^\/resource-servers\/\w+$/,
        difference: /^\.(statusCode|error|message|errorCode): nothing/,
        why: 'the body of a refusal is emptied',
      },
      {
        path: /^\/connections/,
        difference: /\.options\.(subject\.|thumbprints\[0\])/,
        why: 'certificates are cut out of requests; another one stands in',
      },
      {
        path: /^\/resource-servers$/,
        method: 'POST',
        target: /resource-servers$/,
        difference:
          /Auth0 My Account API|create:me:|^\.(allow_offline|token_lifetime|skip_|is_system|proof_|subject_type)/,
        why: 'the tenant’s own name is replaced by one that it does not have',
      },
      {
        path: /^\/userinfo$/,
        source: 'ruby-auth0',
        difference: /@example\.com", ours ".*@auth0\.com"/,
        why: 'addresses are made anonymous in answers only',
      },
    ],
  },
  {
    name: 'offline',
    reason: 'the API read it from another server; the tenant never leaves the machine',
    where: [
      {
        path: /^\/connections/,
        difference: /\.options\.thumbprints: \d items, ours 0/,
        why: 'the certificates of Azure AD',
      },
      {
        path: /^\/connections/,
        difference: /api\.paypal\.com|www\.paypal\.com/,
        why: 'what an OpenID provider publishes at its `discovery_url`',
      },
    ],
  },
  {
    name: 'made up',
    reason: 'written by hand for a test of an SDK: no API ever gave this answer',
    where: [
      {
        path: /^\/oauth\/token$/,
        source: 'go-auth0',
        difference: /^status \d+, ours 40[013]/,
        why: 'codes, assertions, one-time codes and refresh tokens that were never given out',
      },
      {
        path: /^\/keys\/signing/,
        difference:
          /kid: "(1{21}|2{21})"|previous: true|current_since: |status 20\d, ours 404|next: |current: /,
        why: 'keys `111…` and `222…`, each current or next and previous at once',
      },
      { path: /^\/userinfo$/, difference: /^\.unknown-param/, why: 'a claim that no scope grants' },
      {
        path: /^\/users\/UserID\//,
        difference: /UserID|\.(next|total): /,
        why: 'ids such as `UserID`, lists of two paging styles at once',
      },
      {
        path: /^\/(sessions|refresh-tokens)\/\w+ID/,
        difference: /UserID|^status 204, ours 202|^status 202, ours 404/,
        why: 'ids such as `SessionID`; a session that is revoked after it was deleted; a status that the document does not have',
      },
      {
        path: /^\/device-credentials$/,
        difference: /^status 201, ours 400 .*device_id|total: 1, ours 0|device_credentials: 1 items, ours 0/,
        why: 'a `device_id` that the document’s pattern does not allow, and a list of it',
      },
    ],
  },
  {
    name: 'unseen state',
    reason: 'the test found a state that no recording shows: nothing could be put in place for it',
    where: [
      {
        path: /^\/email-templates(\/verify_email)?$/,
        difference: /^status 409, ours 200|^\.(body|from|subject): /,
        why: 'a template that was there, and is not read before it is changed',
      },
      {
        path: /^\/logs$/,
        method: 'GET',
        difference: /^(\[\d+\]\.|: \d+ items)/,
        why: 'pages before the one that was read, and events between two tests',
      },
      {
        path: /^\/prompts\/rendering$/,
        method: 'GET',
        difference: /^\.(configs|total): /,
        why: 'screens that were set before the test',
      },
      {
        path: /^\/connections$/,
        difference:
          /^status 201, ours 409|\.total: |^\.connections: |^\.connections\[0\]\.(options\.|enabled_clients)/,
        why: 'connections that other tests made, and options of a database that nothing set',
      },
      {
        path: /^\/connections\/\w+$/,
        difference: /\.api_enable_users: true/,
        why: 'an option that nothing set',
      },
      {
        path: /^\/client-grants$/,
        difference: /^status 201, ours 404/,
        why: 'a client whose creation is not recorded',
      },
      {
        path: /^\/(clients|actions\/actions|keys\/encryption)$/,
        method: 'GET',
        difference: /\.total: /,
        why: 'the first page of a list whose other pages are not recorded',
      },
    ],
  },
  {
    name: 'order of its own',
    reason:
      'the API gives items of the same moment in an order that nothing tells; a page of them is another page',
    where: [
      {
        path: /^\/organizations\/\w+\/members$/,
        target: /take=/,
        difference: /^\.members\[\d\]\.(user_id|email|name): /,
        why: 'members who were added by one request, page by page',
      },
      {
        path: /^\/connections$/,
        source: 'ruby-auth0',
        difference: /^\[\d\]\./,
        why: 'connections, whose names and dates say nothing of their order',
      },
    ],
  },
  {
    name: 'surroundings',
    reason: 'where and how the recorded tenant was run',
    where: [
      {
        path: /^\/stats\//,
        difference: /^(the body|): /,
        why: 'figures of the log-ins that the recorded tenant had',
      },
      {
        path: /^\/connections\/\w+$/,
        method: 'DELETE',
        difference: /^status 202, ours 204/,
        why: 'a connection is still being deleted when it is deleted again',
      },
      {
        path: /^\/connections$/,
        source: 'ruby-auth0',
        difference: /^: \d items, ours \d/,
        why: 'every tenant here has connections for mail and text messages',
      },
      { path: /\/logs$/, difference: /location_info: /, why: 'a caller on this machine is nowhere on a map' },
      {
        path: /^\/users\/[^/]+\/logs$/,
        difference: /^: 0 items, ours 1/,
        why: 'events appear in the log a while after they happened',
      },
      {
        path: /^\/resource-servers/,
        difference: /scopes: \d+ items, ours \d+|\.resource_servers\[0\]\.|^\[0\]\.id/,
        why: 'the Management API of a tenant has the scopes of its day and plan',
      },
    ],
  },
];

/** Why a difference stays; undefined for one that is a fault. */
export function kindOf(exchange: Exchange, difference: string): { kind: Kind; where: Where } | undefined {
  const path = (exchange.target.split('?')[0] ?? '').replace('/api/v2', '');
  for (const kind of KINDS)
    for (const where of kind.where) {
      const { method = exchange.method, source = exchange.source, target = ANY } = where;
      const isOf = method === exchange.method && source === exchange.source && where.path.test(path);
      if (isOf && target.test(exchange.target) && where.difference.test(difference)) return { kind, where };
    }
  return undefined;
}
