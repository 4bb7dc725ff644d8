// Lines that use our types in place of theirs.
import { given, oursOf, signature, type Line } from './calls';
import { WIDER, WRONG } from './exceptions';
import { CLASSES, METHODS, RETURNED, SHAPES } from './theirs';

/** The types that the lines use. */
export const HELPERS: readonly string[] = [
  '/** The names of all fields, including nested ones; `Any` where a type is open. */',
  'type Paths<T, Any> = 0 extends 1 & T ? Any : T extends readonly (infer Item)[] ? Paths<Item, Any>',
  '  : T extends object ? string extends keyof T ? Any',
  '  : { [K in keyof T & string]-?: K | `${K}.${Paths<T[K], Any> & string}` }[keyof T & string] : never;',
  'type Same<T, O> = [T] extends [O] ? ([O] extends [T] ? true : false) : false;',
];

/** Every shape has the fields of theirs and accepts what theirs accepts; what methods return fits theirs. */
export const COMPARISONS: readonly Line[] = SHAPES.flatMap((name) => [
  {
    about: `${name}: fields`,
    code: `(path: Paths<Taken.${name}, never>): Paths<Ours.${name}, string> => path`,
  },
  { about: `${name}: theirs as ours`, code: `(theirs: Taken.${name}): Ours.${name} => theirs` },
  ...(RETURNED.has(name)
    ? [{ about: `${name}: ours as theirs`, code: `(ours: Ours.${name}): Given.${name} => ours` }]
    : []),
]);

/** An object with all members of one of their classes can replace one of ours. */
export const WHOLE_STAND_INS: readonly Line[] = CLASSES.map((name) => ({
  about: `${name}: theirs as ours`,
  code: `(theirs: Theirs.${name}): Ours.${name} => theirs`,
}));

/** Every name of theirs is one of ours. */
export const EXPORTS: readonly Line[] = [...SHAPES, ...CLASSES].map((name) => ({
  about: `${name}: exported`,
  code: `(_: Ours.${name}): void => undefined`,
}));

/**
 * A replacement with all signatures of a method is compatible: in `Partial<ManagementClient>`, in a subclass, assigned
 * to a client. So is a mock with the last signature, the one that the types of Jest, Sinon and Vitest see.
 */
export const STAND_INS: readonly Line[] = METHODS.flatMap((overloads) => {
  const [first] = overloads;
  const last = overloads.at(-1);
  if (!first || !last) return [];
  const ours = `${oursOf(first)}['${first.method}']`;
  const all = overloads.map((each) => signature(each, ':')).join('; ');
  const title = `${first.owner}.${first.method}`;
  return [
    { about: `${title}: stand-in`, code: `(theirs: { ${all} }): ${ours} => theirs` },
    {
      about: `${title}: mock`,
      code: `(theirs: ${signature(last, '=>')}): ((...args: Parameters<${ours}>) => ReturnType<${ours}>) => theirs`,
    },
    {
      about: `${title}: result of a mock`,
      code: `(ours: ReturnType<${ours}>): ${given(last.returns)} => ours`,
    },
  ];
});

/** An excepted shape or field is not the same in both. */
export const NEEDED: readonly Line[] = Object.keys({ ...WRONG, ...WIDER }).map((name) => {
  const [shape = '', field] = name.split('.');
  const at = field === undefined ? '' : `['${field}']`;
  return { about: name, code: `(same: Same<Theirs.${shape}${at}, Ours.${shape}${at}>): false => same` };
});
