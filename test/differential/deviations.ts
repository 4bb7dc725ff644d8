import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import {
  outcomeOf,
  paramsOf,
  isLegacyAuth,
  isSuccess,
  isJson,
  sortedJson,
  parse,
  decode,
  isDelivered,
  isAnswered,
  isRefused,
  isThrown,
  reachesSegment,
  hasId,
  isToldAsError,
  isReadable,
  clientInfo,
  isClassicAnswered,
  type Evidence,
} from './evidence';

/** When a row explains a difference. Each says what ours does, too: another fault of ours is no deviation. */
interface Deviation {
  /** The fields in which it shows. */
  fields: readonly string[];
  explains(evidence: Evidence): boolean;
}

/** All that a call can differ in, but for the headers and what it does to its arguments. */
const CALL = ['requests', 'path', 'query', 'body', 'outcome', 'returned'];

/** The deviations that the matrix of calls shows, by their row in docs/deviations.md. */
export const MATRIX_DEVIATIONS: Record<string, Deviation> = {
  D01: {
    fields: CALL,
    explains: (e) => hasId(e, /[^\w$\-.+!*'(),%]/) && reachesSegment(e) && isAnswered(e),
  },
  D02: {
    fields: CALL,
    explains: (e) => hasId(e, /\$[$&'`]/) && reachesSegment(e) && isAnswered(e),
  },
  D03: {
    fields: CALL,
    explains: (e) => hasId(e, /%(?![0-9a-f]{2})/i) && reachesSegment(e) && isAnswered(e),
  },
  D04: {
    fields: CALL,
    explains: (e) => hasId(e, /^(\.|%2e){1,2}$/i) && isRefused(e),
  },
  D05: {
    fields: ['mutated'],
    explains: ({ classic, ours }) => classic.mutated && !ours.mutated,
  },
  D06: {
    fields: CALL,
    explains: (e) => e.case.bad === true && isRefused(e) && !e.classic.returned.startsWith('threw'),
  },
  D07: {
    fields: ['path', 'query'],
    explains: (e) => {
      const params = paramsOf(e.case);
      const name = ['i', 'user'].find((candidate) => candidate in params) ?? '';
      return name !== '' && isAnswered(e) && e.ours.requests[0]?.query === `${name}=${String(params[name])}`;
    },
  },
  D08: {
    fields: CALL,
    explains: (e) => e.case.bad === true && e.case.args.length > 1 && isAnswered(e) && !isClassicAnswered(e),
  },
  D09: {
    fields: CALL,
    explains: (e) => e.classic.returned.startsWith('threw TypeError') && (isRefused(e) || isThrown(e)),
  },
  D10: {
    fields: ['query'],
    explains: ({ case: one, difference }) => {
      const names = (query: unknown): string[] =>
        String(query)
          .split('&')
          .map((pair) => pair.split('=')[0] ?? '');
      const asWritten = Object.keys(paramsOf(one)).filter((name) => names(difference.ours).includes(name));
      return (
        isDeepStrictEqual(names(difference.ours), asWritten) &&
        isDeepStrictEqual(
          String(difference.classic).split('&').sort(),
          String(difference.ours).split('&').sort(),
        )
      );
    },
  },
  D11: {
    fields: ['outcome'],
    explains: (e) =>
      isSuccess(e.case.answer) &&
      e.case.answer.body !== '' &&
      !isJson(e.case.answer) &&
      isToldAsError(e) &&
      isReadable(e),
  },
  D12: {
    fields: ['outcome'],
    explains: (e) =>
      !isSuccess(e.case.answer) &&
      (!isJson(e.case.answer) || parse(e.case.answer.body) === undefined) &&
      isToldAsError(e) &&
      isReadable(e),
  },
  D13: {
    fields: ['outcome'],
    explains: (e) =>
      isSuccess(e.case.answer) &&
      isJson(e.case.answer) &&
      parse(e.case.answer.body) === undefined &&
      isToldAsError(e) &&
      isReadable(e),
  },
  D14: {
    fields: ['outcome'],
    explains: (e) =>
      isLegacyAuth(e.case) &&
      isToldAsError(e) &&
      isDeepStrictEqual(outcomeOf(e.classic).answered, outcomeOf(e.ours).answered),
  },
  D15: {
    fields: ['path', 'body'],
    explains: ({ case: { path, id = '' }, difference: { field, ours, classic } }) => {
      if (!path.endsWith('impersonate')) return false;
      if (field === 'path')
        return String(ours).split('/').length === 4 && decode(String(ours).split('/')[2] ?? '') === id;
      const { token: _token, ...others } = JSON.parse(String(classic)) as Record<string, unknown>;
      return isDeepStrictEqual(JSON.parse(String(ours)), others);
    },
  },
  D16: {
    fields: ['auth0-client'],
    explains: ({ difference: { classic, ours } }) => {
      const [theirs, mine] = [clientInfo(classic), clientInfo(ours)];
      return (
        theirs.name === 'node-auth0' &&
        mine.name === 'auth0-classic' &&
        isDeepStrictEqual(Object.keys(mine), Object.keys(theirs)) &&
        isDeepStrictEqual(mine.env, theirs.env)
      );
    },
  },
  D17: {
    fields: ['returned', 'outcome'],
    explains: (e) =>
      e.case.bad === true &&
      e.case.style === 'callback' &&
      e.classic.returned === 'a promise' &&
      isDelivered(e),
  },
  D18: {
    fields: CALL,
    explains: (e) =>
      e.case.style === 'callback' &&
      e.case.args.length === 1 &&
      /(assign|remove)(Roles|Permissions)|RolesFromUser|PermissionsFromUser/.test(e.case.path) &&
      isAnswered(e) &&
      e.ours.requests[0]?.body === '{}' &&
      e.ours.requests[0].path.split('/')[4] === paramsOf(e.case).id,
  },
  D19: {
    fields: ['body'],
    explains: ({ case: { path }, difference: { classic, ours } }) =>
      path.endsWith('clientCredentialsGrant') && sortedJson(classic) === sortedJson(ours),
  },
};

/** The rows of docs/deviations.md. */
export function readRows(): string[] {
  const text = readFileSync(join(__dirname, '../../docs/deviations.md'), 'utf8');
  return [...text.matchAll(/^\| *(D\d\d) *\|/gm)].map(([, id = '']) => id);
}
