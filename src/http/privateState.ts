/** Private state, by object. */
export interface PrivateState<S> {
  /** Sets the state of an object. */
  set(object: object, state: S): void;
  /** The state of an object, or of the target of a Proxy, or of the prototype. */
  find(object: object): S | undefined;
  /** The same. @throws TypeError for an object without one. */
  of(object: object): S;
}

/**
 * Private state that also works through a Proxy. Services wrap whole clients in nested Proxies; a private `#field`
 * would throw there, since the Proxy is not the object with the field. So the state is behind a function, which a Proxy
 * returns unchanged, under a symbol that neither printing nor `Object.keys` shows.
 *
 * @param owner Name of the class, for the error when a method is called without its object.
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
