/** A value of any kind, in a message. Not every object lets itself be turned into text: `{ toString: 1 }` does not. */
export const shown = (value: unknown): string =>
  typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value);
