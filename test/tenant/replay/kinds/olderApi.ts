import type { Kind } from './Kind';

export const olderApi: Kind = {
  name: 'older API',
  reason:
    'the API at the time of the recording; newer recordings and the OpenAPI document contradict it, and take precedence',
  where: [
    {
      path: /^\/tenants\/settings$/,
      difference:
        /^\.(sandbox_versions?(_available)?|resource_parameter_profile|client_id_metadata_document_supported): /,
      why: 'a tenant had other runtimes and fewer settings',
    },
    {
      path: /^\/clients/,
      difference:
        /^\.(cross_origin_auth|callback_url_template|encrypted): |^\.(signing_keys|client_secret): nothing|^\.signing_keys\[0\]\.(key|subject): "/,
      why: 'until 2023, a client showed other fields',
    },
    {
      path: /^\/actions\/triggers$/,
      difference: /^\.triggers: 13 items/,
      why: 'since 2023, actions can be bound to more triggers',
    },
    {
      path: /^\/custom-domains/,
      difference:
        /^\.primary: true, ours false|^\.(is_default|created_at): nothing|methods\[0\]\.(name: "cname"|domain: nothing)/,
      why: 'until January 2026, every new domain was the primary one, and had fewer fields',
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
      why: 'pages of 50 were accepted; the document allows 20',
    },
    { path: /^\/logs$/, source: 'ruby-auth0', difference: /\._id: /, why: 'events had an `_id`' },
    {
      path: /^\/connections/,
      difference:
        /\.options\.(oidc_metadata\.\w+: (nothing|5 items), ours|(type|attribute_map|connection_settings): nothing|authorization_endpoint: )|(^|\])\.display_name: nothing/,
      why: 'until 2025, providers published less metadata, and connections had fewer options, with endpoints from that metadata',
    },
    {
      path: /^\/connections/,
      source: 'ruby-auth0',
      difference:
        /\.options\.(authentication_methods|passkey_options): nothing|^\.is_domain_connection: false/,
      why: 'in 2021, databases had no passkeys, and lists ignored `fields`',
    },
    {
      path: /\/keys\/rotate$/,
      difference: /^\.\w+: nothing/,
      why: 'new keys only showed `kid` and `cert`',
    },
    {
      path: /^\/organizations\/\w+\/client-grants$/,
      difference: /^\.(allow_any_organization|organization_usage): nothing/,
      why: 'grants of an organization had fewer fields',
    },
    {
      path: /^\/resource-servers$/,
      difference: /encryption_key\.pem: nothing/,
      why: 'APIs did not show their key',
    },
    {
      path: /^\/clients$/,
      method: 'POST',
      difference:
        /^\.(cross_origin_auth|encrypted|callback_url_template|signing_keys\[0\]\.key|oidc_backchannel_logout): /,
      why: 'a client showed fields that the document no longer has',
    },
  ],
};
