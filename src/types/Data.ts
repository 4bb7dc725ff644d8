/** An open object, for data that the SDK sends as it is. */
export interface Data {
  /** Name of the entity, where it has one. */
  name?: string | undefined;
  // Open data: the API checks it.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  [propName: string]: any;
}
