/**
 * The arguments of a call can't be sent. Nothing was sent.
 *
 * Errors that the classic SDK throws are thrown synchronously, as there. Those of new checks reject the promise or
 * reach the callback.
 */
export class ArgumentError extends Error {
  /** @param message What is wrong: the argument, what it was, and what was expected. */
  constructor(message = '') {
    super(message);
    // Own and enumerable, as services that copy or compare classic errors expect.
    Object.defineProperty(this, 'name', {
      value: 'ArgumentError',
      enumerable: true,
      writable: true,
      configurable: true,
    });
    Object.defineProperty(this, 'message', {
      value: message,
      enumerable: true,
      writable: true,
      configurable: true,
    });
  }
}
