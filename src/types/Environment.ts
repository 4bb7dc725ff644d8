/** A runtime that a client reports in its `Auth0-Client` header. */
export interface Environment {
  /** Name of the runtime, e.g. `node.js`. */
  name: string;
  /** Version of the runtime. */
  version: string;
}
