import { has, id, isEmpty, isList, jane, matches } from '../checks';
import { step } from '../makeStep';
import type { Step, World } from '../Step';

/** An access token of the user of the story. */
const token = (w: World): string => w.tenant.mintToken({ sub: id(w, 'jane'), scope: 'openid' });
const isJane = has((w) => ({ sub: w.ids.jane }));

/** Two accounts become one user's; a user is looked at from outside. */
export const userLinking: Step[] = [
  step('users.link')((w) => [id(w, 'jane'), { provider: 'auth0', user_id: id(w, 'joe') }], isList(2)),
  step('users.unlink')(
    (w) => [{ ...jane(w), provider: 'auth0', user_id: id(w, 'joe').split('|')[1] ?? '' }],
    isList(1),
  ),
  step('auth.users.getInfo')((w) => [token(w)], isJane, { endpoint: 'GET /userinfo', sends: () => ({}) }),
  step('auth.getProfile')((w) => [token(w)], isJane, { endpoint: 'GET /userinfo', sends: () => ({}) }),
  step('auth.users.impersonate')(
    (w) => [
      id(w, 'jane'),
      {
        impersonator_id: id(w, 'joe'),
        protocol: 'oauth2',
        token: w.tenant.mintToken(),
        additionalParameters: {},
      },
    ],
    matches(/^http.*\/impersonate\?token=/),
    {
      endpoint: 'POST /users/:id/impersonate',
      sends: (_, w) => ({
        body: {
          client_id: w.tenant.clientId,
          impersonator_id: w.ids.joe,
          protocol: 'oauth2',
          additionalParameters: {},
        },
      }),
    },
  ),
];

/** The end of the story: the users are deleted. */
export const userDeletion: Step[] = [
  step('users.delete')((w) => [{ id: id(w, 'joe') }], isEmpty),
  step('users.deleteAll')(() => [], isEmpty, { note: 'deprecated' }),
];
