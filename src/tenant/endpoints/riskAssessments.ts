import { crud } from '../crud/crud';
import { settings } from '../crud/settings';

/** /risk-assessments/settings and /supplemental-signals: stored and shown. */
export const riskRoutes = [
  ...settings({ path: '/risk-assessments/settings', defaults: { enabled: false } }),
  ...settings({ path: '/risk-assessments/settings/new-device', defaults: { remember_for: 30 } }),
  ...settings({ path: '/supplemental-signals', defaults: { akamai_enabled: false } }),
];

/** /rate-limit-policies: stored and shown; the tenant's own limits are those of its plan. */
export const rateLimitPolicyRoutes = crud({
  path: '/rate-limit-policies',
  collection: 'rate_limit_policies',
  newKey: (ids) => ids.long('rlp_'),
  hasTimes: true,
  unique: [{ fields: ['resource', 'consumer', 'consumer_selector'] }],
  filters: { resource: 'resource', consumer: 'consumer', consumer_selector: 'consumer_selector' },
});

/** /verifiable-credentials/verification/templates. */
export const verificationTemplateRoutes = crud({
  path: '/verifiable-credentials/verification/templates',
  collection: 'verification_templates',
  newKey: (ids) => ids.long('vct_'),
  hasTimes: true,
  unique: [{ fields: ['name'] }],
  deletesMissing: true,
});
