import omit from 'lodash/omit';
import pick from 'lodash/pick';
import type { OperationName } from '../operations/names';
import { operations } from '../router/operations';
import type { Context, Handler, Route, TenantResponse } from '../router/Route';
import type { Json } from '../store/records';
import { removeRecord } from '../store/relations';
import { selectFields } from '../users/selectFields';
import { writeOperationLog } from '../users/writeLog';
import { answerItems } from './answerItems';
import { checkRecord } from './checks';
import { merged, withoutNulls } from './merged';
import type { CrudDeclaration } from './CrudDeclaration';
import { operationsOn } from './operationsOn';
import { refusal } from './refuse';

/** The handlers of a CRUD resource. Pages with their own operations use them, too. */
export class CrudHandlers {
  readonly #declaration: CrudDeclaration;
  readonly #key: string;

  constructor(declaration: CrudDeclaration) {
    this.#declaration = declaration;
    this.#key = declaration.key ?? 'id';
  }

  /** A record as the API shows it. */
  present(record: Json, context: Context): Json {
    const { hidden = [], parent, present } = this.#declaration;
    const own = omit(record, [...hidden, ...(parent ? [parent.field] : [])]);
    return present ? present(own, context) : own;
  }

  /** The fields of a record that a query selects. */
  #select(record: Json, context: Context): Json {
    const { alwaysIncluded = [] } = this.#declaration;
    const whole = this.present(record, context);
    return { ...pick(whole, alwaysIncluded), ...selectFields(whole, context.values) };
  }

  /** The record in the path. @throws ApiFault, 404, if there is none. */
  find(context: Context): Json {
    const { missing } = this.#declaration;
    this.parentOf(context);
    const record = this.#table(context).get(this.#idIn(context));
    if (!record) throw refusal(context, 404, missing, this.#nameIn(context));
    return record;
  }

  /** Stores a record, replacing another one or as a new one. @throws ApiFault if it is invalid. */
  put(context: Context, after: Json, before?: Json): Json {
    const { hasTimes } = this.#declaration;
    const now = context.clock.iso();
    const times = hasTimes ? { created_at: before?.created_at ?? now, updated_at: now } : {};
    const whole = { ...after, ...times };
    const record = this.#declaration.complete?.(whole, context) ?? whole;
    checkRecord(context, this.#declaration, record, before);
    this.#table(context).set(this.#storedKey(record), record);
    return record;
  }

  /** Writes the change to the log, and responds with the record. */
  answer(context: Context, record: Json): TenantResponse {
    const { status = 200 } = context.operation ?? {};
    writeOperationLog(context, status);
    return { status, ...(status === 204 ? {} : { body: this.present(record, context) }) };
  }

  readonly list: Handler = (context) => {
    const { filters = {}, isListed, parent, order, list = {} } = this.#declaration;
    const { values } = context;
    const owner = this.parentOf(context);
    const wanted = Object.entries(filters).filter(([name]) => values[name] !== undefined);
    const rows = [...this.#table(context).values()].filter(
      (record) =>
        (!parent || record[parent.field] === owner) &&
        wanted.every(([name, field]) => [values[name]].flat().includes(record[field])) &&
        (isListed?.(record, context) ?? true),
    );
    if (order) rows.sort(order);
    const options = { idOf: (record: Json) => this.#storedKey(record), ...list };
    return answerItems(context, rows, (record) => this.#select(record, context), options);
  };

  readonly get: Handler = (context) => ({
    status: 200,
    body: this.#select(this.find(context), context),
  });

  readonly create: Handler = (context) => {
    const { newKey, parent } = this.#declaration;
    const owner = this.parentOf(context);
    const key = newKey ? { [this.#key]: newKey(context.ids) } : {};
    const given = { ...this.#defaults(context), ...withoutNulls(context.given) };
    const record = { ...key, ...given, ...(parent ? { [parent.field]: owner } : {}) };
    return this.answer(context, this.put(context, record));
  };

  readonly update: Handler = (context) => {
    const before = this.find(context);
    const after = {
      ...merged(before, context.given, this.#declaration.merge),
      [this.#key]: before[this.#key],
    };
    return this.answer(context, this.put(context, after, before));
  };

  /** PUT: fields that are not given get their defaults. */
  readonly replace: Handler = (context) => {
    const { upserts, parent } = this.#declaration;
    const owner = this.parentOf(context);
    const before = upserts ? this.#table(context).get(this.#idIn(context)) : this.find(context);
    const kept = before
      ? pick(before, [this.#key, ...(parent ? [parent.field] : [])])
      : { [this.#key]: this.#nameIn(context), ...(parent ? { [parent.field]: owner } : {}) };
    const after = { ...this.#defaults(context), ...withoutNulls(context.given), ...kept };
    return this.answer(context, this.put(context, after, before));
  };

  readonly remove: Handler = (context) => {
    const { deletesMissing, onRemove, collection } = this.#declaration;
    this.parentOf(context);
    const id = this.#idIn(context);
    if (deletesMissing && !this.#table(context).has(id)) return { status: 204 };
    const record = this.find(context);
    onRemove?.(context, record);
    removeRecord(context.store, collection, id);
    return this.answer(context, record);
  };

  #table({ store }: Context): Map<string, Json> {
    return store.collection(this.#declaration.collection);
  }

  #defaults(context: Context): Json {
    const { defaults = {} } = this.#declaration;
    return typeof defaults === 'function' ? defaults(context) : defaults;
  }

  /** The name of the record in the path. */
  #nameIn({ params, operation }: Context): string {
    return params[Object.keys(operation?.path?.properties ?? {}).at(-1) ?? ''] ?? '';
  }

  /** The key in the table. The key of a child includes its parent's, since names are unique per parent. */
  #idIn(context: Context): string {
    const { parent } = this.#declaration;
    const name = this.#nameIn(context);
    return parent ? `${context.params[parent.param]} ${name}` : name;
  }

  #storedKey(record: Json): string {
    const { parent } = this.#declaration;
    const key = String(record[this.#key]);
    return parent ? `${String(record[parent.field])} ${key}` : key;
  }

  /** The key of the parent in the path; undefined without a parent. @throws ApiFault, 404, if it does not exist. */
  parentOf(context: Context): string | undefined {
    const { parent } = this.#declaration;
    if (!parent) return undefined;
    const id = context.params[parent.param] ?? '';
    if (!context.store.collection(parent.of).has(id)) throw refusal(context, 404, parent.missing);
    return id;
  }
}

const verbOf = (name: OperationName): string => name.slice(0, name.indexOf(' '));

/** The routes of a CRUD resource: the document's operations on its path and on the path of one record. */
export function crud(declaration: CrudDeclaration): Route[] {
  const { path, collection, key = 'id', parent, except = [] } = declaration;
  const handlers = new CrudHandlers(declaration);
  const ofAll: Readonly<Record<string, Handler>> = { GET: handlers.list, POST: handlers.create };
  const ofOne: Readonly<Record<string, Handler>> = {
    GET: handlers.get,
    PATCH: handlers.update,
    PUT: handlers.replace,
    DELETE: handlers.remove,
  };
  const { own, one } = operationsOn(path);
  const answered = [
    ...own.map((name) => [name, ofAll[verbOf(name)]] as const),
    ...one.map((name) => [name, ofOne[verbOf(name)]] as const),
  ].filter(([name, handle]) => handle && !except.includes(name));
  return operations(Object.fromEntries(answered)).map((route) => ({
    ...route,
    declared: { collection, key, ...(parent && { parent }) },
  }));
}
