import { RESOURCES, type OperationName } from './names';
import type { Operation, Resource } from './Operation';
import { OVERRIDES } from './overrides';
import { resolveReferences } from './resolveReferences';

const loaded = new Map<string, Resource>();

function load(name: string): Resource {
  let resource = loaded.get(name);
  if (resource) return resource;
  // Generated, and checked by tests: the only place that relies on its format.
  resource = RESOURCES[name]?.() as Resource;
  const { schemas } = resource;
  resolveReferences(schemas, schemas);
  resolveReferences(resource.operations, schemas);
  loaded.set(name, resource);
  return resource;
}

const operations = new Map<OperationName, Operation>();

/** An operation of the Management API. The first of a resource loads all of them. */
export function operationOf(name: OperationName): Operation {
  let operation = operations.get(name);
  if (operation) return operation;
  const [, resource = ''] = name.split('/');
  const described = load(resource).operations[name];
  if (!described) throw new Error(`${name} is not in ${resource}.json: run npm run operations`);
  operation = OVERRIDES[name]?.(described) ?? described;
  operations.set(name, operation);
  return operation;
}
