/** A category of events that a stream delivers. */
export interface LogStreamFilter {
  /** `category` is the only kind. */
  type: 'category' | (string & {});
  /** Name of the category, e.g. `auth.login.fail`. */
  name: LogStreamCategory;
}

/** Name of a category of events. */
export type LogStreamCategory =
  | 'auth.login.fail'
  | 'auth.login.notification'
  | 'auth.login.success'
  | 'auth.logout.fail'
  | 'auth.logout.success'
  | 'auth.signup.fail'
  | 'auth.signup.success'
  | 'auth.silent_auth.fail'
  | 'auth.silent_auth.success'
  | 'auth.token_exchange.fail'
  | 'auth.token_exchange.success'
  | 'management.fail'
  | 'management.success'
  | 'scim.event'
  | 'system.notification'
  | 'user.fail'
  | 'user.notification'
  | 'user.success'
  | 'actions'
  | 'other'
  | (string & {});

/** Personal data to obscure in a stream. */
export interface LogStreamPiiConfig {
  /** Fields to obscure, e.g. `email`. */
  log_fields: Array<'first_name' | 'last_name' | 'username' | 'email' | 'phone' | 'address' | (string & {})>;
  /** How to obscure them. */
  method?: 'mask' | 'hash' | (string & {}) | undefined;
  /** Algorithm of `hash`. */
  algorithm?: 'xxhash' | (string & {}) | undefined;
}
