/** An SDK's exports, or one of its objects. */
type Names = Record<string, unknown>;
type Client = new (options: object) => Names;

/** One name of a classic object, and our object. */
export interface Entry {
  /** E.g. `management.users.getAll`. */
  path: string;
  name: string;
  /** The property, and whether the object itself has it or its prototype. */
  descriptor: PropertyDescriptor;
  isOwn: boolean;
  ours: object | undefined;
}

const SECRET = { clientId: 'client', clientSecret: 'secret' };

/** The clients that are compared, by their names here. */
const CLIENTS: Record<string, [name: string, options: object]> = {
  management: ['ManagementClient', { token: 'token' }],
  managementWithCredentials: ['ManagementClient', SECRET],
  authentication: ['AuthenticationClient', SECRET],
};

/** How deep objects are traversed: a client, its managers, their RestClients. */
const DEPTH = 2;

function isObject(value: unknown): value is Names {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Names that are not part of an SDK: the traversal ends there. */
const isLeaf = (name: string): boolean =>
  /^(_|options$|headers$|retryOptions$|restClient$|authenticationClient$|url$)/.test(name);

function* entriesOf(path: string, theirs: Names, ours: unknown, depth: number): Generator<Entry> {
  const mine = isObject(ours) ? ours : undefined;
  for (const [name, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(theirs))) {
    yield { path: `${path}.${name}`, name, descriptor, isOwn: true, ours: mine };
    const part = theirs[name];
    if (depth < DEPTH && isObject(part) && !isLeaf(name))
      yield* entriesOf(`${path}.${name}`, part, mine?.[name], depth + 1);
  }
  for (let object = theirs; ;) {
    object = Object.getPrototypeOf(object) as Names;
    if (object === Object.prototype) return;
    for (const [name, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(object)))
      if (name !== 'constructor')
        yield { path: `${path}.${name}`, name, descriptor, isOwn: false, ours: mine };
  }
}

/** Every name of a classic SDK: its exports, its clients, their managers and RestClients. */
export function* walk(theirs: Names, ours: Names): Generator<Entry> {
  for (const [name, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(theirs)))
    yield { path: name, name, descriptor, isOwn: true, ours };
  for (const [path, [name, options]] of Object.entries(CLIENTS)) {
    const [classic, mine] = [theirs, ours].map(
      (sdk) => new (sdk[name] as Client)({ domain: 'd.example', ...options }),
    );
    if (classic) yield* entriesOf(path, classic, mine, 0);
  }
}

/** Whether a stub can replace a property, as tests of services do. */
function isAssignable(object: object, name: string): boolean {
  const before = Object.getOwnPropertyDescriptor(object, name);
  const stub = (): void => undefined;
  try {
    return Reflect.set(object, name, stub) && Reflect.get(object, name) === stub;
  } finally {
    if (before) Object.defineProperty(object, name, before);
    else Reflect.deleteProperty(object, name);
  }
}

function prototypeWith(object: object, name: string): object | undefined {
  let prototype = Object.getPrototypeOf(object) as object | null;
  while (prototype && !Object.hasOwn(prototype, name))
    prototype = Object.getPrototypeOf(prototype) as object | null;
  return prototype ?? undefined;
}

/** What ours lacks of a classic property; undefined for nothing. */
export function problemOf({ name, descriptor, isOwn, ours }: Entry): string | undefined {
  if (!ours || !(name in ours)) return 'is missing';
  if (typeof descriptor.value === 'function' && typeof Reflect.get(ours, name) !== 'function')
    return 'is not a function';
  if (isObject(descriptor.value) && !Reflect.get(ours, name)) return 'is not there';
  if (isOwn && descriptor.enumerable && !Object.keys(ours).includes(name))
    return 'is not listed by Object.keys';
  if (descriptor.writable && !isAssignable(ours, name)) return 'can not be replaced';
  if (isOwn) return undefined;
  const prototype = prototypeWith(ours, name);
  if (!prototype || Object.hasOwn(ours, name)) return 'is not on the prototype';
  if (descriptor.writable && !isAssignable(prototype, name)) return 'can not be replaced on the prototype';
  return undefined;
}
