import type { Kind } from './Kind';

export const surroundings: Kind = {
  name: 'surroundings',
  reason: 'where and how the recorded tenant was run',
  where: [
    {
      path: /^\/actions\/actions/,
      method: 'GET',
      difference: /registry_url: |status: "building"/,
      why: 'an action takes a while to be built; here it is built when it is read',
    },
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
    {
      path: /^\/custom-domains\/(default|cd_\w+(\/verify)?)$/,
      difference: /^\.(verification\.status|certificate|status): /,
      why: 'the verification of a domain begins some time after it was made, and its DNS was not set up; here a domain is verified when that is asked for',
    },
    {
      path: /^\/connections$/,
      method: 'POST',
      difference: /\.authentication_methods\.(email|phone)_otp: /,
      why: 'a tenant that had one-time passwords ahead of others: newer recordings do not show them',
    },
  ],
};
