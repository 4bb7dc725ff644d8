/** Carries what a program's own function failed with through the pipeline, so that its caller gets it as it is. */
export class PassthroughError extends Error {
  /** What the function failed with. */
  readonly reason: unknown;

  /** @param reason What the function failed with. */
  constructor(reason: unknown) {
    super(reason instanceof Error ? reason.message : 'A function of the program failed.');
    this.reason = reason;
  }
}
