import { argumentsOf, type ManagerMethod } from '../../support/methods';
import { DATA, type Flaw, type OddArguments } from './Method';

const calls = (flaw: Flaw | undefined, ...lists: readonly (readonly unknown[])[]): OddArguments[] =>
  lists.map((args) => ({ flaw, args }));

/** Values that are not params. */
const NO_PARAMS = [undefined, null, '', 'x', 5, []] as const;
/** Values that can't be a path segment; a number can. */
const NO_TEXTS = [undefined, null, '', 5, {}] as const;
/** Values that are not data; an array and JSON are. */
const DATA_VALUES = [undefined, null, 'text', '{"a":1}', 5, true, [], {}] as const;

/** The params without one of them, and with values for it that can't be sent. */
function wrongFields(
  params: Readonly<Record<string, unknown>>,
  rest: readonly unknown[],
  names: readonly string[],
): OddArguments[] {
  return names.flatMap((name) => {
    const { [name]: _left, ...others } = params;
    const values = NO_TEXTS.map((value) => [{ ...params, [name]: value }, ...rest]);
    return calls('id', [others, ...rest], ...values);
  });
}

/** A parameter named like the start of a placeholder, before the others. */
function prefixed(
  params: Readonly<Record<string, unknown>>,
  rest: readonly unknown[],
  names: readonly string[],
): OddArguments[] {
  return names.flatMap((name) =>
    calls(
      'prefix',
      ...[name.slice(0, 1), name.split('_')[0] ?? '']
        .filter((start, index, all) => start !== name && all.indexOf(start) === index)
        .map((start) => [{ [start]: 'PREFIXED', ...params }, ...rest]),
    ),
  );
}

function wrongParams(method: ManagerMethod): OddArguments[] {
  const [params = {}, ...rest] = argumentsOf(method) as [Record<string, unknown>, ...unknown[]];
  const names = [...method.placeholders, ...method.required];
  return [
    ...calls('params', [], ...NO_PARAMS.map((value) => [value, ...rest])),
    ...wrongFields(params, rest, names),
    ...prefixed(params, rest, method.placeholders),
    ...calls('extra', [params, ...rest, {}], [params, ...rest, null], [params, ...rest, 5]),
  ];
}

/** Calls of a method with missing, invalid and rare arguments. */
export function oddArgumentsOf(method: ManagerMethod): readonly OddArguments[] {
  const [first] = argumentsOf(method);
  switch (method.form) {
    case '-':
      return calls('extra', [undefined], [{}], [null], [5]);
    case 'q':
      return [
        ...calls(undefined, [], [undefined], [{}]),
        ...calls('params', [null], [''], ['x'], [5], [[]]),
        ...calls('extra', [{}, {}], [{}, null], [{}, 5]),
        // Placeholders of the resource behind a list: `/users/:id`, `/rules-configs/:key`, …
        ...calls('prefix', ...['i', 'k', 't', 'n', 'c'].map((name) => [{ [name]: 'PREFIXED' }])),
      ];
    case 'd':
      return [
        ...calls('data', [], ...DATA_VALUES.map((value) => [value])),
        ...wrongFields(first as Record<string, unknown>, [], method.required),
        ...calls('extra', [first, {}], [first, null], [first, 5]),
      ];
    case 'email':
    case 'link':
      return [
        ...calls('id', [], ...NO_TEXTS.map((value) => [value, ...argumentsOf(method).slice(1)])),
        ...calls('data', [first], ...DATA_VALUES.map((value) => [first, value])),
      ];
    case 'p':
    case 'pe':
      return wrongParams(method);
    case 'pd':
      return [
        ...wrongParams(method),
        ...calls('data', [first], ...DATA_VALUES.map((value) => [first, value])),
        ...calls('params', [DATA]),
      ];
  }
}
