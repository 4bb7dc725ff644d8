// Lines that call our methods with their arguments.
import { CLASSES, CONSTRUCTORS, OVERLOADS, SHAPES, type Overload } from './theirs';

/** One line of a program, and its subject. */
export interface Line {
  about: string;
  code: string;
}

const AUTHENTICATION = 'Ours.AuthenticationClient<A, U>';

/** Where we have their classes. */
const OURS: Readonly<Record<string, string>> = {
  ManagementClient: 'Ours.ManagementClient<A, U>',
  OrganizationsManager: "Ours.ManagementClient<A, U>['organizations']",
  UsersManager: "Ours.ManagementClient<A, U>['users']",
  AuthenticationClient: AUTHENTICATION,
  DatabaseAuthenticator: `${AUTHENTICATION}['database']`,
  OAuthAuthenticator: `${AUTHENTICATION}['oauth']`,
  PasswordlessAuthenticator: `${AUTHENTICATION}['passwordless']`,
  TokensManager: `${AUTHENTICATION}['tokens']`,
};

/** Their UsersManager has the methods of both clients: these belong to the AuthenticationClient. */
const OF_PROFILES: ReadonlySet<string> = new Set(['getInfo', 'impersonate']);

/** Our class that has one of their methods. */
export const oursOf = ({ owner, method }: Overload): string =>
  owner === 'UsersManager' && OF_PROFILES.has(method) ? `${AUTHENTICATION}['users']` : (OURS[owner] ?? owner);

const GENERIC: ReadonlySet<string> = new Set(['ManagementClient', 'UsersManager', 'DatabaseAuthenticator']);

const theirsOf = ({ owner }: Overload): string => `Theirs.${owner}${GENERIC.has(owner) ? '<A, U>' : ''}`;

/** The text of a type that a method returns: its shapes have other names. */
export const given = (type: string): string =>
  type.replace(/\b[A-Z]\w+\b/g, (name) => (SHAPES.includes(name) ? `Given${name}` : name));

const declared = ({ parameters }: Overload): string =>
  parameters
    .map(({ name, type, optional, callback }) => {
      const question = optional ? '?' : '';
      return `${name}${question}: ${callback ? given(type) : type}`;
    })
    .join(', ');

/** The text of a signature: of a function type with `=>`, of an overload with `:`. */
export const signature = (overload: Overload, returns: '=>' | ':'): string =>
  `(${declared(overload)})${returns} ${given(overload.returns)}`;

/** A signature without the types of callbacks. */
function titleOf({ owner, method, parameters }: Overload): string {
  const list = parameters.map(
    ({ name, optional, type, callback }) => `${name}${optional ? '?' : ''}${callback ? '' : `: ${type}`}`,
  );
  return `${owner}.${method}(${list.join(', ')})`;
}

/** A callback that takes its types from our method, and passes its arguments to one with their types. */
function inferred(name: string, optional: boolean, parameters: readonly string[]): string {
  const names = parameters.map((_, index) => (index === 0 ? 'error' : `given${index}`));
  // Their types omit the null that means no error.
  const passed = names.join(', ').replace('error', 'error!');
  return `(${names.join(', ')}) => ${name}${optional ? '?.' : ''}(${passed})`;
}

/** The ways to write the arguments of a signature: as variables, fewer, as literals, with a bare callback. */
function argumentsOf({ parameters }: Overload): Array<readonly [how: string, list: readonly string[]]> {
  const names = parameters.map(({ name }) => name);
  const lists: Array<readonly [string, readonly string[]]> = [['', names]];
  for (let end = names.length; parameters[end - 1]?.optional; end -= 1)
    lists.push(['', names.slice(0, end - 1)]);
  const literals = parameters.map(({ name, optional, fields }) => {
    const copied = fields?.map((field) => `${field}: ${name}${optional ? '?' : ''}.${field}`);
    return copied ? `{ ${copied.join(', ')} }` : name;
  });
  if (literals.join() !== names.join()) lists.push([', written out', literals]);
  const last = parameters.at(-1);
  if (last?.callback) {
    const callback = inferred(last.name, last.optional, last.callback);
    lists.push([', callback without types', [...names.slice(0, -1), callback]]);
  }
  return lists;
}

const callsOf = (classOf: (overload: Overload) => string): Line[] =>
  OVERLOADS.flatMap((overload) => {
    const { method, parameters } = overload;
    const names = parameters.map(({ name }) => name).join(', ');
    return argumentsOf(overload).map(([how, list]) => ({
      about: `${titleOf(overload)}${how}`,
      code: `(ours: ${classOf(overload)}): (${signature(overload, '=>')}) => (${names}) => ours.${method}(${list.join(', ')})`,
    }));
  });

/** Every signature of theirs can be called on ours, and returns what theirs returns. */
export const CALLS: readonly Line[] = callsOf(oursOf);

/** The same calls on theirs: what does not compile there need not compile here. */
export const CONTROL: readonly Line[] = callsOf(theirsOf);

const inOurs = (type: string): string => (CLASSES.includes(type) ? `Authentication.${type}` : type);

/** Every class has the same constructor arguments as theirs. */
export const CREATIONS: readonly Line[] = CONSTRUCTORS.map((overload) => {
  const { owner, parameters } = overload;
  const space = owner.endsWith('Client') ? 'Ours' : 'Authentication';
  const taken = parameters.map(({ name, type }) => `${name}: ${inOurs(type)}`).join(', ');
  const names = parameters.map(({ name }) => name).join(', ');
  return { about: titleOf(overload), code: `(${taken}): unknown => new ${space}.${owner}(${names})` };
});
