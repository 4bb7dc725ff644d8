/** Identity providers that the API knows. */
export const PROVIDERS: readonly string[] = (
  'ad adfs amazon apple dropbox bitbucket auth0-oidc auth0 baidu bitly box custom daccount dwolla email ' +
  'evernote-sandbox evernote exact facebook fitbit github google-apps google-oauth2 instagram ip line linkedin ' +
  'oauth1 oauth2 office365 oidc okta paypal paypal-sandbox pingfederate planningcenter salesforce-community ' +
  'salesforce-sandbox salesforce samlp sharepoint shopify shop sms soundcloud thirtysevensignals twitter untappd ' +
  'vkontakte waad weibo windowslive wordpress yahoo yandex'
).split(' ');

const NOT_SOCIAL: ReadonlySet<string> = new Set([
  'auth0',
  'auth0-oidc',
  'custom',
  'email',
  'sms',
  'ip',
  'ad',
  'adfs',
  'google-apps',
  'office365',
  'oidc',
  'okta',
  'pingfederate',
  'samlp',
  'sharepoint',
  'waad',
]);

/** Whether a provider is a social one: neither database, passwordless nor enterprise. */
export const isSocial = (provider: string): boolean => !NOT_SOCIAL.has(provider);

/** Whether a provider is an enterprise one. */
export const isEnterprise = (provider: string): boolean =>
  NOT_SOCIAL.has(provider) && !['auth0', 'custom', 'email', 'sms'].includes(provider);
