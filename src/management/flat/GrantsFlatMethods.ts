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

/** The methods of GrantsManager that the client has too, under names of their own. */
export interface GrantsFlatMethods {
  /**
   * Lists grants. Scope `read:grants`.
   * The same as `grants.getAll`.
   * @see https://auth0.com/docs/api/management/v2/grants/get-grants
   */
  getGrants(params?: GetGrantsParams & WithoutTotals): Promise<GrantResponse[]>;
  getGrants<T = GrantPage>(params: GetGrantsParamsPaged): Promise<T>;
  getGrants<T = GrantPage>(params: GetGrantsParamsPaged, callback: Callback<T>): void;
  getGrants(params: GetGrantsParams & WithoutTotals, callback?: Callback<GrantResponse[]>): void;
  /**
   * Deletes a grant, or with a `user_id` alone all grants of that user. Scope `delete:grants`.
   * The same as `grants.delete`.
   * @see https://auth0.com/docs/api/management/v2/grants/delete-grants-by-id
   */
  deleteGrant(params: DeleteGrantParams | DeleteUserGrantsParams): Promise<void>;
  deleteGrant(params: DeleteGrantParams | DeleteUserGrantsParams, callback: Callback<void>): void;
  deleteGrant(params: DeleteGrantParams & DeleteUserGrantsParams, callback?: Callback<void>): void;
}
