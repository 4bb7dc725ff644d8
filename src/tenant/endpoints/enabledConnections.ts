import { ApiFault } from '../ApiFault';
import type { Context } from '../router/Route';
import type { EnabledConnectionRecord, Json } from '../store/records';

/** A connection enabled for an organization, as it is kept. @throws ApiFault, 400, for a connection that is not there. */
export function newEnabledConnection({ store }: Context, given: Json): EnabledConnectionRecord {
  const { connection_id: id, assign_membership_on_login: assign, show_as_button: button } = given;
  const connection = store.connections.get(String(id));
  if (!connection) throw new ApiFault(400, 'The connection does not exist', 'inexistent_connection');
  return {
    connection_id: connection.id,
    assign_membership_on_login: assign === true,
    ...(typeof button === 'boolean' ? { show_as_button: button } : {}),
    ...(typeof given.is_signup_enabled === 'boolean' ? { is_signup_enabled: given.is_signup_enabled } : {}),
  };
}

/** A connection enabled for an organization, as the API shows it. */
export function presentEnabledConnection({ store }: Context, enabled: EnabledConnectionRecord): Json {
  const connection = store.connections.get(enabled.connection_id);
  return { ...enabled, connection: { name: connection?.name ?? '', strategy: connection?.strategy ?? '' } };
}
