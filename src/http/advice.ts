/** What to do about a failure of a connection, by its code. */
const ADVICE: Readonly<Record<string, string>> = {
  EPROTO:
    'The server does not speak TLS. For plain http on this machine, give the domain as an origin: "http://localhost:4400".',
  ERR_SSL_WRONG_VERSION_NUMBER:
    'The server does not speak TLS. For plain http on this machine, give the domain as an origin: "http://localhost:4400".',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'To trust this certificate, name its file in NODE_EXTRA_CA_CERTS.',
  SELF_SIGNED_CERT_IN_CHAIN: 'To trust its certificate authority, name its file in NODE_EXTRA_CA_CERTS.',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE:
    'To trust its certificate authority, name its file in NODE_EXTRA_CA_CERTS.',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY:
    'To trust its certificate authority, name its file in NODE_EXTRA_CA_CERTS.',
  CERT_HAS_EXPIRED: 'Renew the certificate of the server, or check the clock of this machine.',
  ERR_TLS_CERT_ALTNAME_INVALID: 'Check that the domain is the one that the certificate was issued for.',
  ENOTFOUND: 'Check the domain, and that this machine can resolve names.',
};

/** The message of a failure with what to do about it, where that is known. */
export function withAdvice(message: string, code: string | undefined): string {
  const advice = code === undefined ? undefined : ADVICE[code];
  if (advice === undefined) return message;
  // OpenSSL's own words end in a line break and say nothing else that helps.
  const said = message.trim();
  return `${said}${/[.!?]$/.test(said) ? '' : '.'} ${advice}`;
}
