import { OPERATION_NAMES, type OperationName } from '../operations/names';

/** Operations by path: those on the path, and those on the path of one record. */
interface Found {
  readonly own: readonly OperationName[];
  readonly one: readonly OperationName[];
}

let index: Map<string, { own: OperationName[]; one: OperationName[] }> | undefined;

function build(): NonNullable<typeof index> {
  const built: NonNullable<typeof index> = new Map();
  const at = (path: string): { own: OperationName[]; one: OperationName[] } => {
    let found = built.get(path);
    if (!found) built.set(path, (found = { own: [], one: [] }));
    return found;
  };
  for (const name of OPERATION_NAMES) {
    const path = name.slice(name.indexOf(' ') + 1);
    at(path).own.push(name);
    const last = path.lastIndexOf('/');
    if (path[last + 1] === '{') at(path.slice(0, last)).one.push(name);
  }
  return built;
}

/** The document's operations on a path, and on the path of one record: `/rules` and `/rules/{id}`. */
export const operationsOn = (path: string): Found => (index ??= build()).get(path) ?? { own: [], one: [] };
