import { ApiFault } from '../ApiFault';
import { answerItems } from '../crud/answerItems';
import { operations } from '../router/operations';
import type { Context, Handler, TenantResponse } from '../router/Route';
import type { EnabledConnectionRecord, Json, OrganizationRecord } from '../store/records';
import { writeOperationLog } from '../users/writeLog';
import {
  changedConnection,
  newEnabledConnection,
  presentEnabledConnection,
  presentOrganizationConnection,
} from './enabledConnections';
import { findOrganization } from './organizations';

type Presenter = (context: Context, enabled: EnabledConnectionRecord) => Json;

/** The differences between the two endpoints for an organization's connections, which share one list. */
interface Kind {
  readonly show: Presenter;
  /** Name of the path parameter. */
  readonly param: string;
  readonly conflict: string;
}

const ENABLED: Kind = {
  show: presentEnabledConnection,
  param: 'connectionId',
  conflict: 'The connection is already enabled for this organization.',
};
const NEWER: Kind = {
  show: (context, enabled) => ({
    is_enabled: true,
    ...presentOrganizationConnection(context, enabled),
  }),
  param: 'connection_id',
  conflict: 'The organization connection already exists.',
};

const isOn = ({ is_enabled: is = true }: EnabledConnectionRecord): boolean => is;

function put(
  { store }: Context,
  organization: OrganizationRecord,
  enabledConnections: readonly EnabledConnectionRecord[],
): void {
  store.organizations.set(organization.id, { ...organization, enabledConnections });
}

/** The handlers of one of the two endpoints. */
function handlersOf({
  show,
  param,
  conflict,
}: Kind): Record<'list' | 'add' | 'get' | 'update' | 'remove', Handler> {
  const isListed = param === ENABLED.param ? isOn : () => true;
  const find = (context: Context): { organization: OrganizationRecord; enabled: EnabledConnectionRecord } => {
    const organization = findOrganization(context);
    const id = context.params[param];
    const enabled = organization.enabledConnections.find(({ connection_id: own }) => own === id);
    if (!enabled || !isListed(enabled)) throw new ApiFault(404, 'No connection found by that id');
    return { organization, enabled };
  };
  const answer = (context: Context, status: number, enabled: EnabledConnectionRecord): TenantResponse => {
    writeOperationLog(context, status);
    return { status, body: show(context, enabled) };
  };
  return {
    list: (context) => {
      const { is_enabled: wanted } = context.values;
      const all = findOrganization(context).enabledConnections.filter(
        (enabled) => isListed(enabled) && (wanted === undefined || isOn(enabled) === wanted),
      );
      return answerItems(context, all, (enabled) => show(context, enabled), {
        limitIsLength: param === ENABLED.param,
      });
    },
    get: (context) => ({ status: 200, body: show(context, find(context).enabled) }),
    add: (context) => {
      const organization = findOrganization(context);
      const before = organization.enabledConnections;
      if (before.some(({ connection_id: id }) => id === context.given.connection_id))
        throw new ApiFault(409, conflict);
      const enabled = newEnabledConnection(context, context.given);
      put(context, organization, [...before, enabled]);
      return answer(context, 201, enabled);
    },
    update: (context) => {
      const { organization, enabled } = find(context);
      const changed = changedConnection(context, enabled, context.given);
      const all = organization.enabledConnections.map((other) => (other === enabled ? changed : other));
      put(context, organization, all);
      return answer(context, 200, changed);
    },
    remove: (context) => {
      const { organization, enabled } = find(context);
      const rest = organization.enabledConnections.filter((other) => other !== enabled);
      put(context, organization, rest);
      writeOperationLog(context, 204);
      return { status: 204 };
    },
  };
}

const enabled = handlersOf(ENABLED);
const newer = handlersOf(NEWER);

/** /organizations/{id}/enabled_connections, and the newer /organizations/{id}/connections. */
export const organizationConnectionRoutes = operations({
  'GET /organizations/{id}/enabled_connections': enabled.list,
  'POST /organizations/{id}/enabled_connections': enabled.add,
  'GET /organizations/{id}/enabled_connections/{connectionId}': enabled.get,
  'PATCH /organizations/{id}/enabled_connections/{connectionId}': enabled.update,
  'DELETE /organizations/{id}/enabled_connections/{connectionId}': enabled.remove,
  'GET /organizations/{id}/connections': newer.list,
  'POST /organizations/{id}/connections': newer.add,
  'GET /organizations/{id}/connections/{connection_id}': newer.get,
  'PATCH /organizations/{id}/connections/{connection_id}': newer.update,
  'DELETE /organizations/{id}/connections/{connection_id}': newer.remove,
});
