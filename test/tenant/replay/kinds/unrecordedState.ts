import type { Kind } from './Kind';

export const unrecordedState: Kind = {
  name: 'unrecorded state',
  reason: 'the test depends on a state that no recording shows, so it could not be prepared',
  where: [
    {
      path: /^\/tenants\/settings$/,
      difference:
        /^\.(flags\.(cannot_change_)?enforce_client_authentication_on|universal_login\.|(idle_)?ephemeral_session_lifetime: )/,
      why: 'flags, login pages and lifetimes of a tenant that were set before the test',
    },
    {
      path: /^\/email-templates(\/verify_email)?$/,
      difference: /^status 409, ours 200|^\.(body|from|subject): /,
      why: 'an existing template that is not read before it is changed',
    },
    {
      path: /^\/logs$/,
      method: 'GET',
      difference: /^(\[\d+\]\.|: \d+ items)/,
      why: 'earlier pages of a list, and events between two tests',
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
      why: 'connections of other tests, and options of a database that no request set',
    },
    {
      path: /^\/connections\/\w+$/,
      difference: /\.api_enable_users: true/,
      why: 'an option that no request set',
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
      why: 'a client that other exchanges read was prepared before the test created it, with its id',
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
      why: 'domains created within one second, listed in an order that their dates do not show',
    },
    {
      path: /^\/keys\/encryption$/,
      method: 'GET',
      difference: /^\.(keys|total|length)/,
      why: 'encryption keys of earlier rotations that no recording shows',
    },
    {
      path: /^\/(prompts\/mfa-push|guardian\/factors\/(push-notification\/providers\/apns|webauthn-roaming\/settings)|blacklists\/tokens)$/,
      method: 'GET',
      difference:
        /^(\.(google_app_link|apple_app_link|app_name|enabled|userVerification)|: \d+ items, ours 0)/,
      why: 'settings of second factors, and revoked tokens, from before the test',
    },
  ],
};
