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
  /** The same as `userBlocks.get`. */
  getUserBlocks(params: GetUserBlocksData): Promise<UserBlocks>;
  getUserBlocks(params: GetUserBlocksData, callback: Callback<UserBlocks>): void;
  /** The same as `userBlocks.delete`. */
  unblockUser<T = void>(params: ObjectWithId): Promise<T>;
  unblockUser<T = void>(params: ObjectWithId, callback: Callback<T>): void;
  /** The same as `userBlocks.getByIdentifier`. */
  getUserBlocksByIdentifier(params: GetUserBlocksByIdentifierData): Promise<UserBlocks>;
  getUserBlocksByIdentifier(params: GetUserBlocksByIdentifierData, callback: Callback<UserBlocks>): void;
  /** The same as `userBlocks.deleteByIdentifier`. */
  unblockUserByIdentifier<T = void>(params: ObjectWithIdentifier): Promise<T>;
  unblockUserByIdentifier<T = void>(params: ObjectWithIdentifier, callback: Callback<T>): void;
}
