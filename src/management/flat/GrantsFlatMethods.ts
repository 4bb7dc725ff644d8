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
  /** The same as `grants.getAll`. */
  getGrants(params?: GetGrantsParams & WithoutTotals): Promise<GrantResponse[]>;
  getGrants<T = GrantPage>(params: GetGrantsParamsPaged): Promise<T>;
  getGrants<T = GrantPage>(params: GetGrantsParamsPaged, callback: Callback<T>): void;
  getGrants(params: GetGrantsParams & WithoutTotals, callback?: Callback<GrantResponse[]>): void;
  /** The same as `grants.delete`. */
  deleteGrant(params: DeleteGrantParams | DeleteUserGrantsParams): Promise<void>;
  deleteGrant(params: DeleteGrantParams | DeleteUserGrantsParams, callback: Callback<void>): void;
  deleteGrant(params: DeleteGrantParams & DeleteUserGrantsParams, callback?: Callback<void>): void;
}
