/** `Symbol.asyncDispose`, where the TypeScript that reads this declares it: before 5.2, not every one does. */
type AsyncDisposeKey = SymbolConstructor extends { readonly asyncDispose: infer Key }
  ? Extract<Key, symbol>
  : never;

/** What `await using` ends. */
export type AsyncDisposal = {
  /** The same as `close`. */
  readonly [Key in AsyncDisposeKey]: () => Promise<void>;
};

/** What can be ended. */
interface Closable {
  close(): Promise<void>;
}

/** Makes `await using` end what a class makes, on Node versions that know how (18.18 and later). */
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
