import type { Bound } from './Node';
import { SearchSyntaxError } from './SearchSyntaxError';

/** A token of a query. `field` is a name with its colon. */
export type Token = { position: number } & (
  | { kind: '(' | ')' | 'and' | 'or' | 'not' | 'must' }
  | { kind: 'field'; text: string }
  | { kind: 'word'; text: string; wildcard: boolean }
  | { kind: 'phrase'; text: string }
  | { kind: 'range'; low: Bound; high: Bound }
);

/** Stands for an unescaped `*` in a word, so that an escaped one stays an ordinary character. */
export const WILDCARD = '\u0000';

const MAX_LENGTH = 8_192;
const SPACE = /\s/;
const KEYWORDS: ReadonlyMap<string, 'and' | 'or' | 'not'> = new Map([
  ['AND', 'and'],
  ['&&', 'and'],
  ['OR', 'or'],
  ['||', 'or'],
  ['NOT', 'not'],
]);

/** The mark of a sign before a term. */
const MARKS: ReadonlyMap<string, 'must' | 'not'> = new Map([
  ['+', 'must'],
  ['-', 'not'],
  ['!', 'not'],
]);

function readPhrase(query: string, start: number): { text: string; end: number } {
  let text = '';
  for (let index = start + 1; index < query.length; index += 1) {
    const char = query[index];
    if (char === '"') return { text, end: index + 1 };
    if (char === '\\' && index + 1 < query.length) index += 1;
    text += query[index];
  }
  throw new SearchSyntaxError('The phrase has no closing quote', start);
}

interface Word {
  text: string;
  /** As written, to distinguish keywords from escaped words. */
  raw: string;
  end: number;
  isField: boolean;
}

function readWord(query: string, start: number): Word {
  let text = '';
  let index = start;
  for (; index < query.length; index += 1) {
    const char = query[index] ?? '';
    if (SPACE.test(char) || '()"[]{}'.includes(char)) break;
    if (char === ':') return { text, raw: query.slice(start, index), end: index + 1, isField: true };
    if (char === '\\') {
      index += 1;
      if (index >= query.length) throw new SearchSyntaxError('Nothing follows the backslash', index - 1);
      text += query[index];
    } else {
      text += char === '*' ? WILDCARD : char;
    }
  }
  return { text, raw: query.slice(start, index), end: index, isField: false };
}

function readBound(text: string, position: number): string | undefined {
  if (text === '*') return undefined;
  const bare = /^"(.*)"$/s.exec(text)?.[1] ?? text;
  if (bare === '') throw new SearchSyntaxError('The range misses an end', position);
  return bare;
}

function readRange(query: string, start: number): { token: Token; end: number } {
  const match = /^([[{])\s*("[^"]*"|[^\s\]}]+)\s+TO\s+("[^"]*"|[^\s\]}]+)\s*([\]}])/.exec(query.slice(start));
  if (!match) throw new SearchSyntaxError('The range is not of the form [a TO b]', start);
  const [whole, open, low = '', high = '', close] = match;
  const token: Token = {
    kind: 'range',
    position: start,
    low: { value: readBound(low, start), inclusive: open === '[' },
    high: { value: readBound(high, start), inclusive: close === ']' },
  };
  return { token, end: start + whole.length };
}

/** The tokens of a query. @throws SearchSyntaxError */
export function tokenize(query: string): Token[] {
  if (query.length > MAX_LENGTH)
    throw new SearchSyntaxError(`The query is longer than ${MAX_LENGTH} characters`, MAX_LENGTH);
  const reserved = query.indexOf(WILDCARD);
  if (reserved >= 0) throw new SearchSyntaxError('The query holds a null character', reserved);
  const tokens: Token[] = [];
  let index = 0;
  while (index < query.length) {
    const char = query[index] ?? '';
    const position = index;
    const mark = MARKS.get(char);
    if (SPACE.test(char)) {
      index += 1;
    } else if (char === '(' || char === ')') {
      tokens.push({ kind: char, position });
      index += 1;
    } else if (char === '"') {
      const { text, end } = readPhrase(query, index);
      tokens.push({ kind: 'phrase', text, position });
      index = end;
    } else if (char === '[' || char === '{') {
      const { token, end } = readRange(query, index);
      tokens.push(token);
      index = end;
    } else if (char === ']' || char === '}') {
      throw new SearchSyntaxError(`Unexpected ${char}`, index);
    } else if (mark && index + 1 < query.length && !SPACE.test(query[index + 1] ?? '')) {
      tokens.push({ kind: mark, position });
      index += 1;
    } else {
      const word = readWord(query, index);
      tokens.push(wordToken(word, position));
      index = word.end;
    }
  }
  return tokens;
}

function wordToken({ text, raw, isField }: Word, position: number): Token {
  const keyword = isField ? undefined : KEYWORDS.get(raw);
  if (keyword) return { kind: keyword, position };
  if (!isField) return { kind: 'word', text, wildcard: text.includes(WILDCARD), position };
  if (text === '' || text.includes(WILDCARD))
    throw new SearchSyntaxError('A field name is missing before the colon', position);
  return { kind: 'field', text, position };
}
