import type { OperationName } from '../../../src/tenant/operations/names';
import type { TenantResponse } from '../../../src/tenant/router/Route';
import type { Api } from '../support/api';

/** Makes the request that is refused, on a new tenant. */
export type Provoke = (api: Api) => TenantResponse;

/** How a refusal that the document lists comes about. */
export interface Scenario {
  readonly operation: OperationName;
  readonly status: number;
  /** The document's words. */
  readonly listed: string;
  /** The API's words, where recordings show that it says something else. */
  readonly recorded?: string;
  readonly provoke: Provoke;
}

/** Scenarios of an operation, by what the document says of each. */
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
