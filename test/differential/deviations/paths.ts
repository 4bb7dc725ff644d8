import { isDeepStrictEqual } from 'node:util';
import {
  hasId,
  isAnswered,
  isDelivered,
  isRefused,
  outcomeOf,
  paramsOf,
  reachesSegment,
  type Evidence,
} from '../evidence';
import { CALL, type Deviation } from './Deviation';

const isNothing = (value: unknown): boolean => value === null || value === undefined;

/** The params are missing or invalid. */
const isWithoutParams = ({ case: { flaw, args }, ours }: Evidence): boolean =>
  flaw === 'params' && (!isNothing(args[0]) || / is missing/.test(String(outcomeOf(ours).message)));

/** The params of a call without data were sent as the data, to another endpoint. */
const isTakenForData = ({ case: { flaw, args }, classic }: Evidence): boolean =>
  flaw === 'data' && args.length === 1 && classic.requests[0]?.body === JSON.stringify(args[0]);

/** Deviations in ids and params. */
export const PATHS: Record<string, Deviation> = {
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
    explains: (e) =>
      (e.case.flaw === 'id' || isWithoutParams(e) || isTakenForData(e)) &&
      isRefused(e) &&
      !e.classic.returned.startsWith('threw'),
  },
  D07: {
    fields: ['path', 'query'],
    explains: (e) => {
      const [[name, value] = ['', '']] = Object.entries(paramsOf(e.case));
      const [request] = e.ours.requests;
      return (
        e.case.flaw === 'prefix' &&
        isAnswered(e) &&
        request?.query === `${name}=${String(value)}` &&
        !request.path.includes(String(value))
      );
    },
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
  D17: {
    fields: ['returned', 'outcome'],
    explains: (e) =>
      (e.case.flaw !== undefined || e.case.args.length === 0) &&
      e.case.style === 'callback' &&
      e.classic.returned === 'a promise' &&
      isDelivered(e),
  },
};
