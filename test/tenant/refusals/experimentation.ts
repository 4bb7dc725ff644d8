import type { Api, Json } from '../support/api';
import { experiment, experimentWith, flag, made, variation } from './made';
import { scenarios, type Provoke } from './Scenario';

const flagOf = ({ id }: Json): string => `/experimentation/feature-flags/${String(id)}`;
const experimentOf = ({ id }: Json): string => `/experimentation/experiments/${String(id)}`;

const overridden =
  (overrides: Json): Provoke =>
  (api) =>
    api.post(`${flagOf(flag(api))}/variations`, { name: 'one', overrides });

/** An update of a variation of a flag. */
const changed =
  (value: string): Provoke =>
  (api) => {
    const own = flag(api);
    const { id } = variation(api, own);
    return api.patch(`${flagOf(own)}/variations/${String(id)}`, { overrides: { theme: { value } } });
  };

/** A running experiment. */
function active(api: Api): { own: Json; used: Json; path: string } {
  const own = flag(api);
  const used = variation(api, own);
  const path = experimentOf(experiment(api, own, used));
  api.post(`${path}/status`, { status: 'active' });
  return { own, used, path };
}

export const ofExperimentation = [
  ...scenarios('DELETE /experimentation/segments/{id}', 409, {
    'Segment is in use by one or more non-archived experiment allocations.': (api) => {
      const segment = made(api, '/experimentation/segments', {
        name: 'segment',
        rules: [{ match: { client_id: ['c'] } }],
      });
      const own = flag(api);
      experiment(api, own, variation(api, own), { segment_id: segment.id });
      return api.delete(`/experimentation/segments/${String(segment.id)}`);
    },
  }),
  ...scenarios('POST /experimentation/experiments', 400, {
    'Segment not found.': (api) => {
      const own = flag(api);
      return api.post(
        '/experimentation/experiments',
        experimentWith(own, variation(api, own), { segment_id: 'seg_none' }),
      );
    },
  }),
  ...scenarios('POST /experimentation/feature-flags/{id}/variations', 400, {
    'Invalid override key.': overridden({ unknown: { value: 'x' } }),
    'Override value type does not match the parameter type.': overridden({ theme: { value: 1 } }),
  }),
  ...scenarios('PATCH /experimentation/feature-flags/{id}/variations/{vid}', 400, {
    'Override value exceeds maximum size of 1KB.': changed('x'.repeat(1025)),
    'Override value must differ from the feature flag parameter default value.': changed('dark'),
  }),
  ...scenarios('DELETE /experimentation/feature-flags/{id}/variations/{vid}', 400, {
    'Feature flag must have at least one variation. Cannot delete the last variation.': (api) => {
      const own = flag(api);
      return api.delete(`${flagOf(own)}/variations/${String(variation(api, own).id)}`);
    },
  }),
  ...scenarios('DELETE /experimentation/feature-flags/{id}/variations/{vid}', 409, {
    'Variation is in use by one or more non-archived allocations and cannot be deleted.': (api) => {
      const { own, used } = active(api);
      return api.delete(`${flagOf(own)}/variations/${String(used.id)}`);
    },
  }),
  ...scenarios('DELETE /experimentation/feature-flags/{id}', 409, {
    'Feature flag is in use by one or more non-archived experiments and cannot be deleted.': (api) =>
      api.delete(flagOf(active(api).own)),
  }),
  ...scenarios('DELETE /experimentation/experiments/{id}', 400, {
    'Active experiments cannot be deleted. Pause or complete the experiment first.': (api) =>
      api.delete(active(api).path),
  }),
  ...scenarios('PATCH /experimentation/experiments/{id}', 400, {
    'Allocations cannot be modified while the experiment is active.': (api) => {
      const { own, path } = active(api);
      const second = variation(api, own, 'second');
      return api.patch(path, { allocations: [{ variation_id: second.id, weight: 100, is_control: true }] });
    },
  }),
  ...scenarios('PATCH /experimentation/experiments/{id}', 409, {
    'An experiment with this name already exists.': (api) => {
      const { own, used } = active(api);
      const second = made(api, '/experimentation/experiments', {
        ...experimentWith(own, used),
        name: 'second',
      });
      return api.patch(experimentOf(second), { name: 'experiment' });
    },
  }),
  ...scenarios('PATCH /experimentation/feature-flags/{id}/variations/{vid}', 409, {
    'A variation with this name already exists on this feature flag.': (api) => {
      const own = flag(api);
      variation(api, own);
      const { id } = variation(api, own, 'second');
      return api.patch(`${flagOf(own)}/variations/${String(id)}`, { name: 'light' });
    },
  }),
  ...scenarios('POST /experimentation/experiments', 409, {
    'An experiment with this name already exists.': (api) => {
      const { own, used } = active(api);
      return api.post('/experimentation/experiments', experimentWith(own, used));
    },
  }),
  ...scenarios('POST /experimentation/feature-flags/{id}/variations', 409, {
    'A variation with this name already exists on this feature flag.': (api) => {
      const own = flag(api);
      variation(api, own);
      return api.post(`${flagOf(own)}/variations`, { name: 'light', overrides: {} });
    },
  }),
];
