import { has, isEmpty } from '../checks';
import { step } from '../makeStep';
import type { Step } from '../Step';

export const emailProvider: Step[] = [
  step('emailProvider.configure')(
    () => [
      {
        name: 'sendgrid',
        enabled: true,
        default_from_address: 'login@example.com',
        credentials: { api_key: 'an-api-key' },
      },
    ],
    has({ name: 'sendgrid' }),
  ),
  step('emailProvider.get')(() => [], has({ name: 'sendgrid' })),
  step('emailProvider.update')(() => [{}, { enabled: false }], has({ enabled: false })),
  step('emailProvider.delete')(() => [], isEmpty),
];
