/** Accepts parameters that the SDK does not know: they are sent to the API unchanged. */
export interface ExtraParameters {
  // `any`, not `unknown`: with `unknown`, TypeScript would refuse variables of your own interfaces.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  [parameter: string]: any;
}
