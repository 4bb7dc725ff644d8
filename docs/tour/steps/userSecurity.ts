import { has, id, isEmpty, isList, jane, keeps, lists } from '../checks';
import { step } from '../makeStep';
import type { Step, World } from '../Step';

const method = (w: World): { id: string; authentication_method_id: string } => ({
  ...jane(w),
  authentication_method_id: id(w, 'method'),
});

const hasCode: Step['check'] = (result, world) => {
  keeps('code', {}, 'recovery_code')(result, world);
};

/** The user's second factors. */
export const userSecurity: Step[] = [
  step('users.getGuardianEnrollments')((w) => [jane(w)], isList(0)),
  step('users.regenerateRecoveryCode')((w) => [id(w, 'jane')], hasCode, { note: 'a bare id' }),
  step('users.regenerateRecoveryCode')((w) => [jane(w)], hasCode, { note: '{ id }' }),
  step('users.invalidateRememberBrowser')((w) => [jane(w)], isEmpty),
  step('users.deleteMultifactorProvider')((w) => [{ ...jane(w), provider: 'google-authenticator' }], isEmpty),
  step('users.createAuthenticationMethod')(
    (w) => [jane(w), { type: 'email', name: 'Work', email: 'jane@example.com' }],
    keeps('method', { name: 'Work' }),
  ),
  step('users.getAuthenticationMethods')((w) => [jane(w)], lists({ name: 'Work' })),
  step('users.getAuthenticationMethodById')((w) => [method(w)], has({ name: 'Work' })),
  step('users.updateAuthenticationMethodById')((w) => [method(w), { name: 'Home' }], has({ name: 'Home' })),
  step('users.deleteAuthenticationMethodById')((w) => [method(w)], isEmpty),
  step('users.updateAuthenticationMethods')(
    (w) => [jane(w), [{ type: 'phone', name: 'Mobile', phone_number: '+15551234567' }]],
    lists({ name: 'Mobile' }),
  ),
  step('users.deleteAuthenticationMethods')((w) => [jane(w)], isEmpty),
  step('users.deleteAllAuthenticators')((w) => [jane(w)], isEmpty),
];
