import { pages } from '../../rest/lists/ListDeclaration';
import type { Callback } from '../../types/Callback';
import type {
  DeleteGrantParams,
  DeleteUserGrantsParams,
  GetGrantsParams,
  GetGrantsParamsPaged,
  GrantPage,
  GrantResponse,
} from '../../types/GrantResponse';
import type { WithoutTotals } from '../../types/paging';
import { isObject } from '../../runtime/isObject';
import { BaseManager, restClient } from '../BaseManager';
import { forward } from './forward';

/** Grants: the scopes that users have allowed clients to use. */
export class GrantsManager extends BaseManager {
  /** `/grants/:id` */
  readonly resource = restClient(this, '/grants/:id', pages('grants'));
  /** `/grants` */
  readonly userGrants = restClient(this, '/grants');

  /**
   * Lists grants. Scope `read:grants`.
   * @see https://auth0.com/docs/api/management/v2/grants/get-grants
   */
  getAll(params?: GetGrantsParams & WithoutTotals): Promise<GrantResponse[]>;
  getAll<T = GrantPage>(params: GetGrantsParamsPaged): Promise<T>;
  getAll<T = GrantPage>(params: GetGrantsParamsPaged, callback: Callback<T>): void;
  getAll(params: GetGrantsParams & WithoutTotals, callback?: Callback<GrantResponse[]>): void;
  getAll(...args: unknown[]): unknown {
    return forward(this.resource, 'getAll', args);
  }

  /**
   * Deletes a grant, or with a `user_id` alone all grants of that user. Scope `delete:grants`.
   * @see https://auth0.com/docs/api/management/v2/grants/delete-grants-by-id
   */
  delete(params: DeleteGrantParams | DeleteUserGrantsParams): Promise<void>;
  delete(params: DeleteGrantParams | DeleteUserGrantsParams, callback: Callback<void>): void;
  delete(params: DeleteGrantParams & DeleteUserGrantsParams, callback?: Callback<void>): void;
  delete(...args: unknown[]): unknown {
    const isForUser = isObject(args[0]) && !Object.hasOwn(args[0], 'id') && Boolean(args[0].user_id);
    return forward(isForUser ? this.userGrants : this.resource, 'delete', args);
  }
}
