import { nearestName } from './nearestName';

/**
 * Names of options: `true` where the value is the caller's own affair, a table where it has names of its own;
 * `false` for a classic option without an effect, which is neither warned of nor proposed.
 */
export interface OptionNames {
  readonly [name: string]: boolean | OptionNames;
}

/** The table for an interface of options: the compiler tells when a name is missing in it. */
export type NamesOf<Options> = { readonly [Name in keyof Options]-?: boolean | OptionNames };

/** What was reported, by table: classes that hand their options on to each other share one. */
const told = new WeakMap<OptionNames, Set<string>>();

/**
 * Warns of options that are not read, of each once per process, and names the nearest one there is. It never
 * shows a value: a misspelt name may hold a secret.
 *
 * @param owner What takes the options, e.g. `ManagementClient`.
 * @param options What it was given; its own enumerable names count.
 * @param names The names that it knows.
 */
export function warnUnknownOptions(owner: string, options: object, names: OptionNames): void {
  check(options, names, '', (path) => tell(owner, path, names));
}

function check(options: object, names: OptionNames, prefix: string, report: (path: string) => void): void {
  for (const name of Object.keys(options)) {
    const known = Object.hasOwn(names, name) ? names[name] : undefined;
    if (known === undefined) report(prefix + name);
    else if (typeof known === 'object') {
      const value: unknown = Reflect.get(options, name);
      if (isTable(value)) check(value, known, `${prefix}${name}.`, report);
    }
  }
}

/** So many names are reported: options may be made of what a program was sent. */
const MAX_REMEMBERED = 100;

function isTable(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function tell(owner: string, path: string, names: OptionNames): void {
  let before = told.get(names);
  if (!before) told.set(names, (before = new Set()));
  // `tokenProvider: { name }` goes on as `name`: it is the same mistake.
  const name = path.slice(path.lastIndexOf('.') + 1);
  if (before.has(name) || before.size >= MAX_REMEMBERED) return;
  before.add(name);
  const nearest = nearestName(path, pathsOf(names));
  const advice =
    nearest === undefined
      ? `it has no effect. Known options: ${effective(names).join(', ')}`
      : `did you mean "${nearest}"?`;
  process.emitWarning(`Unknown option ${JSON.stringify(path)} of ${owner}: ${advice}`, {
    code: 'AUTH0_CLASSIC_UNKNOWN_OPTION',
  });
}

const effective = (names: OptionNames): string[] =>
  Object.keys(names).filter((name) => names[name] !== false);

function pathsOf(names: OptionNames, prefix = ''): string[] {
  return effective(names).flatMap((name) => {
    const inner = names[name];
    return [prefix + name, ...(typeof inner === 'object' ? pathsOf(inner, `${prefix}${name}.`) : [])];
  });
}
