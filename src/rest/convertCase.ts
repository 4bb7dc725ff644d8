import { ArgumentError } from '../errors/ArgumentError';

type Join = (words: readonly string[]) => string;

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

const CASES = {
  camelCase: ([first = '', ...others]) => first + others.map(capital).join(''),
  constantCase: (words) => words.join('_').toUpperCase(),
  dotCase: (words) => words.join('.'),
  paramCase: (words) => words.join('-'),
  pascalCase: (words) => words.map(capital).join(''),
  snakeCase: (words) => words.join('_'),
} as const satisfies Record<string, Join>;

/** A naming style: `camelCase`, `snake_case`, … */
export type NameCase = keyof typeof CASES;

/** The words of a name in lower case; digits are a separate word. */
function wordsOf(name: string): string[] {
  return (name.replace(/([a-z])([A-Z])/g, '$1 $2').match(/\p{L}+|\p{N}+/gu) ?? []).map((word) =>
    word.toLowerCase(),
  );
}

/** A name in another style. @throws ArgumentError for an unknown style. */
export function nameIn(name: string, to: NameCase): string {
  if (!Object.hasOwn(CASES, to)) {
    throw new ArgumentError(`The convertCase must be one of ${Object.keys(CASES).join(', ')}`);
  }
  const join: Join = CASES[to];
  return join(wordsOf(name));
}

/**
 * The object with its own names in another style; nested names stay unchanged. Arrays and values that are not objects
 * are returned unchanged.
 */
export function convertCase(value: unknown, to: NameCase | null | undefined): unknown {
  if (!to || typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [nameIn(name, to), item]));
}
