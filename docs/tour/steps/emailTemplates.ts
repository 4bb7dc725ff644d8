import { has } from '../checks';
import { step } from '../makeStep';
import type { Step } from '../Step';

const name = { name: 'welcome_email' } as const;

export const emailTemplates: Step[] = [
  step('emailTemplates.create')(
    () => [
      {
        template: 'welcome_email',
        body: '<p>Welcome!</p>',
        from: 'login@example.com',
        subject: 'Welcome',
        syntax: 'liquid',
        enabled: true,
      },
    ],
    has({ template: 'welcome_email' }),
  ),
  step('emailTemplates.get')(() => [name], has({ subject: 'Welcome' })),
  step('emailTemplates.update')(() => [name, { subject: 'Hello' }], has({ subject: 'Hello' })),
];
