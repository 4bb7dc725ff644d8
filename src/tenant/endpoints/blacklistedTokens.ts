import { ApiFault } from '../ApiFault';
import type { Route } from '../router/Route';
import type { Json } from '../store/records';
import { jsonOf } from './jsonOf';

const TABLE = 'blacklisted_tokens';
const PATH = '/api/v2/blacklists/tokens';
const scopes = ['blacklist:tokens'];

/** /blacklists/tokens: kept and shown. The document no longer has it; both operations were recorded. */
export const blacklistRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: PATH,
    scopes,
    handle: (context) => {
      const { jti, aud = '' } = jsonOf(context);
      if (typeof jti !== 'string' || jti === '' || typeof aud !== 'string')
        throw new ApiFault(400, "Payload validation error: 'jti' must be a text.", 'invalid_body');
      context.store.collection(TABLE).set(`${aud} ${jti}`, { aud, jti });
      return { status: 204 };
    },
  },
  {
    method: 'GET',
    path: PATH,
    scopes,
    handle: ({ store, query }) => {
      const aud = query.get('aud');
      const isAsked = (token: Json): boolean => aud === null || token.aud === aud;
      return { status: 200, body: [...store.collection(TABLE).values()].filter(isAsked) };
    },
  },
];
