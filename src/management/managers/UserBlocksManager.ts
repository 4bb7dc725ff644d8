import { ArgumentError } from '../../errors/ArgumentError';
import type { Callback } from '../../types/Callback';
import type { ObjectWithId } from '../../types/paging';
import type {
  GetUserBlocksByIdentifierData,
  GetUserBlocksData,
  ObjectWithIdentifier,
  UserBlocks,
} from '../../types/UserBlocks';
import { isObject } from '../../runtime/isObject';
import { BaseManager, restClient } from '../BaseManager';
import { forward } from './forward';

/** @throws ArgumentError when a field is not a string; an empty one passes. */
function requireString(params: unknown, field: string, message: string): void {
  if (!isObject(params) || typeof params[field] !== 'string') throw new ArgumentError(message);
}

/** Blocks that brute-force protection set for users. */
export class UserBlocksManager extends BaseManager {
  /** `/user-blocks/:id` */
  readonly userBlocksById = restClient(this, '/user-blocks/:id');
  /** `/user-blocks` */
  readonly userBlocksByIdentifier = restClient(this, '/user-blocks');

  /**
   * Fetches the blocks of a user. Scope `read:users`.
   * @see https://auth0.com/docs/api/management/v2/user-blocks/get-user-blocks-by-id
   */
  get(params: GetUserBlocksData): Promise<UserBlocks>;
  get(params: GetUserBlocksData, callback: Callback<UserBlocks>): void;
  get(...args: unknown[]): unknown {
    requireString(args[0], 'id', 'You must provide an user id for the get method');
    return forward(this.userBlocksById, 'get', args);
  }

  /**
   * Removes the blocks of a user. Scope `update:users`.
   * @see https://auth0.com/docs/api/management/v2/user-blocks/delete-user-blocks-by-id
   */
  delete<T = void>(params: ObjectWithId): Promise<T>;
  delete<T = void>(params: ObjectWithId, callback: Callback<T>): void;
  delete(...args: unknown[]): unknown {
    requireString(args[0], 'id', 'You must provide an user id for the delete method');
    return forward(this.userBlocksById, 'delete', args);
  }

  /**
   * Fetches the blocks of the user with an email address, username or phone number. Scope `read:users`.
   * @see https://auth0.com/docs/api/management/v2/user-blocks/get-user-blocks
   */
  getByIdentifier(params: GetUserBlocksByIdentifierData): Promise<UserBlocks>;
  getByIdentifier(params: GetUserBlocksByIdentifierData, callback: Callback<UserBlocks>): void;
  getByIdentifier(...args: unknown[]): unknown {
    requireString(
      args[0],
      'identifier',
      'You must provide an user identifier for the getByIdentifier method',
    );
    return forward(this.userBlocksByIdentifier, 'get', args);
  }

  /**
   * Removes the blocks of the user with an email address, username or phone number. Scope `update:users`.
   * @see https://auth0.com/docs/api/management/v2/user-blocks/delete-user-blocks
   */
  deleteByIdentifier<T = void>(params: ObjectWithIdentifier): Promise<T>;
  deleteByIdentifier<T = void>(params: ObjectWithIdentifier, callback: Callback<T>): void;
  deleteByIdentifier(...args: unknown[]): unknown {
    requireString(
      args[0],
      'identifier',
      'You must provide an user identifier for the deleteByIdentifier method',
    );
    return forward(this.userBlocksByIdentifier, 'delete', args);
  }
}
