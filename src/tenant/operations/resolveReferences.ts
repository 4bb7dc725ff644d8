type Part = Record<string, unknown>;

const isPart = (value: unknown): value is Part => typeof value === 'object' && value !== null;

/**
 * Replaces each `{ $ref: name }` in a value, in place, by the schema of that name. A schema may refer to itself.
 * Properties beside a reference, such as another description, override the schema's own.
 */
export function resolveReferences(value: unknown, schemas: Readonly<Record<string, unknown>>): unknown {
  if (!isPart(value)) return value;
  for (const [key, part] of Object.entries(value)) value[key] = resolved(part, schemas);
  return value;
}

function resolved(part: unknown, schemas: Readonly<Record<string, unknown>>): unknown {
  if (!isPart(part)) return part;
  const { $ref, ...own } = part;
  if (typeof $ref !== 'string') return resolveReferences(part, schemas);
  const schema = schemas[$ref];
  return isPart(schema) && Object.keys(own).length > 0 ? { ...schema, ...own } : schema;
}
