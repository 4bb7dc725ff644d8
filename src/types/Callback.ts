/**
 * A callback in the style of the classic SDK. It is called exactly once, on a later tick.
 *
 * - `error`: null when the call worked.
 * - `data`: the value; undefined after an error.
 * - `headers`: response headers with names in lower case; given by a RestClient used on its own and, in the
 *   AuthenticationClient, by calls of `oauth`, `database` and `passwordless` that do not check an ID token.
 *
 * Written as a method, so that functions declared for `(err: Error, data: T) => void` fit under strict
 * function types too.
 */
export type Callback<T> = {
  /** Called with the result of a call; its return value is ignored. */
  call(error: Error | null, data: T, headers?: Record<string, string>): unknown;
}['call'];
