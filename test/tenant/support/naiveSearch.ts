import type { Json } from './api';
import type { Condition, Tree } from './queryTree';

// The meaning of a search, implemented as simply as possible on the user as the API shows it: the reference for the
// tenant's own search, which is optimized for speed.

interface Leaf {
  path: string;
  value: string | number | boolean;
}

const FOLDED = ['email', 'name', 'given_name', 'family_name', 'nickname', 'email.domain'];
const HIDDEN = ['picture', 'last_password_reset', 'multifactor'];

function leavesOf(value: unknown, path: string): Leaf[] {
  if (Array.isArray(value)) return value.flatMap((item) => leavesOf(item, path));
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([name, item]) => leavesOf(item, path ? `${path}.${name}` : name));
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? [{ path, value }]
    : [];
}

/** Everything about a user that can be found. */
function allLeaves(user: Json): Leaf[] {
  const shown = leavesOf(user, '').filter(({ path }) => !HIDDEN.includes(path.split('.')[0] ?? ''));
  const domain = typeof user.email === 'string' ? user.email.split('@').at(-1) : undefined;
  return domain === undefined ? shown : [...shown, { path: 'email.domain', value: domain }];
}

const escapeRegExp = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Dates are compared as text, cut to the length of the end of the range. */
function withinDates(
  value: string,
  { low, high, open, close }: Extract<Condition, { low: unknown }>,
): boolean {
  if (!/^\d{4}-\d{2}-\d{2}T/.test(value)) return false;
  const cut = (end: number | string): string => value.slice(0, String(end).length);
  const above = low === undefined || (open === '[' ? cut(low) >= String(low) : cut(low) > String(low));
  return (
    above && (high === undefined || (close === ']' ? cut(high) <= String(high) : cut(high) < String(high)))
  );
}

function within<T extends number | string>(
  value: T,
  low: T | undefined,
  high: T | undefined,
  open: string,
  close: string,
): boolean {
  const above = low === undefined || (open === '[' ? value >= low : value > low);
  return above && (high === undefined || (close === ']' ? value <= high : value < high));
}

const numberOf = (end: string | number | undefined): number | undefined =>
  end === undefined ? undefined : Number(end);

function meets({ path, value }: Leaf, condition: Condition, ignoreCase: boolean): boolean {
  const fold = (text: string): string => (ignoreCase ? text.toLowerCase() : text);
  const text = fold(String(value));
  switch (condition.kind) {
    case 'word':
    case 'phrase':
      return (
        text === fold(condition.text) ||
        // A part of a date stands for the whole period.
        (path === 'created_at' &&
          !ignoreCase &&
          /^\d{4}-\d{2}(-\d{2})?$/.test(condition.text) &&
          text.startsWith(condition.text))
      );
    case 'wildcard':
      return new RegExp(`^${condition.parts.map((part) => escapeRegExp(fold(part))).join('.*')}$`, 's').test(
        text,
      );
    case 'numbers':
    case 'dates': {
      const { low, high, open, close } = condition;
      const ends = [low, high].filter((end) => end !== undefined);
      // 2017 is a number and a year.
      const isBoth = ends.every((end) => /^\d{4}$/.test(String(end)));
      if (typeof value === 'number' && (isBoth || condition.kind === 'numbers'))
        return within(value, numberOf(low), numberOf(high), open, close);
      return (
        typeof value === 'string' && (isBoth || condition.kind === 'dates') && withinDates(value, condition)
      );
    }
    case 'texts': {
      const [low, high] = [condition.low, condition.high].map((end) => (end === undefined ? end : fold(end)));
      return typeof value === 'string' && within(text, low, high, condition.open, condition.close);
    }
  }
}

function finds(user: Json, field: string | undefined, condition: Condition): boolean {
  const leaves = allLeaves(user);
  if (field === undefined)
    return leaves.some(
      (leaf) =>
        !leaf.path.startsWith('user_metadata.') &&
        leaf.path !== 'email.domain' &&
        meets(leaf, condition, true),
    );
  return leaves.some((leaf) => leaf.path === field && meets(leaf, condition, FOLDED.includes(field)));
}

/** Whether a query matches a user. */
export function isMeant(user: Json, tree: Tree): boolean {
  switch (tree.kind) {
    case 'term':
      return finds(user, tree.field, tree.condition);
    case 'exists':
      return allLeaves(user).some(({ path }) => path === tree.field || path.startsWith(`${tree.field}.`));
    case 'group': {
      const met = tree.conditions.map((condition) => finds(user, tree.field, condition));
      return tree.operator === 'AND' ? !met.includes(false) : met.includes(true);
    }
    case 'and':
      return tree.children.every((child) => isMeant(user, child));
    case 'or':
      return tree.children.some((child) => isMeant(user, child));
    case 'not':
      return !isMeant(user, tree.child);
    case 'side': {
      const of = (marks: string[]): boolean[] =>
        tree.clauses.filter(({ mark }) => marks.includes(mark)).map((clause) => isMeant(user, clause.tree));
      const [must, mustNot, choice] = [of(['+']), of(['-', '!', 'NOT ']), of([''])];
      if (must.includes(false) || mustNot.includes(true)) return false;
      return must.length > 0 || choice.length === 0 || choice.includes(true);
    }
  }
}
