import type { OperationName } from '../../../src/tenant/operations/names';
import type { TenantResponse } from '../../../src/tenant/router/Route';
import type { Api } from '../support/api';

/** Makes the request that is refused, on a new tenant. */
export type Provoke = (api: Api) => TenantResponse;

/** How to provoke a refusal that the document lists. */
export interface Scenario {
  readonly operation: OperationName;
  readonly status: number;
  /** The document's text. */
  readonly listed: string;
  /** The API's text, where recordings show a different one. */
  readonly recorded?: string;
  readonly provoke: Provoke;
}

/** Scenarios of an operation, by the document's text of each. */
export const scenarios = (
  operation: OperationName,
  status: number,
  byListed: Readonly<Record<string, Provoke | readonly [recorded: string, provoke: Provoke]>>,
): Scenario[] =>
  Object.entries(byListed).map(([listed, given]) => {
    if (typeof given === 'function') return { operation, status, listed, provoke: given };
    const [recorded, provoke] = given;
    return { operation, status, listed, recorded, provoke };
  });
