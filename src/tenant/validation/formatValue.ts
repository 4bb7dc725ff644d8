/** Formats a value for a message. `String(value)` would throw for objects such as `{ toString: 1 }`. */
export const formatValue = (value: unknown): string =>
  typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value);
