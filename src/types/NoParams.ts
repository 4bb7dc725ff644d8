/** An empty object, `{}`, where the classic signature has parameters that the API does not use. */
export type NoParams = Record<string, never>;
