import { has } from '../checks';
import { step } from '../makeStep';
import type { Step } from '../Step';

const settings = { friendly_name: 'Acme', support_email: 'help@example.com' };

export const tenant: Step[] = [
  step('tenant.updateSettings')(() => [settings], has(settings)),
  step('tenant.getSettings')(() => [], has(settings)),
];
