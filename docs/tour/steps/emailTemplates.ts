import { has } from '../checks';
import { step } from '../makeStep';
import type { Step } from '../Step';

/** There is one template of each kind, and the tour walks twice. */
const TEMPLATES = { callback: 'verify_email', promise: 'welcome_email' } as const;

export const emailTemplates: Step[] = [
  step('emailTemplates.create')(
    ({ style }) => [
      {
        template: TEMPLATES[style],
        body: '<p>Welcome!</p>',
        from: 'login@example.com',
        subject: 'Welcome',
        syntax: 'liquid',
        enabled: true,
      },
    ],
    has({ subject: 'Welcome' }),
  ),
  step('emailTemplates.get')(({ style }) => [{ name: TEMPLATES[style] }], has({ subject: 'Welcome' })),
  step('emailTemplates.update')(
    ({ style }) => [{ name: TEMPLATES[style] }, { subject: 'Hello' }],
    has({ subject: 'Hello' }),
  ),
];
