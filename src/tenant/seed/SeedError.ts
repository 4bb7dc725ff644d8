/** A seed that can't be planted: says what is wrong and where. */
export class SeedError extends Error {
  /** `SeedError`. */
  override readonly name = 'SeedError';
}
