import { NO_CONTENT, ok, type Answer, type Asked } from './Asked';
import { parentOf } from './Records';

/** Adds fields to the record that the path acts upon. */
const change =
  (fields: Record<string, unknown>, status = 200) =>
  ({ path, records }: Asked): Answer => ({ status, body: records.merge(parentOf(path), fields) });

function newVersion({ params, sent, records }: Asked): Answer {
  const id = records.newId('version');
  const version = { id, action_id: params.id, status: 'built', deployed: false };
  return { status: 202, body: records.merge(`/actions/actions/${params.id}/versions/${id}`, sent, version) };
}

/** Answers that don't follow from what was sent before, by endpoint. */
export const SPECIAL_ANSWERS: Readonly<Record<string, (asked: Asked) => Answer>> = {
  'GET /actions/triggers': () =>
    ok({ triggers: [{ id: 'post-login', version: 'v3', status: 'CURRENT', runtimes: ['node22'] }] }),
  'POST /actions/actions/:id/test': ({ sent }) => ok({ payload: sent.payload }),
  'POST /actions/actions/:id/deploy': newVersion,
  'POST /actions/actions/:id/versions': newVersion,
  'POST /actions/actions/:id/versions/:version_id/deploy': change({ deployed: true }, 202),
  'GET /actions/executions/:execution_id': ({ params }) =>
    ok({ id: params.execution_id, trigger_id: 'post-login', status: 'final', results: [] }),
  'POST /blacklists/tokens': ({ path, sent, records }) => {
    records.merge(`${path}/${String(sent.jti)}`, sent);
    return NO_CONTENT;
  },
  'GET /blacklists/tokens': ({ path, records }) => ok(records.below(path)),
};
