/** `Symbol.asyncDispose` if the TypeScript version in use declares it: not every version before 5.2 does. */
type AsyncDisposeKey = SymbolConstructor extends { readonly asyncDispose: infer Key }
  ? Extract<Key, symbol>
  : never;

/** What `await using` disposes of. */
export type AsyncDisposal = {
  /** The same as `close`. */
  readonly [Key in AsyncDisposeKey]: () => Promise<void>;
};

/** Anything with a `close`. */
interface Closable {
  close(): Promise<void>;
}

/** Lets `await using` close the objects of a class, on Node versions that support it (18.18 and later). */
export function defineDisposal(prototype: Closable): void {
  if (typeof Symbol.asyncDispose !== 'symbol') return;
  Object.defineProperty(prototype, Symbol.asyncDispose, {
    value(this: Closable): Promise<void> {
      return this.close();
    },
    writable: true,
    configurable: true,
  });
}
