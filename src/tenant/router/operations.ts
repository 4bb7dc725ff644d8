import type { OperationName } from '../operations/names';
import type { Handler, Route } from './Route';

/** Path of an operation as routes have it: `/roles/{id}` is `/api/v2/roles/:id`. */
const pathOf = (path: string): string => `/api/v2${path.replace(/\{(\w+)\}/g, ':$1')}`;

/** The routes of operations: each operation by the name that the OpenAPI document gives it, with what answers it. */
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
