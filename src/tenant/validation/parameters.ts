import { ApiFault } from '../ApiFault';

/** More parameters than this are refused, in a form and in a query. The API does not publish its own limit. */
const MAX_PARAMETERS = 1000;

const KINDS = {
  Payload: 'invalid_body',
  Query: 'invalid_query_string',
} as const;

/** Counts the separators of a form or query, and stops where there are too many. @throws ApiFault, 400. */
export function checkParameterCount(text: string, kind: keyof typeof KINDS): void {
  let count = 1;
  for (let at = text.indexOf('&'); at >= 0; at = text.indexOf('&', at + 1)) {
    count += 1;
    if (count > MAX_PARAMETERS)
      throw new ApiFault(
        400,
        `${kind} validation error: 'Too many parameters, maximum ${MAX_PARAMETERS}'.`,
        KINDS[kind],
      );
  }
}
