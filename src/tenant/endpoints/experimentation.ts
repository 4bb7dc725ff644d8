import type { Plain } from '../plain/Declaration';
import { plain, PlainHandlers } from '../plain/plain';
import { refusal } from '../plain/refuse';
import { operations } from '../router/operations';
import type { Context, Handler } from '../router/Route';
import type { Json } from '../store/records';

/** The experiments that are not archived. */
const running = ({ store }: Context): Json[] =>
  [...store.collection('experiments').values()].filter(({ status }) => status !== 'archived');

const allocations = (context: Context): Json[] =>
  running(context).flatMap(({ allocations: own }) => (Array.isArray(own) ? (own as Json[]) : []));

const flags: Plain = {
  path: '/experimentation/feature-flags',
  collection: 'feature_flags',
  newKey: (ids) => ids.long('flg_'),
  defaults: { type: 'self', status: 'draft' },
  hasTimes: true,
  unique: [{ fields: ['name'] }],
  filters: { type: 'type', status: 'status' },
  onRemove: (context, { id }) => {
    if (running(context).some(({ feature_flag_id: flag }) => flag === id)) throw refusal(context, 409);
  },
};

const experiments: Plain = {
  path: '/experimentation/experiments',
  collection: 'experiments',
  newKey: (ids) => ids.long('exp_'),
  defaults: { status: 'draft' },
  complete: (experiment) => ({ ...experiment, is_valid: true }),
  hasTimes: true,
  unique: [{ fields: ['name'] }],
  references: [{ field: 'feature_flag_id', of: 'feature_flags' }],
  filters: {
    status: 'status',
    authentication_flow: 'authentication_flow',
    feature_flag_id: 'feature_flag_id',
  },
  deletesMissing: true,
};

/** POST of a status: the record has it from now on. */
const setStatus =
  (handlers: PlainHandlers): Handler =>
  (context) => {
    const before = handlers.find(context);
    return handlers.answer(
      context,
      handlers.put(context, { ...before, status: context.given.status }, before),
    );
  };

const experimentHandlers = new PlainHandlers(experiments);

/** /experimentation: kept and shown; log-ins don't take part in experiments. */
export const experimentationRoutes = [
  ...plain(flags),
  ...plain(experiments),
  ...plain({
    path: '/experimentation/feature-flags/{id}/variations',
    collection: 'feature_flag_variations',
    newKey: (ids) => ids.long('var_'),
    parent: { param: 'id', of: 'feature_flags', field: 'flag' },
    hasTimes: true,
    unique: [{ fields: ['name'] }],
    present: (variation, { params }) => ({ ...variation, feature_flag_id: params.id }),
    onRemove: (context, { id }) => {
      if (allocations(context).some(({ variation_id: used }) => used === id)) throw refusal(context, 409);
    },
  }),
  ...plain({
    path: '/experimentation/segments',
    collection: 'segments',
    newKey: (ids) => ids.long('seg_'),
    defaults: { type: 'self' },
    hasTimes: true,
    unique: [{ fields: ['name'] }],
    filters: { type: 'type' },
    onRemove: (context, { id }) => {
      if (allocations(context).some(({ segment_id: used }) => used === id)) throw refusal(context, 409);
    },
  }),
  ...operations({
    'POST /experimentation/feature-flags/{id}/status': setStatus(new PlainHandlers(flags)),
    'POST /experimentation/experiments/{id}/status': setStatus(experimentHandlers),
    'POST /experimentation/experiments/{id}/validate': (context) => {
      experimentHandlers.find(context);
      return { status: 200, body: { is_valid: true, errors: [] } };
    },
  }),
];
