import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Case, Difference } from './compare';
import type { Observation } from './observe';

/** What a deviation looks at to decide whether it explains a difference. */
export interface Evidence {
  case: Case;
  difference: Difference;
  classic: Observation;
  ours: Observation;
}

type Explains = (evidence: Evidence) => boolean;

/** The segment an id must be, computed apart from the SDK. */
const segment = (id: string): string => encodeURIComponent(id).replace(/'/g, '%27');
const isPlain = (id: string): boolean => /^[\w$\-.+!*'(),%]+$/.test(id);
const isDots = (id: string): boolean => /^(\.|%2e){1,2}$/i.test(id);
const isRefused = ({ ours }: Evidence): boolean => {
  const outcome = ours.outcome as { name?: string } | undefined;
  return (
    ours.requests.length === 0 &&
    (outcome?.name === 'ArgumentError' || ours.returned.startsWith('threw ArgumentError'))
  );
};
const reachesSegment = ({ case: { id = '' }, ours }: Evidence): boolean =>
  ours.requests[0]?.path.split('/').includes(segment(id)) ?? false;
const isWire = (field: string): boolean =>
  ['requests', 'path', 'query', 'outcome', 'returned'].includes(field);
const isLegacyAuth = (path: string): boolean => /users\.(getInfo|impersonate)$|getProfile$/.test(path);
const isSuccess = ({ status }: Case['answer']): boolean => status < 300;
const isJson = ({ type = '' }: Case['answer']): boolean => type.startsWith('application/json');
const sorted = (query: unknown): string => String(query).split('&').sort().join('&');
const sortedJson = (body: unknown): string =>
  JSON.stringify(Object.entries(JSON.parse(String(body)) as object).sort());
const paramsOf = ({ args }: Case): Record<string, unknown> =>
  typeof args[0] === 'object' && args[0] !== null ? (args[0] as Record<string, unknown>) : {};

function isUnparsable({ body }: Case['answer']): boolean {
  try {
    JSON.parse(body);
    return false;
  } catch {
    return body !== '';
  }
}

/** The deviations that the matrix of calls shows, by their row in docs/deviations.md. */
export const MATRIX_DEVIATIONS: Record<string, Explains> = {
  D01: (e) =>
    e.case.id !== undefined && !isPlain(e.case.id) && isWire(e.difference.field) && reachesSegment(e),
  D02: (e) =>
    e.case.id !== undefined &&
    /\$[$&'`]/.test(e.case.id) &&
    isWire(e.difference.field) &&
    e.ours.requests.length === 1,
  D03: (e) =>
    e.case.id !== undefined &&
    /%(?![0-9a-f]{2})/i.test(e.case.id) &&
    isWire(e.difference.field) &&
    reachesSegment(e),
  D04: (e) => e.case.id !== undefined && isDots(e.case.id) && isRefused(e),
  D05: ({ difference }) => difference.field === 'mutated' && difference.classic === true,
  D06: (e) => e.case.bad === true && isRefused(e) && !e.classic.returned.startsWith('threw'),
  D07: ({ case: one, ours }) =>
    one.bad === true && ('i' in paramsOf(one) || 'user' in paramsOf(one)) && ours.requests.length === 1,
  D08: ({ case: one, classic, ours }) =>
    one.bad === true &&
    one.args.length > 1 &&
    ours.requests.length === 1 &&
    (JSON.stringify(classic.outcome) === '{"values":[null]}' ||
      classic.outcome === 'the callback was never called' ||
      !classic.requests.length),
  D09: (e) => e.classic.returned.startsWith('threw TypeError') && isRefused(e),
  D10: ({ difference }) =>
    difference.field === 'query' && sorted(difference.classic) === sorted(difference.ours),
  D11: ({ case: one, difference }) =>
    difference.field === 'outcome' && isSuccess(one.answer) && one.answer.body !== '' && !isJson(one.answer),
  D12: ({ case: one, difference }) =>
    difference.field === 'outcome' &&
    !isSuccess(one.answer) &&
    (!isJson(one.answer) || isUnparsable(one.answer)),
  D13: ({ case: one, difference }) =>
    difference.field === 'outcome' && isSuccess(one.answer) && isJson(one.answer) && isUnparsable(one.answer),
  D14: ({ case: one, difference }) =>
    difference.field === 'outcome' &&
    isLegacyAuth(one.path) &&
    (one.answer.status >= 400 || one.bad === true),
  D15: ({ case: one, difference }) =>
    one.path.endsWith('impersonate') &&
    ((difference.field === 'path' && difference.ours === `/users/${segment(one.id ?? '')}/impersonate`) ||
      (difference.field === 'body' && !String(difference.ours).includes('legacy-token'))),
  D18: ({ case: one, ours }) =>
    one.bad === true &&
    one.style === 'callback' &&
    one.args.length === 1 &&
    /(assign|remove)(Roles|Permissions)|RolesFromUser|PermissionsFromUser/.test(one.path) &&
    ours.requests[0]?.path.split('/')[4] === paramsOf(one).id,
  D19: ({ case: one, difference }) =>
    one.path.endsWith('clientCredentialsGrant') &&
    difference.field === 'body' &&
    sortedJson(difference.classic) === sortedJson(difference.ours),
  D16: ({ difference }) => difference.field === 'auth0-client',
  D17: ({ case: one, difference, classic }) =>
    one.bad === true &&
    ['returned', 'outcome'].includes(difference.field) &&
    one.style === 'callback' &&
    classic.returned === 'a promise',
};

/** The rows of docs/deviations.md. */
export function readRows(): string[] {
  const text = readFileSync(join(__dirname, '../../docs/deviations.md'), 'utf8');
  return [...text.matchAll(/^\| *(D\d\d) *\|/gm)].map(([, id = '']) => id);
}
