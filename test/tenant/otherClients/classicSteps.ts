import type { Step, Style } from '../../../docs/tour/Step';
import { steps } from '../../../docs/tour/steps/index';

/** Calls that only our client supports. */
const NOT_OF_V3: Readonly<Record<string, readonly Style[]>> = {
  'users.regenerateRecoveryCode (a bare id)': ['callback', 'promise'],
  'users.deleteAll (deprecated)': ['promise'],
  // Here v3 rejects with axios's own error.
  'auth.tokens.getDelegationToken': ['callback', 'promise'],
  'auth.getDelegationToken': ['callback', 'promise'],
  // The API sends this response as text/html, which v3 does not read.
  'auth.database.changePassword': ['callback', 'promise'],
  'auth.database.requestChangePasswordEmail': ['callback', 'promise'],
  'auth.changePassword': ['callback', 'promise'],
  'auth.requestChangePasswordEmail': ['callback', 'promise'],
};

/** The steps of the tour that `auth0@3.7.2` supports. */
export const classicSteps = (style: Style): Step[] =>
  steps.filter(({ title }) => !NOT_OF_V3[title]?.includes(style));
