/** `util.inspect.custom`, by its registered name, so that no module has to be loaded. */
export const INSPECT = Symbol.for('nodejs.util.inspect.custom');

const inProgress = new WeakSet<Error>();

/**
 * The {@link INSPECT} method of an error: `console.error` prints the original error once, as the cause, and not again
 * as `originalError`. Both properties stay.
 */
export function inspectOnce(
  this: Error & { originalError?: unknown; cause?: unknown },
  depth: number | null,
  options: object,
  inspect: (value: unknown, options: object) => string,
): string {
  if (inProgress.has(this)) return '[Circular]';
  const properties = Object.getOwnPropertyDescriptors(this);
  if (this.originalError === this.cause) Reflect.deleteProperty(properties, 'originalError');
  for (const name of ['code', 'errorCode', 'originalError', 'cause'])
    if (Reflect.get(this, name) === undefined) Reflect.deleteProperty(properties, name);
  // A copy of the same class without this method, to avoid recursion.
  const copy = new Error(this.message);
  delete copy.stack;
  Object.setPrototypeOf(
    copy,
    Object.create(Object.getPrototypeOf(this), { [INSPECT]: { value: undefined } }),
  );
  Object.defineProperties(copy, { ...properties, stack: { value: this.stack, configurable: true } });
  inProgress.add(this);
  try {
    return inspect(copy, { ...options, depth });
  } finally {
    inProgress.delete(this);
  }
}
