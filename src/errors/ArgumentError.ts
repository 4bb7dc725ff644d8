/**
 * A call was made with arguments that can't be sent: nothing left the process.
 *
 * Checks that the classic SDK made are thrown synchronously, as there; checks that are new here are
 * delivered through the promise or the callback.
 */
export class ArgumentError extends Error {
  /** @param message What is wrong: the argument, what came, and what was expected. */
  constructor(message = '') {
    super(message);
    // Own and enumerable, as programs that copy or compare classic errors expect.
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
