import { isDeepStrictEqual } from 'node:util';
import { importOf, isDelivered, isThrown, isToldAsError, outcomeOf } from '../evidence';
import type { Observation } from '../observe';
import { CALL, type Deviation } from './Deviation';

/** The fields of a classic import error. */
const SHAPE = ['message', 'status', 'method', 'text'] as const;

const valueOf = (seen: Observation): unknown => outcomeOf(seen).values?.[0];

/** Deviations in imports of users. */
export const IMPORTS: Record<string, Deviation> = {
  D63: {
    fields: ['outcome'],
    explains: (e) => {
      const [theirs, mine] = [valueOf(e.classic), valueOf(e.ours)];
      if (importOf(e.case) === undefined) return false;
      if (theirs === '') return isDeepStrictEqual(mine, {});
      const { axios, statusText: _text, ...response } = Object(theirs) as Record<string, unknown>;
      const wanted = [response, ...(response.data === '' ? [{ ...response, data: {} }] : [])];
      return axios === true && wanted.some((one) => isDeepStrictEqual(mine, one));
    },
  },
  D64: {
    fields: ['outcome'],
    explains: (e) => {
      const [theirs, mine] = [outcomeOf(e.classic), outcomeOf(e.ours)];
      if (importOf(e.case) === undefined || !isToldAsError(e)) return false;
      if (e.case.answer.body === 'null')
        return theirs.name === 'TypeError' && mine.status === e.case.answer.status && mine.method === 'POST';
      return theirs.name === 'Error' && SHAPE.every((field) => isDeepStrictEqual(theirs[field], mine[field]));
    },
  },
  D65: {
    fields: ['body'],
    explains: ({ case: one, difference: { classic, ours } }) => {
      const sent = `\nContent-Disposition: form-data; name="external_id" = ${String(importOf(one)?.external_id)}`;
      return ours === `${String(classic)}${sent}`;
    },
  },
  D66: {
    fields: CALL,
    explains: (e) => {
      const json = importOf(e.case)?.users_json;
      return (
        typeof json === 'object' &&
        !Buffer.isBuffer(json) &&
        isDelivered(e) &&
        e.ours.requests[0]?.body.includes(`\r\n\r\n${JSON.stringify(json)}\r\n`) === true
      );
    },
  },
  D67: {
    fields: ['outcome'],
    explains: (e) =>
      String(outcomeOf(e.classic).message).startsWith('ENOENT') &&
      e.ours.requests.length === 0 &&
      isDelivered(e) &&
      outcomeOf(e.ours).name === 'ArgumentError' &&
      outcomeOf(e.ours).code === 'ENOENT',
  },
  D68: {
    fields: [...CALL, 'accept', 'content-type'],
    explains: (e) => importOf(e.case) !== undefined && e.case.flaw !== undefined && isThrown(e),
  },
};
