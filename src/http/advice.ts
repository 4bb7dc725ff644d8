const PLAIN_HTTP =
  'The server does not speak TLS. For plain http on this machine, give the domain as an origin: "http://localhost:4400".';
const TRUST = 'To trust this certificate, name its file in NODE_EXTRA_CA_CERTS.';
const TRUST_AUTHORITY = 'To trust its certificate authority, name its file in NODE_EXTRA_CA_CERTS.';
const CLOCK = 'Check the clock of this machine, and the certificate of the server.';
const RENEW = 'Renew the certificate of the server, or check the clock of this machine.';
const REPLACE = 'Replace the certificate of the server: no client can verify it.';
const NO_COMMON_TLS =
  'The server and Node have no version of TLS or cipher in common. Update the older of the two.';
const RESOLVE = 'Check the name, and that this machine can resolve names.';
const NAME_SERVER = 'The name server gave no answer: check the network of this machine.';
const ROUTE = 'Check the network of this machine: VPN, firewall, routes.';

/** What to do about a failed connection, by its error code: OpenSSL's codes for TLS, and those of DNS and sockets. */
const ADVICE: Readonly<Record<string, string>> = {
  ERR_SSL_WRONG_VERSION_NUMBER: PLAIN_HTTP,
  ERR_SSL_PACKET_LENGTH_TOO_LONG: PLAIN_HTTP,
  ERR_SSL_HTTP_REQUEST: PLAIN_HTTP,
  DEPTH_ZERO_SELF_SIGNED_CERT: TRUST,
  SELF_SIGNED_CERT_IN_CHAIN: TRUST_AUTHORITY,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: TRUST_AUTHORITY,
  UNABLE_TO_GET_ISSUER_CERT: TRUST_AUTHORITY,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: TRUST_AUTHORITY,
  CERT_UNTRUSTED: TRUST_AUTHORITY,
  CERT_REJECTED: TRUST_AUTHORITY,
  CERT_HAS_EXPIRED: RENEW,
  CERT_NOT_YET_VALID: CLOCK,
  CRL_HAS_EXPIRED: CLOCK,
  CRL_NOT_YET_VALID: CLOCK,
  CERT_REVOKED: REPLACE,
  CERT_SIGNATURE_FAILURE: REPLACE,
  CERT_CHAIN_TOO_LONG: REPLACE,
  INVALID_CA: REPLACE,
  INVALID_PURPOSE: REPLACE,
  PATH_LENGTH_EXCEEDED: REPLACE,
  ERROR_IN_CERT_NOT_BEFORE_FIELD: REPLACE,
  ERROR_IN_CERT_NOT_AFTER_FIELD: REPLACE,
  UNABLE_TO_DECODE_ISSUER_PUBLIC_KEY: REPLACE,
  UNABLE_TO_DECRYPT_CERT_SIGNATURE: REPLACE,
  UNABLE_TO_GET_CRL: 'Check the `crl` of your `httpsAgent`.',
  CRL_SIGNATURE_FAILURE: 'Check the `crl` of your `httpsAgent`.',
  UNABLE_TO_DECRYPT_CRL_SIGNATURE: 'Check the `crl` of your `httpsAgent`.',
  HOSTNAME_MISMATCH: 'Check that the domain is the one that the certificate was issued for.',
  ERR_TLS_CERT_ALTNAME_INVALID: 'Check that the domain is the one that the certificate was issued for.',
  ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE: NO_COMMON_TLS,
  ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION: NO_COMMON_TLS,
  ERR_SSL_UNSUPPORTED_PROTOCOL: NO_COMMON_TLS,
  ERR_SSL_TLSV1_UNRECOGNIZED_NAME: 'The server has no certificate for this name: check the domain.',
  ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED:
    'The server wants a certificate of the client: pass `cert` and `key` to your `httpsAgent`.',
  ENOTFOUND: RESOLVE,
  ENODATA: RESOLVE,
  EAI_AGAIN: NAME_SERVER,
  EAI_FAIL: NAME_SERVER,
  ESERVFAIL: NAME_SERVER,
  EREFUSED: NAME_SERVER,
  EHOSTUNREACH: ROUTE,
  EHOSTDOWN: ROUTE,
  ENETUNREACH: ROUTE,
  ENETDOWN: ROUTE,
  EADDRNOTAVAIL:
    'This machine has no free port or no such address: reuse clients, so that connections are kept.',
  EMFILE:
    'This process may open no more files: reuse clients, so that connections are kept, or raise the limit.',
  ENFILE:
    'This machine may open no more files: reuse clients, so that connections are kept, or raise the limit.',
  EACCES: 'This process may not connect there: check its permissions and the firewall of this machine.',
  EPERM: 'This process may not connect there: check its permissions and the firewall of this machine.',
};

/** OpenSSL's reason within an `EPROTO` error: `SSL routines:ssl3_get_record:wrong version number`. */
const REASON = /SSL routines:\w{0,60}:([\w ]{1,80})/;

/** The code of an error, or OpenSSL's reason where Node only says `EPROTO`. */
function preciseCode(message: string, code: string): string {
  const [, reason] = (code === 'EPROTO' && REASON.exec(message)) || [];
  return reason === undefined ? code : `ERR_SSL_${reason.toUpperCase().replaceAll(' ', '_')}`;
}

/** The message of an error, followed by what to do about it if that is known. */
export function withAdvice(message: string, code: string | undefined): string {
  const advice = code === undefined ? undefined : ADVICE[preciseCode(message, code)];
  if (advice === undefined) return message;
  // OpenSSL's messages end in a line break.
  const text = message.trim();
  return `${text}${/[.!?]$/.test(text) ? '' : '.'} ${advice}`;
}
