import type { APIError } from '../../src/index';

/** The rejection of a promise; fails when it resolves. */
export async function rejectionOf(promise: PromiseLike<unknown>): Promise<APIError> {
  let value: unknown;
  try {
    value = await promise;
  } catch (error) {
    return error as APIError;
  }
  throw new Error(`expected a rejection; it resolved to ${JSON.stringify(value)}`);
}
