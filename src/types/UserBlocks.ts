import type { ObjectWithId } from './paging';

/** Identifies a user by email address, username or phone number. */
export interface ObjectWithIdentifier {
  /** Email address, username or phone number, e.g. `jane@example.com`. */
  identifier: string;
}

/** Options that both lookups of blocks share. */
export interface UserBlocksOptions {
  /** True to leave out blocks while brute-force protection is disabled. */
  consider_brute_force_enablement?: boolean | undefined;
}

/** Options for getting the blocks of a user by ID. */
export interface GetUserBlocksData extends ObjectWithId, UserBlocksOptions {}

/** Options for getting the blocks of a user by identifier. */
export interface GetUserBlocksByIdentifierData extends ObjectWithIdentifier, UserBlocksOptions {}

/** A block of a user. */
export interface BlockedForEntry {
  /** Identifier that was used to log in. */
  identifier: string;
  /** Blocked IP address. */
  ip?: string | undefined;
  /** Name of the connection. */
  connection?: string | undefined;
}

/**
 * The blocks that brute-force protection set for a user.
 *
 * @see https://auth0.com/docs/api/management/v2/user-blocks/get-user-blocks-by-id
 */
export interface UserBlocks {
  /** The blocks; empty if the user isn't blocked. */
  blocked_for: BlockedForEntry[];
}
