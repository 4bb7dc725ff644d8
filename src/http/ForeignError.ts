/** Carries the error of a program's own function through the pipeline, so that its caller gets it as it is. */
export class ForeignError extends Error {
  /** What the function failed with. */
  readonly reason: Error;

  /** @param reason What the function failed with. */
  constructor(reason: Error) {
    super(reason.message);
    this.reason = reason;
  }
}
