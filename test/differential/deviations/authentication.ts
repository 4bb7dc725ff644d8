import { isDeepStrictEqual } from 'node:util';
import {
  decode,
  isAnswered,
  isLegacyAuth,
  isSuccess,
  isToldAsError,
  outcomeOf,
  sortedJson,
} from '../evidence';
import type { Deviation } from './Deviation';

const fieldsOf = (body: unknown): Record<string, unknown> =>
  JSON.parse(String(body)) as Record<string, unknown>;

/** Deviations in the AuthenticationClient. */
export const AUTHENTICATION: Record<string, Deviation> = {
  D14: {
    fields: ['outcome'],
    explains: (e) =>
      isLegacyAuth(e.case) &&
      isToldAsError(e) &&
      isDeepStrictEqual(outcomeOf(e.classic).answered, outcomeOf(e.ours).answered),
  },
  D15: {
    fields: ['path', 'body'],
    explains: ({ case: { path, args }, difference: { field, ours, classic } }) => {
      if (!path.endsWith('impersonate')) return false;
      if (field === 'path')
        return String(ours).split('/').length === 4 && decode(String(ours).split('/')[2] ?? '') === args[0];
      const { token: _token, clientId: _clientId, ...others } = fieldsOf(classic);
      return isDeepStrictEqual(fieldsOf(ours), others);
    },
  },
  D19: {
    fields: ['body'],
    explains: ({ case: { path }, difference: { classic, ours } }) =>
      path.startsWith('authentication.') && sortedJson(classic) === sortedJson(ours),
  },
  D71: {
    fields: ['outcome'],
    explains: (e) =>
      e.case.path.startsWith('authentication.') &&
      e.case.answer.body === 'null' &&
      outcomeOf(e.classic).message === "Cannot read properties of null (reading 'id_token')" &&
      isAnswered(e),
  },
  D72: {
    fields: ['x-request-language'],
    explains: ({ case: { args }, difference: { classic, ours } }) =>
      classic === undefined && (args[1] as { requestLanguage?: string }).requestLanguage === ours,
  },
  D73: {
    fields: ['outcome'],
    explains: (e) =>
      /(changePassword|requestChangePasswordEmail)$/.test(e.case.path) &&
      isSuccess(e.case.answer) &&
      outcomeOf(e.ours).values?.[0] === e.case.answer.body,
  },
  D74: {
    fields: ['body'],
    explains: ({ case: { path, args }, difference }) => {
      if (!path.startsWith('authentication.')) return false;
      const { client_secret: theirs, ...classic } = fieldsOf(difference.classic);
      const { client_secret: mine, ...ours } = fieldsOf(difference.ours);
      const { client_secret: given } = args[0] as Record<string, unknown>;
      return !given && !theirs && mine === 'the-secret' && isDeepStrictEqual(classic, ours);
    },
  },
};
