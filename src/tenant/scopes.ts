import { OPERATION_SCOPES } from './operations/names';

/** Scopes that no operation needs, but that show or change further fields. */
const OF_FIELDS = [
  'read:connections_options',
  'update:connections_options',
  'create:users_app_metadata',
  'read:users_app_metadata',
  'delete:users_app_metadata',
];

/** Scopes of operations that the document no longer has. */
const OF_OLD_OPERATIONS = ['blacklist:tokens'];

/** Scopes of the Management API that this tenant knows. */
export const SCOPES: readonly string[] = [
  ...new Set([...OPERATION_SCOPES, ...OF_FIELDS, ...OF_OLD_OPERATIONS]),
];
