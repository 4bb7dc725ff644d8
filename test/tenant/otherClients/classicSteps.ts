import type { Step } from '../../../docs/tour/runTour';
import { steps } from '../../../docs/tour/steps';

/** Ways to call that only our client has. */
const NOT_OF_V3: Readonly<Record<string, readonly string[]>> = {
  'users.regenerateRecoveryCode (a bare id)': ['callback', 'promise'],
  'users.deleteAll (deprecated)': ['promise'],
};

/** The tour's steps, as far as `auth0@3.7.2` has them. */
export const classicSteps = (style: 'callback' | 'promise'): Step[] =>
  steps.filter(({ title }) => !NOT_OF_V3[title]?.includes(style));
