import omit from 'lodash/omit';
import { ApiFault } from '../ApiFault';
import type { Context } from '../router/Route';
import type { EnabledConnectionRecord, Json } from '../store/records';

/** Fields that only the newer /connections of an organization shows. */
const NEWER = ['organization_connection_name', 'organization_access_level', 'is_enabled'] as const;

/** @throws ApiFault, 400, for sign-ups to a connection that is not a database, or does not add members. */
function checkSignup({ store }: Context, enabled: EnabledConnectionRecord): void {
  const { is_signup_enabled: signup, assign_membership_on_login: assign, connection_id: id } = enabled;
  if (signup === true && !(assign && store.connections.get(id)?.strategy === 'auth0'))
    throw new ApiFault(
      400,
      'Only database connections with assign_membership_on_login = true support is_signup_enabled = true.',
      'invalid_body',
    );
}

/** An enabled connection of an organization, as stored. @throws ApiFault, 400, for an unknown connection. */
export function newEnabledConnection(context: Context, given: Json): EnabledConnectionRecord {
  const connection = context.store.connections.get(String(given.connection_id));
  if (!connection) throw new ApiFault(400, 'The connection does not exist', 'inexistent_connection');
  // Recorded: a database with `is_signup_enabled` has `show_as_button`, too.
  const button =
    connection.strategy === 'auth0' && given.is_signup_enabled !== undefined ? { show_as_button: true } : {};
  const enabled = {
    ...button,
    ...omit(given, 'connection_id'),
    connection_id: connection.id,
    assign_membership_on_login: given.assign_membership_on_login === true,
  };
  checkSignup(context, enabled);
  return enabled;
}

/** An enabled connection with changes; null removes a field. @throws ApiFault, 400. */
export function changedConnection(
  context: Context,
  enabled: EnabledConnectionRecord,
  given: Json,
): EnabledConnectionRecord {
  const gone = Object.keys(given).filter((name) => given[name] === null || given[name] === '');
  const changed = omit({ ...enabled, ...given }, gone);
  const whole = {
    ...changed,
    connection_id: enabled.connection_id,
    assign_membership_on_login: changed.assign_membership_on_login ?? false,
  };
  checkSignup(context, whole);
  return whole;
}

/** An enabled connection, as the newer /connections shows it. */
export function presentOrganizationConnection({ store }: Context, enabled: EnabledConnectionRecord): Json {
  const connection = store.connections.get(enabled.connection_id);
  return { ...enabled, connection: { name: connection?.name ?? '', strategy: connection?.strategy ?? '' } };
}

/** An enabled connection, as /enabled_connections shows it. */
export const presentEnabledConnection = (context: Context, enabled: EnabledConnectionRecord): Json =>
  omit(presentOrganizationConnection(context, enabled), NEWER);
