import { EVERY_CALL, type EveryCall } from '../../support/everyCall';
import { argumentsOf, MANAGER_METHODS } from '../../support/methods';
import { ANY_DATA, CANARY, DATA } from './secretBodies';

/** The data of Authentication API calls. */
const GRANT_SECRET = `${CANARY}1b2c3d4e5f6a7b`;

/** The same arguments with the canary instead of each secret. */
function withSecrets(argument: unknown, method: string): unknown {
  // A token, except the id of a user.
  if (typeof argument === 'string') return method === 'users.impersonate' ? argument : GRANT_SECRET;
  if (typeof argument !== 'object' || argument === null) return argument;
  const isSecret = /password|token|secret|^otp$|^code|assertion/;
  return Object.fromEntries(
    Object.entries(argument).map(([name, value]) => [
      name,
      isSecret.test(name) && typeof value === 'string' && !name.endsWith('_type') ? GRANT_SECRET : value,
    ]),
  );
}

/** A call of each method with secrets in all arguments. */
export const SECRET_CALLS: readonly EveryCall[] = [
  ...MANAGER_METHODS.map((target): EveryCall => {
    const name = `${target.manager}.${target.method}`;
    const args = argumentsOf(target);
    const data = DATA[name] ?? ANY_DATA;
    const [first, ...others] = args;
    const given =
      target.form === 'd'
        ? [{ ...(first as object), ...(data as object) }]
        : target.form === 'pd' || target.form === 'link'
          ? [first, data]
          : [first, ...others];
    return { name, client: 'management', method: name, args: given };
  }),
  ...EVERY_CALL.filter(({ client }) => client === 'authentication').map((call) => ({
    ...call,
    args: call.args.map((argument) => withSecrets(argument, call.method)),
  })),
  { name: 'rest.create', client: 'rest', method: 'create', args: [{ id: 'x' }, DATA['connections.create']] },
];
