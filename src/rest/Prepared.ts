import { privateState } from '../http/privateState';

/** The fields of a body. */
export type Fields = Readonly<Record<string, unknown>>;

/** Makes the whole body from the fields that were known before. */
export type Complete = (fields: Fields) => Promise<Fields>;

const completions = privateState<Complete>('data');

/**
 * Data that are completed when the call is sent, such as those that need an assertion signed for this one request.
 * The fields known before are its own, so that a stub of a RestClient sees them.
 */
export class Prepared {
  [field: string]: unknown;

  /**
   * @param fields What is known before.
   * @param complete Makes the body; what it rejects with is the call's error.
   */
  constructor(fields: Fields, complete: Complete) {
    Object.assign(this, fields);
    completions.set(this, complete);
  }
}

/** The body that data stand for. */
export function completed(data: Prepared): Promise<Fields> {
  return completions.of(data)({ ...data });
}

/** The data with changed fields; those that are to be completed stay so. */
export function changed(data: Fields | Prepared, change: (fields: Fields) => Fields): Fields | Prepared {
  const fields = change({ ...data });
  return data instanceof Prepared ? new Prepared(fields, completions.of(data)) : fields;
}
