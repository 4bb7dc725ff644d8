/** Private state of objects, by object. */
export interface PrivateState<S> {
  /** Gives an object its state. */
  set(object: object, state: S): void;
  /** The state of an object, or of the object that it is a Proxy of or inherits from. */
  find(object: object): S | undefined;
  /** The same. @throws TypeError for an object without one. */
  of(object: object): S;
}

/**
 * Private state that also works through a Proxy. Services wrap whole clients in nested Proxies; a private
 * `#field` would throw there, as the Proxy is not the object that has the field. So the state sits behind a
 * function, which a Proxy passes on as it is, under a symbol that no print and no `Object.keys` shows.
 *
 * @param owner Name of the class, for the error of a method that is called without its object.
 */
export function privateState<S>(owner: string): PrivateState<S> {
  const key = Symbol(owner);
  const find = (object: object): S | undefined => {
    const read: unknown = (object as { [key]?: unknown } | undefined)?.[key];
    return typeof read === 'function' ? (read as () => S)() : undefined;
  };
  return {
    set: (object, state) => {
      Object.defineProperty(object, key, { value: () => state, configurable: true });
    },
    find,
    of: (object) => {
      const state = find(object);
      if (state === undefined) throw new TypeError(`Call this method on its ${owner}.`);
      return state;
    },
  };
}
