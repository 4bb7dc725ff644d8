import { crud } from '../crud/crud';

/** /forms. */
export const formRoutes = crud({
  path: '/forms',
  collection: 'forms',
  newKey: (ids) => ids.long('ap_'),
  hasTimes: true,
  deletesMissing: true,
});

/** /flows, and their connections. Flows don't run, so they have no executions. */
export const flowRoutes = [
  ...crud({
    path: '/flows/vault/connections',
    collection: 'flow_vault_connections',
    newKey: (ids) => ids.long('ac_'),
    complete: (connection, { ids }) => ({
      ready: connection.setup !== undefined,
      fingerprint: ids.hex(32),
      ...connection,
    }),
    hasTimes: true,
    hidden: ['setup'],
    deletesMissing: true,
  }),
  ...crud({
    path: '/flows/{flow_id}/executions',
    collection: 'flow_executions',
    parent: { param: 'flow_id', of: 'flows', field: 'flow_id' },
    deletesMissing: true,
  }),
  ...crud({
    path: '/flows',
    collection: 'flows',
    newKey: (ids) => ids.long('af_'),
    hasTimes: true,
  }),
];
