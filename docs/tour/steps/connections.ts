import assert from 'node:assert/strict';
import { database, email, has, id, isEmpty, keeps } from '../checks';
import { step } from '../makeStep';
import type { Step, World } from '../Step';

const connection = (w: World): { id: string } => ({ id: id(w, 'connection') });
/** A new database does not take weak passwords. */
const STRONG = 'Correct horse 1';
const name = ({ style }: World): string => `people-${style}`;

export const connections: Step[] = [
  step('connections.create')(
    (w) => [{ name: name(w), strategy: 'auth0' }],
    keeps('connection', (w) => ({ name: name(w) })),
  ),
  step('connections.getAll')(
    () => [{ strategy: 'auth0', name: database }],
    (result, world) => {
      assert.ok(Array.isArray(result) && result.length === 1, 'expected an array of one connection');
      keeps('database', { name: database })(result[0], world);
    },
  ),
  step('connections.get')(
    (w) => [connection(w)],
    has((w) => ({ name: name(w) })),
  ),
  step('connections.update')(
    (w) => [connection(w), { display_name: 'People' }],
    has({ display_name: 'People' }),
  ),
  step('connections.checkStatus')((w) => [connection(w)], isEmpty),
  step('users.create')(
    (w) => [{ connection: name(w), email: email(w, 'jim'), password: STRONG }],
    has((w) => ({ email: email(w, 'jim') })),
    { note: 'in the new connection' },
  ),
  step('connections.deleteUserByEmail')((w) => [{ ...connection(w), email: email(w, 'jim') }], isEmpty),
  step('connections.delete')(
    (w) => [connection(w)],
    () => undefined,
  ),
];
