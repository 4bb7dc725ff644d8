import type { Callback } from '../../types/Callback';
import type { ObjectWithId } from '../../types/paging';
import type {
  GetUserBlocksByIdentifierData,
  GetUserBlocksData,
  ObjectWithIdentifier,
  UserBlocks,
} from '../../types/UserBlocks';

/** The methods of UserBlocksManager that the client has too, under names of their own. */
export interface UserBlocksFlatMethods {
  /**
   * Fetches the blocks of a user. Scope `read:users`.
   * The same as `userBlocks.get`.
   * @see https://auth0.com/docs/api/management/v2/user-blocks/get-user-blocks-by-id
   */
  getUserBlocks(params: GetUserBlocksData): Promise<UserBlocks>;
  getUserBlocks(params: GetUserBlocksData, callback: Callback<UserBlocks>): void;
  /**
   * Removes the blocks of a user. Scope `update:users`.
   * The same as `userBlocks.delete`.
   * @see https://auth0.com/docs/api/management/v2/user-blocks/delete-user-blocks-by-id
   */
  unblockUser<T = void>(params: ObjectWithId): Promise<T>;
  unblockUser<T = void>(params: ObjectWithId, callback: Callback<T>): void;
  /**
   * Fetches the blocks of the user with an email address, username or phone number. Scope `read:users`.
   * The same as `userBlocks.getByIdentifier`.
   * @see https://auth0.com/docs/api/management/v2/user-blocks/get-user-blocks
   */
  getUserBlocksByIdentifier(params: GetUserBlocksByIdentifierData): Promise<UserBlocks>;
  getUserBlocksByIdentifier(params: GetUserBlocksByIdentifierData, callback: Callback<UserBlocks>): void;
  /**
   * Removes the blocks of the user with an email address, username or phone number. Scope `update:users`.
   * The same as `userBlocks.deleteByIdentifier`.
   * @see https://auth0.com/docs/api/management/v2/user-blocks/delete-user-blocks
   */
  unblockUserByIdentifier<T = void>(params: ObjectWithIdentifier): Promise<T>;
  unblockUserByIdentifier<T = void>(params: ObjectWithIdentifier, callback: Callback<T>): void;
}
