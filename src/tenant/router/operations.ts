import type { OperationName } from '../operations/names';
import type { Handler, Route } from './Route';

/** The path of an operation, in the form of routes: `/roles/{id}` becomes `/api/v2/roles/:id`. */
const pathOf = (path: string): string => `/api/v2${path.replace(/\{(\w+)\}/g, ':$1')}`;

/** The routes of operations: the names of operations, with their handlers. */
export function operations(handlers: Readonly<Partial<Record<OperationName, Handler>>>): Route[] {
  return Object.entries(handlers).map(([name, handle]) => {
    const [method, path = ''] = name.split(' ');
    return {
      method: method as Route['method'],
      path: pathOf(path),
      operation: name as OperationName,
      handle,
    };
  });
}
