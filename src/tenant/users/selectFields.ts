import type { Json } from '../store/records';

/** Selected fields as a tree; `true` selects the whole field. */
type Selection = Map<string, Selection | true>;

function add(selection: Selection, path: readonly string[]): void {
  let place = selection;
  for (const name of path.slice(0, -1)) {
    const before = place.get(name);
    if (before === true) return;
    const next: Selection = before ?? new Map();
    place.set(name, next);
    place = next;
  }
  place.set(path.at(-1) ?? '', true);
}

/** Parses `fields`. A name with dots is a path, or a claim such as `https://example.com/plan`. */
function read(fields: string): Selection {
  const selection: Selection = new Map();
  for (const field of fields.split(',')) {
    const name = field.trim();
    add(selection, name.split('.'));
    selection.set(name, true);
  }
  return selection;
}

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;

/** Keeps or removes the selection; undefined if nothing is left. Applies to each item of a list. */
function pick(value: unknown, selection: Selection, include: boolean): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item) => pick(item, selection, include)).filter((item) => item !== undefined);
    return include && items.length === 0 ? undefined : items;
  }
  if (!isObject(value)) return include ? undefined : value;
  const picked: [string, unknown][] = [];
  for (const [name, item] of Object.entries(value)) {
    const selected = selection.get(name);
    if (selected === undefined) {
      if (!include) picked.push([name, item]);
    } else if (selected !== true) {
      const part = pick(item, selected, include);
      if (part !== undefined) picked.push([name, part]);
    } else if (include) picked.push([name, item]);
  }
  return include && picked.length === 0 ? undefined : Object.fromEntries(picked);
}

/** Parsed selections by query, for all items of a page. */
const selections = new WeakMap<Json, Selection>();

/** Applies `fields` and `include_fields`. The time depends on the size of the item only, not on the number of fields. */
export function selectFields(shown: Record<string, unknown>, values: Json): Record<string, unknown> {
  const { fields, include_fields: include = true } = values;
  if (typeof fields !== 'string' || fields === '') return shown;
  let selection = selections.get(values);
  if (!selection) selections.set(values, (selection = read(fields)));
  return { ...Object(pick(shown, selection, include === true)) };
}
