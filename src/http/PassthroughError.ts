/** Carries the error of your own function through the pipeline, so that the caller gets it unchanged. */
export class PassthroughError extends Error {
  /** The error that the function threw. */
  readonly reason: unknown;

  /** @param reason The error that the function threw. */
  constructor(reason: unknown) {
    super(reason instanceof Error ? reason.message : 'A function of the program failed.');
    this.reason = reason;
  }
}
