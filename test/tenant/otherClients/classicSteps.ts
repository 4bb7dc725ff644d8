import type { Step, Style } from '../../../docs/tour/Step';
import { steps } from '../../../docs/tour/steps/index';

/** Ways to call that only our client has. */
const NOT_OF_V3: Readonly<Record<string, readonly Style[]>> = {
  'users.regenerateRecoveryCode (a bare id)': ['callback', 'promise'],
  'users.deleteAll (deprecated)': ['promise'],
  // v3 rejects with axios's own error there.
  'auth.tokens.getDelegationToken': ['callback', 'promise'],
  'auth.getDelegationToken': ['callback', 'promise'],
  // The API sends this answer as text/html, of which v3 reads nothing.
  'auth.database.changePassword': ['callback', 'promise'],
  'auth.database.requestChangePasswordEmail': ['callback', 'promise'],
  'auth.changePassword': ['callback', 'promise'],
  'auth.requestChangePasswordEmail': ['callback', 'promise'],
};

/** The tour's steps, as far as `auth0@3.7.2` has them. */
export const classicSteps = (style: Style): Step[] =>
  steps.filter(({ title }) => !NOT_OF_V3[title]?.includes(style));
