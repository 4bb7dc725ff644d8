import type { HttpClient } from '../http/HttpClient';
import type { CallOptions } from '../http/HttpRequest';
import { privateState } from '../http/privateState';

/** Gives the pipeline with other call options for a pipeline as it was. */
export type Rebind = (http: HttpClient) => HttpClient;

/** Makes a copy of an object whose calls take the other pipeline. */
type Binder = (original: object, rebind: Rebind) => object;

const binders = privateState<Binder>('client');

/** Says how `withOptions` copies the objects of a class. */
export function defineBinding<T extends object>(
  prototype: T,
  bind: (original: T, rebind: Rebind) => T,
): void {
  // Found on objects of that class alone.
  binders.set(prototype, (original, rebind) => bind(original as T, rebind));
}

/** An object bound to other call options; what makes no calls is returned as it is. */
export function bind<T>(member: T, rebind: Rebind): T {
  if (typeof member !== 'object' || member === null) return member;
  const binder = binders.find(member);
  return binder ? (binder(member, rebind) as T) : member;
}

/** An object with other call options; it stays as it is. @throws ArgumentError for invalid options. */
export function withCallOptions<T>(member: T, options: CallOptions): T {
  return bind(
    member,
    rebindOnce((http) => http.with(options)),
  );
}

/** One new pipeline for all that share one, so that the options of a client are merged once. */
function rebindOnce(change: Rebind): Rebind {
  const made = new WeakMap<HttpClient, HttpClient>();
  return (http) => {
    const known = made.get(http) ?? change(http);
    made.set(http, known);
    return known;
  };
}

/**
 * A bound copy that inherits from the original: what a service has replaced or stubbed there holds for the copy
 * too. Members are bound when they are first read.
 */
export function boundCopy<T extends object>(original: T, rebind: Rebind): T {
  const copy: T = Object.create(original);
  for (const name in original) {
    const define = (value: unknown): void => {
      Object.defineProperty(copy, name, { value, writable: true, configurable: true, enumerable: true });
    };
    Object.defineProperty(copy, name, {
      configurable: true,
      enumerable: true,
      set: define,
      get() {
        const bound = bind(original[name], rebind);
        define(bound);
        return bound;
      },
    });
  }
  return copy;
}
