/** Names of classic objects that ours lacks on purpose, by their row in docs/deviations.md. */
export const SURFACE_DEVIATIONS: Record<string, RegExp> = {
  // Names with `_` are private.
  D75: /\._[^.]+$/,
  // Secrets, and objects with secrets.
  D76: /\.(clientSecret|clientAssertionSigningKey|clientAssertionSigningAlg|headers)$|\.(jobs|tokenProvider)\.options$/,
  // Internals of RestClients and of the token provider.
  D77: new RegExp(
    [
      '\\.(restClient|enabled|retryOptions|invoke|handleRetry|request|getURL)$',
      '\\.(oauth|dbConnections|passwordless)\\.options$',
      '\\.tokenProvider\\.(authenticationClient|getCachedAccessToken|clientCredentialsGrant)$',
    ].join('|'),
  ),
};
