import type { HttpClient } from '../http/HttpClient';
import type { CallOptions } from '../http/HttpRequest';
import { privateState } from '../http/privateState';

/** Returns a pipeline with other call options. */
export type Rebind = (http: HttpClient) => HttpClient;

/** Copies an object so that its calls use the other pipeline. */
type Binder = (original: object, rebind: Rebind) => object;

const binders = privateState<Binder>('client');

/** Declares how `withOptions` copies the objects of a class. */
export function defineBinding<T extends object>(
  prototype: T,
  bind: (original: T, rebind: Rebind) => T,
): void {
  // Only found on objects of that class.
  binders.set(prototype, (original, rebind) => bind(original as T, rebind));
}

/** An object bound to other call options; an object that makes no calls is returned unchanged. */
export function bind<T>(member: T, rebind: Rebind): T {
  if (typeof member !== 'object' || member === null) return member;
  const binder = binders.find(member);
  return binder ? (binder(member, rebind) as T) : member;
}

/** A copy of an object with other call options. @throws ArgumentError for invalid options. */
export function withCallOptions<T>(member: T, options: CallOptions): T {
  return bind(
    member,
    rebindOnce((http) => http.with(options)),
  );
}

/** One new pipeline for all objects that share one, so that the options of a client are merged once. */
function rebindOnce(change: Rebind): Rebind {
  const made = new WeakMap<HttpClient, HttpClient>();
  return (http) => {
    const known = made.get(http) ?? change(http);
    made.set(http, known);
    return known;
  };
}

/**
 * A bound copy that inherits from the original, so that your replacements and stubs apply to the copy, too. Members are
 * bound on first read.
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
