/** A seed is invalid: the message says what is wrong and where. */
export class SeedError extends Error {
  /** `SeedError`. */
  override readonly name = 'SeedError';
}
