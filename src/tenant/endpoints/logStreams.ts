import { ApiFault } from '../ApiFault';
import { operationOf } from '../operations/operationOf';
import { crud } from '../crud/crud';
import type { Context } from '../router/Route';
import type { Json } from '../store/records';
import { findViolation } from '../validation/findViolation';

/** What the tenant adds to a partner's sink: the event source of its events. */
function sinkOf(context: Context, type: unknown, sink: Json): Json {
  if (type === 'eventbridge' && sink.awsPartnerEventSource === undefined) {
    const host = new URL(context.ownOrigin).host;
    const source = `aws.partner/auth0.com/${host}-${context.ids.uuid()}/auth0.logs`;
    return { ...sink, awsPartnerEventSource: source };
  }
  return type === 'eventgrid' && sink.azurePartnerTopic === undefined
    ? { ...sink, azurePartnerTopic: `auth0-${context.ids.object()}` }
    : sink;
}

/** @throws ApiFault, 400, if a sink does not fit the stream's type, which PATCH does not repeat. */
function checkSink({ given }: Context, { type }: Json): void {
  if (given.sink === undefined) return;
  const kinds = operationOf('POST /log-streams').body?.oneOf ?? [];
  const kind = kinds.find(({ properties }) => properties?.type?.enum?.includes(type));
  if (findViolation(given.sink, kind?.properties?.sink ?? {}))
    throw new ApiFault(400, `The sink does not fit a log stream of the type ${String(type)}.`);
}

/** /log-streams. */
export const logStreamRoutes = crud({
  path: '/log-streams',
  collection: 'log_streams',
  newKey: (ids) => `lst_${ids.digits(16)}`,
  defaults: { status: 'active' },
  complete: (stream, context) => ({
    ...stream,
    sink: sinkOf(context, stream.type, { ...Object(stream.sink) }),
    // Recorded: a priority stream gets security events, whatever its filters.
    ...(stream.isPriority === true ? { filters: [{ type: 'category', name: 'security' }] } : {}),
  }),
  check: checkSink,
  missing: { message: 'The log stream does not exist.' },
  deletesMissing: true,
});
