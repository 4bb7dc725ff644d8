import { has } from '../checks';
import { step } from '../makeStep';
import type { Step } from '../Step';

const where = { prompt: 'login', language: 'en' } as const;
const body = { login: { title: 'Welcome back' } };

export const prompts: Step[] = [
  step('prompts.updateSettings')(() => [{}, { identifier_first: true }], has({ identifier_first: true })),
  step('prompts.getSettings')(() => [], has({ identifier_first: true })),
  step('prompts.updateCustomTextByLanguage')(() => [{ ...where, body }], has(body)),
  step('prompts.getCustomTextByLanguage')(() => [where], has(body)),
];
