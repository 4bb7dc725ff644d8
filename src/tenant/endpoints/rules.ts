import { crud } from '../crud/crud';

const missing = { message: 'The rule does not exist', errorCode: 'inexistent_rule' };

/** /rules. */
export const ruleRoutes = crud({
  path: '/rules',
  collection: 'rules',
  newKey: (ids) => ids.prefixed('rul_'),
  defaults: ({ store }) => ({
    enabled: true,
    // A new rule runs last.
    order: Math.max(0, ...[...store.collection('rules').values()].map(({ order }) => Number(order))) + 1,
    stage: 'login_success',
  }),
  unique: [{ fields: ['name'], errorCode: 'rule_conflict' }],
  filters: { enabled: 'enabled' },
  order: (one, other) => Number(one.order) - Number(other.order),
  missing,
  deletesMissing: true,
});

/** /rules-configs: a key and its value, which is never shown. */
export const ruleConfigRoutes = crud({
  path: '/rules-configs',
  collection: 'rules_configs',
  key: 'key',
  upserts: true,
  present: ({ key, value }, { operation }) => (operation?.list ? { key } : { key, value }),
  deletesMissing: true,
});
