// Generates src/tenant/operations/: what the local tenant needs to know of the Management API's operations, from its
// OpenAPI document. Usage: npm run operations -- PATH_TO_OPENAPI. The same document gives the same bytes.
//
// For each resource (the first segment of its paths) a JSON file of schemas and operations, which the tenant loads with the first
// request of that resource; and names.ts, the names and scopes of all operations.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const TARGET = join(dirname(fileURLToPath(import.meta.url)), '../src/tenant/operations');
const VERBS = ['get', 'post', 'put', 'patch', 'delete'];
/** The keywords that the tenant's validation reads. */
const KEPT = new Set([
  ...['type', 'description', 'required', 'enum', 'const', 'format', 'pattern', 'nullable', 'uniqueItems'],
  ...[
    'minLength',
    'maxLength',
    'minimum',
    'maximum',
    'minItems',
    'maxItems',
    'minProperties',
    'maxProperties',
  ],
]);
/** Refusals that the tenant words itself, because every operation has them. */
const OF_ALL = new Set(['401', '403', '429']);

const [path] = process.argv.slice(2);
if (!path) {
  console.error('Usage: npm run operations -- PATH_TO_OPENAPI');
  process.exit(2);
}
const document = JSON.parse(readFileSync(path, 'utf8'));
const named = document.components.schemas;
const nameOf = (reference) => reference.slice(reference.lastIndexOf('/') + 1);
const entries = (value = {}) => Object.entries(value);

/** A schema with the supported keywords only; references stay. */
function reduced(schema) {
  if (typeof schema !== 'object' || schema === null) return schema;
  const { $ref, properties, additionalProperties, items, oneOf, anyOf, allOf } = schema;
  const kept = $ref ? { $ref: nameOf($ref) } : {};
  for (const [keyword, value] of entries(schema)) if (KEPT.has(keyword)) kept[keyword] = value;
  if (properties) kept.properties = reducedAll(properties);
  if (additionalProperties === false) kept.additionalProperties = false;
  if (typeof additionalProperties === 'object') kept.additionalProperties = reduced(additionalProperties);
  if (items) kept.items = reduced(items);
  for (const [keyword, list] of entries({ oneOf, anyOf, allOf })) if (list) kept[keyword] = list.map(reduced);
  return kept;
}

const reducedAll = (schemas) =>
  Object.fromEntries(entries(schemas).map(([name, schema]) => [name, reduced(schema)]));

/** Each reference in a value, one after the other. */
function* referencesIn(value) {
  if (typeof value !== 'object' || value === null) return;
  if (typeof value.$ref === 'string') yield value.$ref;
  for (const part of Object.values(value)) yield* referencesIn(part);
}

/** Parameters of one kind (`path`, `query`) as the schema of an object. */
function parametersOf(operation, place) {
  const all = (operation.parameters ?? []).filter((parameter) => parameter.in === place);
  if (all.length === 0) return undefined;
  const required = all.filter((parameter) => parameter.required).map(({ name }) => name);
  const properties = all.map(({ name, schema, description }) => [
    name,
    { ...reduced(schema), ...(description ? { description } : {}) },
  ]);
  return {
    ...(place === 'query' && required.length > 0 ? { required } : {}),
    properties: Object.fromEntries(properties),
  };
}

function bodyOf({ requestBody }) {
  const content = requestBody?.content ?? {};
  const { schema } = content['application/json'] ?? content['multipart/form-data'] ?? {};
  return schema ? reduced(schema) : undefined;
}

/** The alternatives of a schema, or the schema itself. */
function alternativesOf(schema) {
  const own = schema?.$ref ? named[nameOf(schema.$ref)] : schema;
  const alternatives = own?.oneOf ?? own?.anyOf;
  return alternatives ? alternatives.flatMap(alternativesOf) : own ? [own] : [];
}

/** The format of a list: an array, with totals and a name, with checkpoints; undefined if it is not a list. */
function listOf(response) {
  const shapes = alternativesOf(response?.content?.['application/json']?.schema);
  const list = {};
  for (const { type, properties = {} } of shapes) {
    if ([type].flat().includes('array')) list.array = true;
    const lists = entries(properties).filter(([, schema]) =>
      alternativesOf(schema).some((one) => [one.type].flat().includes('array')),
    );
    const isList =
      lists.length === 1 &&
      entries(properties).every(([name]) =>
        [lists[0][0], 'start', 'limit', 'total', 'length', 'next'].includes(name),
      );
    if (!isList) continue;
    list.name = lists[0][0];
    if ('total' in properties) list.totals = true;
    if ('next' in properties) list.checkpoints = true;
  }
  return entries(list).length > 0 ? list : undefined;
}

function refusalsOf({ responses }) {
  const refusals = entries(responses)
    .filter(([status]) => status >= '400' && !OF_ALL.has(status))
    .map(([status, response]) => [
      status,
      entries(response)
        .filter(([key, value]) => /^(x-)?description(-\d+)?$/.test(key) && typeof value === 'string')
        .map(([, text]) => text),
    ]);
  return refusals.length > 0 ? Object.fromEntries(refusals) : undefined;
}

function operationOf(verb, operation) {
  const scopes = operation.security.flatMap(({ oAuth2ClientCredentials: own = [] }) => own);
  const [status = '200'] = Object.keys(operation.responses).filter((one) => one < '300');
  return {
    id: operation.operationId,
    summary: operation.summary,
    scopes: [...new Set(scopes)],
    path: parametersOf(operation, 'path'),
    query: parametersOf(operation, 'query'),
    body: bodyOf(operation),
    status: Number(status),
    refusals: refusalsOf(operation),
    list: verb === 'get' ? listOf(operation.responses['200']) : undefined,
  };
}

/** The named schemas that operations use, directly or indirectly; a schema that is used once is inlined. */
function withSchemas(operations) {
  const schemas = {};
  const counts = {};
  const pending = [operations];
  for (let part = pending.pop(); part !== undefined; part = pending.pop()) {
    for (const name of referencesIn(part)) {
      counts[name] = (counts[name] ?? 0) + 1;
      if (schemas[name]) continue;
      schemas[name] = reduced(named[name]);
      pending.push(schemas[name]);
    }
  }
  const isSmall = (name) => JSON.stringify(schemas[name]).length < 60;
  const isInline = (name, trail) => (counts[name] === 1 || isSmall(name)) && !trail.includes(name);
  const inlined = (value, trail = []) => {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map((part) => inlined(part, trail));
    const { $ref, ...own } = value;
    if (typeof $ref === 'string' && isInline($ref, trail))
      return inlined({ ...schemas[$ref], ...own }, [...trail, $ref]);
    return Object.fromEntries(entries(value).map(([key, part]) => [key, inlined(part, trail)]));
  };
  const whole = inlined(operations);
  const shared = {};
  const add = (value) => {
    for (const name of referencesIn(value)) {
      if (shared[name]) continue;
      shared[name] = inlined(schemas[name], [name]);
      add(shared[name]);
    }
  };
  add(whole);
  const sorted = Object.fromEntries(entries(shared).sort(([a], [b]) => (a < b ? -1 : 1)));
  return { schemas: sorted, operations: whole };
}

const resources = {};
for (const [url, item] of entries(document.paths)) {
  const resource = url.split('/')[1];
  for (const verb of VERBS)
    if (item[verb])
      (resources[resource] ??= {})[`${verb.toUpperCase()} ${url}`] = JSON.parse(
        JSON.stringify(operationOf(verb, item[verb])),
      );
}

/** JSON with one line per schema and operation: compact, with readable diffs. */
function textOf({ schemas, operations }) {
  const block = (value) =>
    `{${entries(value)
      .map(([name, one]) => `\n${JSON.stringify(name)}:${JSON.stringify(one)}`)
      .join()}}`;
  const note = 'Generated by npm run operations from the OpenAPI document of the API: do not edit.';
  return `{"note":${JSON.stringify(note)},\n"schemas":${block(schemas)},\n"operations":${block(operations)}}\n`;
}

mkdirSync(TARGET, { recursive: true });
for (const file of readdirSync(TARGET)) if (file.endsWith('.json')) rmSync(join(TARGET, file));
const names = [];
const scopes = new Set();
for (const resource of Object.keys(resources).sort()) {
  const operations = resources[resource];
  writeFileSync(join(TARGET, `${resource}.json`), textOf(withSchemas(operations)));
  names.push(...Object.keys(operations));
  for (const operation of Object.values(operations)) for (const scope of operation.scopes) scopes.add(scope);
}
const listed = (values) =>
  values.map((value) => `  ${JSON.stringify(value).replaceAll("'", "\\'").replaceAll('"', "'")},`);
const loaders = Object.keys(resources)
  .sort()
  .map((name) => `  ${/^\w+$/.test(name) ? name : `'${name}'`}: (): unknown => require('./${name}.json'),`);
writeFileSync(
  join(TARGET, 'names.ts'),
  [
    '// Generated by `npm run operations` from the API’s OpenAPI document: do not edit.',
    '',
    '/** The operations of the Management API: verb and path. */',
    'export const OPERATION_NAMES = [',
    ...listed(names),
    '] as const;',
    '',
    '/** Verb and path of an operation, as the document has them. */',
    'export type OperationName = (typeof OPERATION_NAMES)[number];',
    '',
    '/** All scopes that operations ask for. */',
    'export const OPERATION_SCOPES: readonly string[] = [',
    ...listed([...scopes].sort()),
    '];',
    '',
    '/** Loads the operations of a resource. */',
    'export const RESOURCES: Readonly<Record<string, () => unknown>> = {',
    ...loaders,
    '};',
    '',
  ].join('\n'),
);
console.log(`${names.length} operations of ${Object.keys(resources).length} resources`);
