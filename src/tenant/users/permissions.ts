import type { PermissionName, ResourceServerRecord } from '../store/records';

type Scope = ResourceServerRecord['scopes'][number];

/** A text that no other permission has. The length keeps apart what the two names would share. */
const keyOf = ({ resource_server_identifier: api, permission_name: name }: PermissionName): string =>
  `${api.length} ${api}${name}`;

/** Permissions by their names, in the order in which they came: each of them once. */
const byName = <T extends PermissionName>(permissions: readonly T[]): Map<string, T> => {
  const all = new Map<string, T>();
  for (const permission of permissions) {
    const key = keyOf(permission);
    if (!all.has(key)) all.set(key, permission);
  }
  return all;
};

/** What is held after more is granted: nothing twice. */
export const withPermissions = (
  held: readonly PermissionName[],
  added: readonly PermissionName[],
): PermissionName[] => [...byName([...held, ...added]).values()];

/** What is held after some is taken away. */
export function withoutPermissions(
  held: readonly PermissionName[],
  removed: readonly PermissionName[],
): PermissionName[] {
  const gone = byName(removed);
  return held.filter((permission) => !gone.has(keyOf(permission)));
}

/** What holders have, and where each permission comes from. */
export class HeldPermissions<Source> {
  readonly #held = new Map<string, PermissionName & { sources: Source[] }>();

  add(permission: PermissionName, source: Source): void {
    const key = keyOf(permission);
    const known = this.#held.get(key);
    if (known) known.sources.push(source);
    else this.#held.set(key, { ...permission, sources: [source] });
  }

  /** All of them, in the order in which they were first added. */
  list(): (PermissionName & { sources: Source[] })[] {
    return [...this.#held.values()];
  }
}

/** Scopes of APIs by their names: records never change, so each is read once. */
const scopes = new WeakMap<ResourceServerRecord, Map<string, Scope>>();

/** The scope of a name, in time that does not grow with the number of an API's scopes. */
export function scopeNamed(server: ResourceServerRecord, name: string): Scope | undefined {
  let named = scopes.get(server);
  if (!named) {
    named = new Map();
    for (const scope of server.scopes) if (!named.has(scope.value)) named.set(scope.value, scope);
    scopes.set(server, named);
  }
  return named.get(name);
}
