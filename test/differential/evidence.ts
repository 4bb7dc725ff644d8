import { isDeepStrictEqual } from 'node:util';
import type { Case, Difference } from './compare';
import type { Observation } from './observe';

/** The data with which a deviation decides whether it explains a difference. */
export interface Evidence {
  case: Case;
  difference: Difference;
  classic: Observation;
  ours: Observation;
}

type Outcome = Record<string, unknown> & { response?: Record<string, unknown>; values?: unknown[] };

export const outcomeOf = ({ outcome }: Observation): Outcome =>
  typeof outcome === 'object' && outcome !== null ? (outcome as Outcome) : {};
export const paramsOf = ({ args }: Case): Record<string, unknown> =>
  typeof args[0] === 'object' && args[0] !== null ? (args[0] as Record<string, unknown>) : {};
export const isLegacyAuth = ({ path }: Case): boolean =>
  path.startsWith('authentication.') && /(users|tokens)\.\w+$|getProfile$|getDelegationToken$/.test(path);
/** The data of an import of users; undefined for other calls. */
export const importOf = (one: Case): Record<string, unknown> | undefined =>
  /importUsers(Job)?$/.test(one.path) ? paramsOf(one) : undefined;
export const isSuccess = ({ status }: Case['answer']): boolean => status < 300;
export const isJson = ({ type = '' }: Case['answer']): boolean => type.startsWith('application/json');
export const sortedJson = (body: unknown): string =>
  JSON.stringify(Object.entries(JSON.parse(String(body)) as object).sort());

export function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

export function decode(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
}

/** Ours delivered the outcome in the requested form. */
export const isDelivered = ({ case: { style }, ours }: Evidence): boolean =>
  ours.returned === (style === 'callback' ? 'undefined' : 'a promise') && typeof ours.outcome === 'object';

/** Ours sent one request and returned its response. */
export const isAnswered = (e: Evidence): boolean =>
  isDelivered(e) &&
  e.ours.requests.length === 1 &&
  isDeepStrictEqual(outcomeOf(e.ours).values?.[0], parse(e.case.answer.body));

/** Ours sent nothing and delivered an ArgumentError. */
export const isRefused = (e: Evidence): boolean =>
  isDelivered(e) && e.ours.requests.length === 0 && outcomeOf(e.ours).name === 'ArgumentError';

/** Ours sent nothing and threw an ArgumentError. */
export const isThrown = ({ ours }: Evidence): boolean =>
  ours.requests.length === 0 && ours.returned.startsWith('threw ArgumentError');

/** Ours sent the id as one segment of the path. */
export const reachesSegment = ({ case: { id }, ours }: Evidence): boolean =>
  id !== undefined && (ours.requests[0]?.path.split('/').some((segment) => decode(segment) === id) ?? false);

/** The ids among the params are in our path. */
export const pathWithIds = ({ case: one, ours }: Evidence): boolean =>
  Object.values(paramsOf(one)).every((id) => ours.requests[0]?.path.split('/').includes(String(id)) === true);

export const hasId = ({ case: { id } }: Evidence, pattern: RegExp): boolean =>
  id !== undefined && pattern.test(id);

/** Ours rejected with an APIError about the response. */
export const isToldAsError = ({ case: { answer }, ours }: Evidence): boolean => {
  const { error, statusCode, response } = outcomeOf(ours);
  return error === true && statusCode === answer.status && response?.status === answer.status;
};

/** Our message about a response that is not JSON: the status, then the start of the text. */
export const isReadable = ({ case: { answer }, ours }: Evidence): boolean => {
  const message = String(outcomeOf(ours).message);
  const firstWord = /\w+/.exec(answer.body.replace(/<[^>]*>/g, ' '))?.[0] ?? '';
  return message.startsWith(`${answer.status} `) && message.includes(firstWord);
};

export const clientInfo = (header: unknown): Record<string, unknown> =>
  JSON.parse(Buffer.from(String(header), 'base64url').toString()) as Record<string, unknown>;

/** The classic call had the same outcome as ours. */
export function isClassicAnswered({ classic, ours }: Evidence): boolean {
  return classic.returned === ours.returned && isDeepStrictEqual(outcomeOf(classic), outcomeOf(ours));
}
