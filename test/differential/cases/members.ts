import { ManagementClient, RestClient } from '../../../src/index';
import { DATA, type Flaw, type Method, type OddArguments } from './Method';

const VERBS = ['getAll', 'get', 'create', 'patch', 'update', 'delete'] as const;
type Verb = (typeof VERBS)[number];

const hasBody = (verb: Verb): boolean => verb === 'create' || verb === 'patch' || verb === 'update';

/** The params of a URL, with the id in the given placeholder. */
function paramsOf(placeholders: readonly string[], at: string, id: unknown): Record<string, unknown> {
  return Object.fromEntries(placeholders.map((name) => [name, name === at ? id : `${name}1`]));
}

const call = (flaw: Flaw | undefined, ...args: unknown[]): OddArguments => ({ flaw, args });

/** Calls of a RestClient with missing, invalid and rare arguments. */
function oddCalls(verb: Verb, placeholders: readonly string[]): OddArguments[] {
  const params = paramsOf(placeholders, '', '');
  const rest = hasBody(verb) ? [DATA] : [];
  // This call needs no params.
  const isList = placeholders.length === 0 && !hasBody(verb);
  return [
    call(isList ? undefined : 'params'),
    call('params', null, ...rest),
    call('params', 'x', ...rest),
    call(isList ? undefined : 'params', {}, ...rest),
    ...placeholders.map((name) => call('id', { ...params, [name]: undefined }, ...rest)),
    call('extra', params, ...rest, {}),
    ...(hasBody(verb) ? [call('data', params), call('data', params, 5), call('data', params, null)] : []),
  ];
}

/** Every verb of a RestClient. */
function verbsOf(path: string, { url }: RestClient): Method[] {
  const placeholders = [...new URL(url).pathname.matchAll(/:(\w+)/g)].map(([, name = '']) => name);
  return VERBS.flatMap((verb) =>
    (placeholders.length > 0 ? placeholders : ['']).map((at, index): Method => ({
      path: `${path}.${verb}`,
      args: (id) => [paramsOf(placeholders, at, id), ...(hasBody(verb) ? [DATA] : [])],
      withoutId: at === '',
      odd: index === 0 ? oddCalls(verb, placeholders) : [],
      coverage: 'thin',
    })),
  );
}

/** Every verb of every RestClient that is a member of a manager. */
export function membersOf(client: object, path: string): Method[] {
  return Object.entries(client).flatMap(([manager, members]: [string, object]) =>
    Object.entries(members).flatMap(([name, member]) =>
      member instanceof RestClient ? verbsOf(`${path}.${manager}.${name}`, member) : [],
    ),
  );
}

/** Those of the ManagementClient. */
export const MEMBERS: readonly Method[] = membersOf(
  new ManagementClient({ domain: 'tenant.example', token: 'token' }),
  'management',
);
