import type { Kind } from './Kind';

export const madeUp: Kind = {
  name: 'made up',
  reason: 'written by hand for a test of an SDK: no API ever sent this response',
  where: [
    {
      path: /^\/mfa\//,
      difference: /^status 20\d, ours 401|^\.(oob_code|binding_method): /,
      why: 'MFA tokens that were never issued',
    },
    {
      path: /^\/oauth\/token$/,
      source: 'go-auth0',
      difference: /^status \d+, ours 40[013]/,
      why: 'codes, assertions, one-time codes and refresh tokens that were never issued',
    },
    {
      path: /^\/oauth\/token$/,
      difference:
        /^status (200|400), ours 403 \{"error":"invalid_grant","error_description":"Invalid (binding|otp|recovery)|^\.(id_token: nothing|access_token: "<redacted>"|error: nothing|error_description: nothing)/,
      why: 'second factors that no user has; responses to a scope that was not requested',
    },
    {
      path: /^\/keys\/signing/,
      difference:
        /kid: "(1{21}|2{21})"|previous: true|current_since: |status 20\d, ours 404|next: |current: /,
      why: 'keys `111…` and `222…`, each current or next and also previous',
    },
    { path: /^\/userinfo$/, difference: /^\.unknown-param/, why: 'a claim that no scope grants' },
    {
      path: /^\/users\/UserID\//,
      difference: /UserID|\.(next|total): /,
      why: 'ids such as `UserID`, lists with two paging styles at once',
    },
    {
      path: /^\/(sessions|refresh-tokens)\/\w+ID/,
      difference: /UserID|^status 204, ours 202|^status 202, ours 404/,
      why: 'ids such as `SessionID`; a session that is revoked after its deletion; a status that the document does not have',
    },
    {
      path: /^\/device-credentials$/,
      difference: /^status 201, ours 400 .*device_id|total: 1, ours 0|device_credentials: 1 items, ours 0/,
      why: 'a `device_id` that the document’s pattern does not allow, and a list with it',
    },
  ],
};
