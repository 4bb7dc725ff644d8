import { optional } from '../../support/optional';
import { iterate } from '../../../src/index';
import type { UsersManager } from '../../../src/management/managers/UsersManager';
import type { User } from '../../../src/types/User';
import { pick } from './random';

type Done = (error: unknown, value?: unknown) => void;

/** A call to make. */
export interface PlannedCall {
  kind: 'getAll' | 'get' | 'create' | 'update' | 'replaceMethods' | 'delete' | 'iterate';
  /** The email address of a user that it creates. */
  email?: string;
  make(users: UsersManager, done?: Done): Promise<unknown> | undefined | void;
}

const CONNECTION = 'Username-Password-Authentication';

function create(email: string): PlannedCall {
  const data = { connection: CONNECTION, email, password: 'correct horse' };
  return { kind: 'create', email, make: (users, done) => users.create(data, ...optional(done)) };
}

/** Iterates over users and stops after this many: with `break`, or with an error of the caller. */
function walk(most: number, isThrown: boolean): PlannedCall {
  const left = new Error('the loop was left');
  const make = async (users: UsersManager): Promise<void> => {
    let count = 0;
    for await (const _user of iterate(users.getAll({ per_page: 3 }))) {
      count += 1;
      if (count < most) continue;
      if (isThrown) throw left;
      break;
    }
  };
  const ignore = (error: unknown): void => {
    if (error !== left) throw error;
  };
  return { kind: 'iterate', make: (users) => make(users).catch(ignore) };
}

/** A random call for one of the known users; a user that it deletes is no longer known. */
export function randomCall(number: number, known: User[], random: () => number): PlannedCall {
  const chance = random();
  if (known.length < 20 || chance < 0.25) return create(`soak-${number}@example.com`);
  const index = Math.floor(random() * known.length);
  const id = { id: String(known[index]?.user_id) };
  if (chance < 0.45) {
    known.splice(index, 1);
    return { kind: 'delete', make: (users, done) => users.delete(id, ...optional(done)) };
  }
  if (chance < 0.5) return walk(1 + Math.floor(random() * 10), random() < 0.3);
  return pick<PlannedCall>(
    [
      { kind: 'getAll', make: (users, done) => users.getAll({ per_page: 5 }, ...optional(done)) },
      { kind: 'get', make: (users, done) => users.get(id, ...optional(done)) },
      {
        kind: 'update',
        make: (users, done) => users.update(id, { user_metadata: { number } }, ...optional(done)),
      },
      {
        kind: 'replaceMethods',
        make: (users, done) => users.updateAuthenticationMethods(id, [], ...optional(done)),
      },
    ],
    random,
  );
}
