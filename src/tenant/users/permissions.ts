import type { PermissionName, ResourceServerRecord } from '../store/records';

type Scope = ResourceServerRecord['scopes'][number];

/** A unique key. The length separates the two names. */
const keyOf = ({ resource_server_identifier: api, permission_name: name }: PermissionName): string =>
  `${api.length} ${api}${name}`;

/** Permissions by key, in order and without duplicates. */
const byName = <T extends PermissionName>(permissions: readonly T[]): Map<string, T> => {
  const all = new Map<string, T>();
  for (const permission of permissions) {
    const key = keyOf(permission);
    if (!all.has(key)) all.set(key, permission);
  }
  return all;
};

/** Adds permissions, without duplicates. */
export const withPermissions = (
  current: readonly PermissionName[],
  added: readonly PermissionName[],
): PermissionName[] => [...byName([...current, ...added]).values()];

/** Removes permissions. */
export function withoutPermissions(
  current: readonly PermissionName[],
  removed: readonly PermissionName[],
): PermissionName[] {
  const gone = byName(removed);
  return current.filter((permission) => !gone.has(keyOf(permission)));
}

/** Collects permissions and their sources. */
export class PermissionSources<Source> {
  readonly #sources = new Map<string, PermissionName & { sources: Source[] }>();

  add(permission: PermissionName, source: Source): void {
    const key = keyOf(permission);
    const known = this.#sources.get(key);
    if (known) known.sources.push(source);
    else this.#sources.set(key, { ...permission, sources: [source] });
  }

  /** All permissions, in the order in which they were first added. */
  list(): (PermissionName & { sources: Source[] })[] {
    return [...this.#sources.values()];
  }
}

/** Scopes by name for each API. Records never change, so each is indexed once. */
const scopes = new WeakMap<ResourceServerRecord, Map<string, Scope>>();

/** Finds a scope by name, in constant time. */
export function scopeNamed(server: ResourceServerRecord, name: string): Scope | undefined {
  let named = scopes.get(server);
  if (!named) {
    named = new Map();
    for (const scope of server.scopes) if (!named.has(scope.value)) named.set(scope.value, scope);
    scopes.set(server, named);
  }
  return named.get(name);
}
