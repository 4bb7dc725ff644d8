import { OPERATION_SCOPES } from './operations/names';

/** Scopes that no operation needs, but that allow additional fields. */
const OF_FIELDS = [
  'read:connections_options',
  'update:connections_options',
  'create:users_app_metadata',
  'read:users_app_metadata',
  'delete:users_app_metadata',
];

/** Scopes of operations that the document no longer has. */
const OF_OLD_OPERATIONS = ['blacklist:tokens'];

/** The known scopes of the Management API. */
export const SCOPES: readonly string[] = [
  ...new Set([...OPERATION_SCOPES, ...OF_FIELDS, ...OF_OLD_OPERATIONS]),
];
