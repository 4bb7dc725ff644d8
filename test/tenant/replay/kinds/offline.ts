import type { Kind } from './Kind';

export const offline: Kind = {
  name: 'offline',
  reason: 'the API fetched it from another server; the tenant is offline',
  where: [
    {
      path: /^\/clients\/(cimd\/register|tpc_\w+)$/,
      difference: /./,
      why: 'the metadata document of a client',
    },
    {
      path: /^\/actions\/actions\/[\w-]+\/test$/,
      difference: /^\.payload\.(error|stats): /,
      why: 'the result of running an action: here no action runs',
    },
    {
      path: /^\/connections/,
      difference: /\.options\.thumbprints: \d items, ours 0/,
      why: 'the certificates of Azure AD',
    },
    {
      path: /^\/connections/,
      difference: /api\.paypal\.com|www\.paypal\.com/,
      why: 'the metadata at an OpenID provider’s `discovery_url`',
    },
  ],
};
