import type { Route } from '../router/Route';
import type { Json } from '../store/records';
import { validateBody } from '../validation/validate';
import type { Schema } from '../validation/Schema';

const TABLE = 'blacklisted_tokens';
const PATH = '/api/v2/blacklists/tokens';
const TOKEN: Schema = {
  type: 'object',
  required: ['jti'],
  properties: { jti: { type: 'string', minLength: 1 }, aud: { type: 'string' } },
  additionalProperties: false,
};
const scopes = ['blacklist:tokens'];

/** /blacklists/tokens: stored and shown. Both operations were recorded, and the document no longer has them. */
export const blacklistRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: PATH,
    scopes,
    handle: (context) => {
      const { body } = context;
      validateBody(body, TOKEN);
      const { jti, aud = '' } = body;
      context.store.collection(TABLE).set(`${String(aud)} ${String(jti)}`, { aud, jti });
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
