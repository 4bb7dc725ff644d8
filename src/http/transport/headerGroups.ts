const GROUPS = ['common', 'delete', 'get', 'head', 'patch', 'post', 'put'] as const;

/** The default headers of an axios instance, grouped by verb. */
export type HeaderGroups = Readonly<Record<string, unknown>>;

/**
 * The groups of every axios instance, empty. They are not enumerable: axios copies and deletes each enumerable group
 * with each call.
 */
export function emptyGroups(): HeaderGroups {
  const groups = {};
  for (const name of GROUPS) {
    Object.defineProperty(groups, name, { value: {}, writable: true, configurable: true });
  }
  return groups;
}

/** Makes groups with headers enumerable, so that axios uses them. */
export function showFilledGroups(groups: HeaderGroups): void {
  for (const name of GROUPS) {
    if (isFilled(groups, name)) Object.defineProperty(groups, name, { enumerable: true });
  }
}

/** Whether default headers were set. */
export function hasHeaders(groups: HeaderGroups): boolean {
  for (const name in groups) if (isFilled(groups, name)) return true;
  return GROUPS.some((name) => isFilled(groups, name));
}

function isFilled(groups: HeaderGroups, name: string): boolean {
  if (!Object.hasOwn(groups, name)) return false;
  const group = groups[name];
  if (typeof group !== 'object' || group === null) return true;
  for (const _header in group) return true;
  return false;
}
