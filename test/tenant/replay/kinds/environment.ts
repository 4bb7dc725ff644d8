import type { Kind } from './Kind';

export const environment: Kind = {
  name: 'environment',
  reason: 'the environment of the recorded tenant',
  where: [
    {
      path: /^\/actions\/actions/,
      method: 'GET',
      difference: /registry_url: |status: "building"/,
      why: 'building an action takes a while; here it is built when it is read',
    },
    {
      path: /^\/stats\//,
      difference: /^(the body|): /,
      why: 'statistics of logins of the recorded tenant',
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
      why: 'every tenant here has connections for email and text messages',
    },
    {
      path: /\/logs$/,
      difference: /location_info: /,
      why: 'callers on this machine have no geographic location',
    },
    {
      path: /^\/users\/[^/]+\/logs$/,
      difference: /^: 0 items, ours 1/,
      why: 'log events appear with a delay',
    },
    {
      path: /^\/resource-servers/,
      difference: /scopes: \d+ items, ours \d+|\.resource_servers\[0\]\.|^\[0\]\.id/,
      why: 'the scopes of a tenant’s Management API depend on date and plan',
    },
    {
      path: /^\/custom-domains\/(default|cd_\w+(\/verify)?)$/,
      difference: /^\.(verification\.status|certificate|status): /,
      why: 'verifying a domain starts some time after its creation, and its DNS was not set up; here a domain is verified on request',
    },
    {
      path: /^\/connections$/,
      method: 'POST',
      difference: /\.authentication_methods\.(email|phone)_otp: /,
      why: 'a tenant with early access to one-time passwords, which newer recordings do not show',
    },
  ],
};
