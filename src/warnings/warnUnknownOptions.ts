import { nearestName } from './nearestName';

/**
 * Names of options: `true` for any value, a table where the value has named fields of its own, and `false` for a classic
 * option without an effect, which is neither warned about nor suggested.
 */
export interface OptionNames {
  readonly [name: string]: boolean | OptionNames;
}

/** The table for an interface of options: the compiler reports a missing name. */
export type NamesOf<Options> = { readonly [Name in keyof Options]-?: boolean | OptionNames };

/** The names that were reported, by table: classes that pass their options to each other share one. */
const warned = new WeakMap<OptionNames, Set<string>>();

/**
 * Warns about unknown options, once per name and process, and suggests the nearest known name. It never shows a value: a
 * misspelled option may hold a secret.
 *
 * @param owner The class or function with these options, e.g. `ManagementClient`.
 * @param options The options; only own enumerable names are checked.
 * @param names The known names.
 */
export function warnUnknownOptions(owner: string, options: object, names: OptionNames): void {
  check(options, names, '', (path) => warnOnce(owner, path, names));
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

/** Stops after this many names: options may be built from input of users. */
const MAX_WARNINGS = 100;

function isTable(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function warnOnce(owner: string, path: string, names: OptionNames): void {
  let reported = warned.get(names);
  if (!reported) warned.set(names, (reported = new Set()));
  // `tokenProvider: { name }` is passed on as `name`: warn once for the same mistake.
  const name = path.slice(path.lastIndexOf('.') + 1);
  if (reported.has(name) || reported.size >= MAX_WARNINGS) return;
  reported.add(name);
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
