import type { Kind } from './Kind';

export const unseenState: Kind = {
  name: 'unseen state',
  reason: 'the test found a state that no recording shows: nothing could be put in place for it',
  where: [
    {
      path: /^\/tenants\/settings$/,
      difference:
        /^\.(flags\.(cannot_change_)?enforce_client_authentication_on|universal_login\.|(idle_)?ephemeral_session_lifetime: )/,
      why: 'flags, log-in pages and lifetimes of a tenant that were set before the test',
    },
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
      difference: /\.total: |^\.actions: /,
      why: 'the first page of a list whose other pages are not recorded',
    },
    {
      path: /^\/clients$/,
      method: 'POST',
      difference: /^\.client_id: /,
      why: 'what other exchanges read of a client was put in place before the test made it, with its id',
    },
    {
      path: /^\/clients$/,
      method: 'GET',
      difference: /^\.clients: \d+ items/,
      why: 'the first page of a list whose other pages are not recorded',
    },
    {
      path: /^\/custom-domains$/,
      method: 'GET',
      difference: /^(\.custom_domains|\[\d\]|\.next)/,
      why: 'domains that were made within one second, and listed in an order that their dates do not tell',
    },
    {
      path: /^\/keys\/encryption$/,
      method: 'GET',
      difference: /^\.(keys|total|length)/,
      why: 'encryption keys of earlier rekeyings that no recording shows',
    },
    {
      path: /^\/(prompts\/mfa-push|guardian\/factors\/(push-notification\/providers\/apns|webauthn-roaming\/settings)|blacklists\/tokens)$/,
      method: 'GET',
      difference:
        /^(\.(google_app_link|apple_app_link|app_name|enabled|userVerification)|: \d+ items, ours 0)/,
      why: 'settings of second factors and revoked tokens that were there before the test',
    },
  ],
};
