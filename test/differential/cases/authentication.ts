import { AuthenticationClient } from '../../../src/index';
import { calls, type Call } from '../../authentication/support/calls';
import { membersOf } from './members';
import type { Flaw, Method, OddArguments } from './Method';

/** Values that are not text: the methods check most of their fields. */
const NO_TEXTS = [undefined, null, '', ' ', 5, {}] as const;
/** Values that are not data. */
const NO_DATA = [undefined, null, '', 'x', 5, []] as const;

function wrongFields(
  data: Readonly<Record<string, unknown>>,
  before: unknown[],
  after: unknown[],
): OddArguments[] {
  return Object.keys(data).flatMap((name) => {
    const { [name]: _left, ...others } = data;
    return [others, ...NO_TEXTS.map((value) => ({ ...data, [name]: value }))].map((one) => ({
      flaw: 'data' as Flaw,
      args: [...before, one, ...after],
    }));
  });
}

/** Calls of a method with missing and invalid arguments. */
function oddArgumentsOf({ args }: Call): OddArguments[] {
  const at = args.findIndex((value) => typeof value === 'object');
  const data = args[at];
  const [before, after] = [args.slice(0, at), args.slice(at + 1)];
  return [
    { flaw: 'params', args: [] },
    ...NO_DATA.map((value): OddArguments => ({ flaw: 'params', args: [value, ...args.slice(1)] })),
    ...(typeof data === 'object' && data !== null ? wrongFields({ ...data }, [...before], [...after]) : []),
    ...[{}, null, 5].map((value): OddArguments => ({ flaw: 'extra', args: [...args, value] })),
  ];
}

const methods = calls.map((call): Method => ({
  path: `authentication.${call.method}`,
  args: (id) => (call.method === 'users.impersonate' ? [id, ...call.args.slice(1)] : [...call.args]),
  withoutId: call.method !== 'users.impersonate',
  odd: oddArgumentsOf(call),
  coverage: 'full',
}));

/** Every method of the AuthenticationClient, and the verbs of its RestClients. */
export const AUTHENTICATION: readonly Method[] = [
  ...methods,
  ...membersOf(new AuthenticationClient({ domain: 'tenant.example', clientId: 'client' }), 'authentication'),
];
