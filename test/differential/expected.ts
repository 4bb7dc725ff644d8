import type { Seen } from './probes';

/** The expected results of the probes: the classic fault, and our correct behavior. */
export const EXPECTED: Record<string, { title: string; classic: Seen; ours: Seen }> = {
  D20: {
    title: 'a callback that throws runs once',
    classic: { calls: 2, surfaced: false },
    ours: { calls: 1, surfaced: true },
  },
  D21: {
    title: 'an async callback that rejects runs once',
    classic: { calls: 2, surfaced: false },
    ours: { calls: 1, surfaced: true },
  },
  D22: {
    title: 'errors contain no secret',
    classic: { leaks: true },
    ours: { leaks: false },
  },
  D23: {
    title: 'network errors have their code and caller, and are serializable',
    classic: { statusCode: 'ECONNREFUSED', await: false, callback: false, json: false },
    ours: { statusCode: 'ECONNREFUSED', code: 'ECONNREFUSED', await: true, callback: true, json: true },
  },
  D24: {
    title: "errors tell the API's code, and their class is exported",
    classic: { exported: false },
    ours: { errorCode: 'inexistent_user', exported: true },
  },
  D25: {
    title: 'retry options for no retries, and empty ones, work',
    classic: { none: 'threw ArgumentError', unsaid: 'threw ArgumentError' },
    ours: { none: 'accepted', unsaid: 'accepted' },
  },
  D26: {
    title: 'a gateway error of an idempotent call is retried',
    classic: { asked: 1, failed: 503 },
    ours: { asked: 2 },
  },
  D27: {
    title: 'a call to a server that never responds times out',
    classic: { outcome: 'still waiting' },
    ours: { outcome: 'ETIMEDOUT' },
  },
  D28: {
    title: 'connections are kept alive',
    classic: { connections: 3 },
    ours: { connections: 1 },
  },
  D29: {
    title: 'a 401 renews the token and retries the call',
    classic: { failed: 401 },
    ours: {},
  },
  D30: {
    title: 'a token response without a token is an error',
    classic: { sent: 'Bearer undefined' },
    ours: {},
  },
  D31: {
    title: 'clients with the same configuration share a token',
    classic: { tokenRequests: 3 },
    ours: { tokenRequests: 1 },
  },
  D32: {
    title: 'an empty tokenProvider and a synchronous token function work',
    classic: { provider: 'threw ArgumentError' },
    ours: { provider: 'accepted', sent: 'Bearer from-a-function' },
  },
  D34: {
    title: 'frozen params work',
    classic: { failed: 'TypeError' },
    ours: {},
  },
  D35: {
    title: 'named imports work in native ESM',
    classic: { namedImport: false },
    ours: { namedImport: true },
  },
  D36: {
    title: 'a slow token endpoint gets one request',
    classic: { tokenRequests: 2 },
    ours: { tokenRequests: 1 },
  },
};
