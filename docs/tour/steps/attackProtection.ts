import { has } from '../checks';
import { step } from '../makeStep';
import type { Step } from '../Step';

export const attackProtection: Step[] = [
  step('attackProtection.updateBruteForceConfig')(() => [{}, { max_attempts: 5 }], has({ max_attempts: 5 })),
  step('attackProtection.getBruteForceConfig')(() => [], has({ max_attempts: 5 })),
  step('attackProtection.updateSuspiciousIpThrottlingConfig')(
    () => [{}, { enabled: true }],
    has({ enabled: true }),
  ),
  step('attackProtection.getSuspiciousIpThrottlingConfig')(() => [], has({ enabled: true })),
  step('attackProtection.updateBreachedPasswordDetectionConfig')(
    () => [{}, { method: 'standard' }],
    has({ method: 'standard' }),
  ),
  step('attackProtection.getBreachedPasswordDetectionConfig')(() => [], has({ method: 'standard' })),
];
