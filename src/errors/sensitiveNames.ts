/** Names of headers and fields whose values never appear in an error or a log. */
const SENSITIVE_NAME =
  /authorization|cookie|password|passwd|passphrase|secret|token|assertion|link_with|credential|custom[-_]?headers|recovery_code|(?:api|decryption|master|private|server|signing|write)[-_]?key|(?:access|account|sas)[-_]?key$|(?:^|[-_])pass$|^(?:binding_code|configuration|otp|p12|pfx|skey|sumoSourceAddress)$|^(?:ticket(?:_id|_url)?|invitation_url|barcode_uri)$/i;

/** Names that look sensitive and are not: settings for passwords, tokens and credentials. */
const NOT_SENSITIVE_NAME =
  /^(?:errorCode|last_password_reset|private_key_id|session_cookie|subject_type_authorization|tokenEndpointUrl|authorization_(?:details|details_types|policy)|id_token_signed_response_algs|password_?(?:complexity_options|dictionary|history|no_personal_info|options|policy)|token_(?:dialect|encryption|exchange|quota)|default_token_quota|token_endpoint_\w+|\w+_(?:lifetime|type))$/i;

/** Names of secrets that are also names of settings: an object under them holds settings. */
const SETTINGS_NAME = /^(?:client_credentials|password|refresh_token)$/;

/** Fields beside a secret that only identify it, such as the `name` of an action's secret. */
const IDENTIFYING_NAME =
  /^(?:algorithm|alg|connection|domain|header|id|kid|name|provider|region|smtp_host|smtp_user|type)$|_(?:at|type)$/i;

/** Names of objects whose fields have names of the customer's choice. */
const FREE_FORM_NAME = /^configuration$/;

/** Endpoints whose bodies hold only secrets, under names of the customer's choice. */
const SECRET_ENDPOINT = /\/(?:hooks\/:id\/secrets|rules-configs\/:key)$/;

/** Which values of an object are secrets: those with sensitive names, all except identifying ones, or all. */
export type Secrecy = 'by name' | 'most' | 'all';

/** Whether a value under this name is a secret, or holds secrets. */
export function isSensitive(name: string, value?: unknown): boolean {
  if (!SENSITIVE_NAME.test(name) || NOT_SENSITIVE_NAME.test(name)) return false;
  return typeof value !== 'object' || !SETTINGS_NAME.test(name);
}

/** Which values of an object under this name are secrets. */
export function secrecyOf(name: string, value: unknown, outer: Secrecy): Secrecy {
  if (outer === 'all' || FREE_FORM_NAME.test(name)) return 'all';
  if (outer === 'most' && IDENTIFYING_NAME.test(name)) return 'by name';
  return outer === 'most' || isSensitive(name, value) ? 'most' : 'by name';
}

/** Whether the body of a request to this endpoint holds only secrets. */
export function isSecretEndpoint(endpoint: string): boolean {
  return SECRET_ENDPOINT.test(endpoint);
}
