import { posts } from '../authenticationRequest';
import { database, email, has, matches, password } from '../checks';
import { step } from '../makeStep';
import type { Step, World } from '../Step';

const change = '/dbconnections/change_password';
const isSent = matches(/We've just sent you an email/);
const account = (w: World): { email: string; connection: string } => ({
  email: email(w, 'jane'),
  connection: database,
});

export const databaseUsers: Step[] = [
  step('auth.database.signUp')(
    (w) => [{ email: email(w, 'new'), password, connection: database }],
    has((w) => ({ email: email(w, 'new') })),
    posts('/dbconnections/signup'),
  ),
  step('auth.database.signIn')(
    (w) => [{ username: email(w, 'jane'), password }],
    has({ token_type: 'Bearer' }),
    posts('/oauth/ro', { adds: { grant_type: 'password', scope: 'openid', connection: database } }),
  ),
  step('auth.database.changePassword')((w) => [{ ...account(w), password }], isSent, posts(change)),
  step('auth.database.requestChangePasswordEmail')((w) => [account(w)], isSent, posts(change)),
];

/** The same by their flat names. */
export const flatDatabase: Step[] = [
  step('auth.changePassword')((w) => [{ ...account(w), password }], isSent, posts(change)),
  step('auth.requestChangePasswordEmail')((w) => [account(w)], isSent, posts(change)),
];
