/** Names of the classic objects that ours lacks on purpose, by their row in docs/deviations.md. */
export const SURFACE_DEVIATIONS: Record<string, RegExp> = {
  // What begins with `_` says itself that it is private.
  D75: /\._[^.]+$/,
  // Secrets, and what holds them.
  D76: /\.(clientSecret|clientAssertionSigningKey|clientAssertionSigningAlg|headers)$|\.(jobs|tokenProvider)\.options$/,
  // Inner parts of RestClients and of the token provider.
  D77: new RegExp(
    [
      '\\.(restClient|enabled|retryOptions|invoke|handleRetry|request|getURL)$',
      '\\.(oauth|dbConnections|passwordless)\\.options$',
      '\\.tokenProvider\\.(authenticationClient|getCachedAccessToken|clientCredentialsGrant)$',
    ].join('|'),
  ),
};
