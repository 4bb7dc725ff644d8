import { isDeepStrictEqual } from 'node:util';
import { clientInfo, isJson, isReadable, isSuccess, isToldAsError, parse } from '../evidence';
import type { Deviation } from './Deviation';

/** Deviations in responses, and in how the SDK identifies itself. */
export const ANSWERS: Record<string, Deviation> = {
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
};
