import { has, isEmpty, lists } from '../checks';
import { step } from '../makeStep';
import type { Step } from '../Step';

const key = { key: 'API_URL' };

export const rulesConfigs: Step[] = [
  step('rulesConfigs.set')(() => [key, { value: 'https://api.example.com' }], has(key)),
  step('rulesConfigs.getAll')(() => [], lists(key)),
  step('rulesConfigs.delete')(() => [key], isEmpty),
];
