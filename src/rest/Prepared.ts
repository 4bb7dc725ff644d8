import { privateState } from '../http/privateState';

/** The fields of a body. */
export type Fields = Readonly<Record<string, unknown>>;

/** Creates the whole body from the known fields. */
export type Complete = (fields: Fields) => Promise<Fields>;

const completions = privateState<Complete>('data');

/**
 * Data that is completed when the call is sent, for example with an assertion that is signed for this one request. The
 * known fields are its own, so that a stub of a RestClient sees them.
 */
export class Prepared {
  [field: string]: unknown;

  /** @param fields The known fields. */
  constructor(fields: Fields, complete: Complete) {
    Object.assign(this, fields);
    completions.set(this, complete);
  }
}

/** The body that the data stands for. */
export function completed(data: Prepared): Promise<Fields> {
  return completions.of(data)({ ...data });
}

/** The data with changed fields; fields to complete stay so. */
export function changed(data: Fields | Prepared, change: (fields: Fields) => Fields): Fields | Prepared {
  const fields = change({ ...data });
  return data instanceof Prepared ? new Prepared(fields, completions.of(data)) : fields;
}
