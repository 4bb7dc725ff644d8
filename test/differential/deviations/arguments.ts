import {
  isAnswered,
  isClassicAnswered,
  isDelivered,
  isRefused,
  isThrown,
  paramsOf,
  pathWithIds,
} from '../evidence';
import { CALL, type Deviation } from './Deviation';

/** Deviations in which arguments are accepted. */
export const ARGUMENTS: Record<string, Deviation> = {
  D08: {
    fields: CALL,
    explains: (e) => e.case.flaw === 'extra' && isAnswered(e) && !isClassicAnswered(e),
  },
  D09: {
    fields: CALL,
    explains: (e) => e.classic.returned.startsWith('threw TypeError') && (isRefused(e) || isThrown(e)),
  },
  D18: {
    fields: CALL,
    explains: (e) =>
      e.case.style === 'callback' &&
      e.case.flaw === 'data' &&
      e.case.args.length === 1 &&
      isAnswered(e) &&
      /^(\{\}|\[\])$/.test(e.ours.requests[0]?.body ?? '') &&
      pathWithIds(e),
  },
  D33: {
    fields: CALL,
    explains: (e) =>
      /deleteAll(Users)?$|regenerateRecoveryCode$/.test(e.case.path) &&
      e.classic.returned.startsWith('threw ArgumentError') &&
      isDelivered(e) &&
      e.ours.requests.length === 1 &&
      /^(DELETE .*\/users|POST .*\/users\/x\/recovery-code-regeneration)$/.test(
        `${e.ours.requests[0]?.method} ${e.ours.requests[0]?.path}`,
      ),
  },
  D39: {
    fields: CALL,
    explains: (e) =>
      (e.case.flaw === 'data' || e.case.flaw === 'extra') &&
      e.classic.requests[0]?.method === 'DELETE' &&
      e.classic.requests[0].body === String(e.case.args[1]) &&
      isRefused(e),
  },
  D61: {
    fields: CALL,
    explains: (e) =>
      e.case.flaw === 'params' &&
      e.case.args[0] === null &&
      e.classic.returned.startsWith("threw TypeError: Cannot read properties of null (reading 'id')") &&
      isAnswered(e) &&
      e.ours.requests[0]?.query === '',
  },
  D62: {
    fields: ['query', 'body'],
    explains: ({ case: one, classic, ours }) =>
      one.path.endsWith('deployVersion') &&
      paramsOf(one).update_draft === false &&
      classic.requests[0]?.query === 'update_draft=false' &&
      ours.requests[0]?.query === '' &&
      ours.requests[0].body === '{"update_draft":false}',
  },
  D79: {
    fields: ['path'],
    explains: ({ case: { style, args }, difference: { classic, ours } }) =>
      style === 'callback' &&
      args.length === 0 &&
      classic === '/api/v2/stats' &&
      ours === '/api/v2/stats/daily',
  },
  D70: {
    fields: CALL,
    explains: (e) =>
      e.case.style === 'callback' &&
      e.case.args.length === 0 &&
      e.classic.requests[0]?.path === '/api/v2/tickets' &&
      isRefused(e),
  },
  D69: {
    fields: CALL,
    explains: (e) =>
      /\.get(Users)?ByEmail$/.test(e.case.path) &&
      typeof e.case.args[1] === 'string' &&
      isAnswered(e) &&
      e.ours.requests[0]?.query === `email=${encodeURIComponent(String(e.case.args[0]))}`,
  },
};
