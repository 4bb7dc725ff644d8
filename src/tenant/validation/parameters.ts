import { ApiFault } from '../ApiFault';

/** Maximum number of parameters of a form or a query. The API's own limit is not published. */
export const MAX_PARAMETERS = 1000;

const KINDS = {
  Payload: 'invalid_body',
  Query: 'invalid_query_string',
} as const;

export const tooManyParameters = (kind: keyof typeof KINDS): ApiFault =>
  new ApiFault(
    400,
    `${kind} validation error: 'Too many parameters, maximum ${MAX_PARAMETERS}'.`,
    KINDS[kind],
  );

/** @throws ApiFault, 400, if a form or a query has too many parameters. */
export function checkParameterCount(text: string, kind: keyof typeof KINDS): void {
  let count = 1;
  for (let at = text.indexOf('&'); at >= 0; at = text.indexOf('&', at + 1)) {
    count += 1;
    if (count > MAX_PARAMETERS) throw tooManyParameters(kind);
  }
}
