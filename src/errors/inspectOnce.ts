/** `util.inspect.custom`, by its registered name: no module of Node is loaded for it. */
export const INSPECT = Symbol.for('nodejs.util.inspect.custom');

const inProgress = new WeakSet<Error>();

/**
 * The method of an error for {@link INSPECT}: the error as `console.error` prints it, with its original error once, as its
 * cause, and not a second time as `originalError`. Both properties stay.
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
  // A copy of the same class, but without the method that would lead back here.
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
