/**
 * The key of a variable that rules read as `configuration.KEY`.
 *
 * @see https://auth0.com/docs/api/management/v2/rules-configs/get-rules-configs
 */
export interface RulesConfig {
  /** Letters, digits and `_-@*+:`; at most 127 characters. */
  key: string;
}

/** The value of a rules variable; the API does not list values. */
export interface RulesConfigData {
  /** The value. */
  value: string;
}
