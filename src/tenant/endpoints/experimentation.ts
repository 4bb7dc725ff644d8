import isEqual from 'lodash/isEqual';
import { ApiFault } from '../ApiFault';
import { objectOf } from '../objectOf';
import type { CrudDeclaration } from '../crud/CrudDeclaration';
import { crud, CrudHandlers } from '../crud/crud';
import { refusal } from '../crud/refuse';
import { operations } from '../router/operations';
import type { Context, Handler } from '../router/Route';
import type { Json } from '../store/records';

/** Experiments that are not archived. */
const running = ({ store }: Context): Json[] =>
  [...store.collection('experiments').values()].filter(({ status }) => status !== 'archived');

const allocations = (context: Context): Json[] =>
  running(context).flatMap(({ allocations: own }) => (Array.isArray(own) ? (own as Json[]) : []));

const flags: CrudDeclaration = {
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

const ACTIVE = 'Active experiments cannot be deleted. Pause or complete the experiment first.';

/** @throws ApiFault, 400, for allocations of an active experiment, and for an unknown segment. */
function checkExperiment(context: Context, after: Json, before: Json | undefined): void {
  if (before?.status === 'active' && !isEqual(after.allocations, before.allocations))
    throw new ApiFault(400, 'Allocations cannot be modified while the experiment is active.');
  const segments = context.store.collection('segments');
  const own: readonly unknown[] = Array.isArray(after.allocations) ? after.allocations : [];
  if (own.map(objectOf).some(({ segment_id: id }) => typeof id === 'string' && !segments.has(id)))
    throw new ApiFault(400, 'Segment not found.');
}

const experiments: CrudDeclaration = {
  path: '/experimentation/experiments',
  collection: 'experiments',
  newKey: (ids) => ids.long('exp_'),
  defaults: { status: 'draft' },
  complete: (experiment) => ({ ...experiment, is_valid: true }),
  hasTimes: true,
  unique: [{ fields: ['name'] }],
  references: [{ field: 'feature_flag_id', of: 'feature_flags' }],
  check: checkExperiment,
  onRemove: (context, { status }) => {
    if (status === 'active') throw refusal(context, 400, { message: ACTIVE });
  },
  filters: {
    status: 'status',
    authentication_flow: 'authentication_flow',
    feature_flag_id: 'feature_flag_id',
  },
  deletesMissing: true,
};

const LAST = 'Feature flag must have at least one variation. Cannot delete the last variation.';
const MAX_OVERRIDE = 1024;

/** @throws ApiFault, 400, for invalid values of a feature flag's parameters. */
function checkOverrides(context: Context, { flag, overrides }: Json): void {
  const parameters = objectOf(context.store.collection('feature_flags').get(String(flag))?.parameters);
  for (const [name, override] of Object.entries(objectOf(overrides))) {
    const value: unknown = objectOf(override).value ?? override;
    if (!Object.hasOwn(parameters, name)) throw new ApiFault(400, 'Invalid override key.');
    const { type, value: usual } = objectOf(parameters[name]);
    if (typeof type === 'string' && ['string', 'number', 'boolean'].includes(type) && typeof value !== type)
      throw new ApiFault(400, 'Override value type does not match the parameter type.');
    if (JSON.stringify(value).length > MAX_OVERRIDE)
      throw new ApiFault(400, 'Override value exceeds maximum size of 1KB.');
    if (isEqual(value, usual))
      throw new ApiFault(400, 'Override value must differ from the feature flag parameter default value.');
  }
}

/** POST of a status sets it on the record. */
const setStatus =
  (handlers: CrudHandlers): Handler =>
  (context) => {
    const before = handlers.find(context);
    return handlers.answer(
      context,
      handlers.put(context, { ...before, status: context.given.status }, before),
    );
  };

const experimentHandlers = new CrudHandlers(experiments);

/** /experimentation: stored and shown; logins don't take part in experiments. */
export const experimentationRoutes = [
  ...crud(flags),
  ...crud(experiments),
  ...crud({
    path: '/experimentation/feature-flags/{id}/variations',
    collection: 'feature_flag_variations',
    newKey: (ids) => ids.long('var_'),
    parent: { param: 'id', of: 'feature_flags', field: 'flag' },
    hasTimes: true,
    unique: [{ fields: ['name'] }],
    present: (variation, { params }) => ({ ...variation, feature_flag_id: params.id }),
    check: checkOverrides,
    onRemove: (context, { id, flag }) => {
      if (allocations(context).some(({ variation_id: used }) => used === id)) throw refusal(context, 409);
      const all = [...context.store.collection('feature_flag_variations').values()];
      if (all.filter((other) => other.flag === flag).length === 1)
        throw refusal(context, 400, { message: LAST });
    },
  }),
  ...crud({
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
    'POST /experimentation/feature-flags/{id}/status': setStatus(new CrudHandlers(flags)),
    'POST /experimentation/experiments/{id}/status': setStatus(experimentHandlers),
    'POST /experimentation/experiments/{id}/validate': (context) => {
      experimentHandlers.find(context);
      return { status: 200, body: { is_valid: true, errors: [] } };
    },
  }),
];
