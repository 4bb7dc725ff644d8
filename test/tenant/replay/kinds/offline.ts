import type { Kind } from './Kind';

export const offline: Kind = {
  name: 'offline',
  reason: 'the API read it from another server; the tenant never leaves the machine',
  where: [
    {
      path: /^\/clients\/(cimd\/register|tpc_\w+)$/,
      difference: /./,
      why: 'the metadata document that a client is made of',
    },
    {
      path: /^\/actions\/actions\/[\w-]+\/test$/,
      difference: /^\.payload\.(error|stats): /,
      why: 'what an action does when it runs: here none runs',
    },
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
};
