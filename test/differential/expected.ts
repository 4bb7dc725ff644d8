import type { Seen } from './probes';

/** What the probes are to see: the classic fault, and ours mended. */
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
    title: 'errors hold no secret',
    classic: { leaks: true },
    ours: { leaks: false },
  },
  D23: {
    title: 'errors of the network tell their code, their caller, and are JSON',
    classic: { statusCode: 'ECONNREFUSED', await: false, callback: false, json: false },
    ours: { statusCode: 'ECONNREFUSED', code: 'ECONNREFUSED', await: true, callback: true, json: true },
  },
  D24: {
    title: "errors tell the API's code, and their class is exported",
    classic: { exported: false },
    ours: { errorCode: 'inexistent_user', exported: true },
  },
  D25: {
    title: 'retry options that say none, or nothing, are taken',
    classic: { none: 'threw ArgumentError', unsaid: 'threw ArgumentError' },
    ours: { none: 'accepted', unsaid: 'accepted' },
  },
  D26: {
    title: 'a gateway error of an idempotent call is repeated',
    classic: { asked: 1, failed: 503 },
    ours: { asked: 2 },
  },
  D27: {
    title: 'a server that never answers is given up',
    classic: { outcome: 'still waiting' },
    ours: { outcome: 'ETIMEDOUT' },
  },
  D28: {
    title: 'connections are kept alive',
    classic: { connections: 3 },
    ours: { connections: 1 },
  },
  D29: {
    title: 'a 401 renews the token and repeats the call',
    classic: { failed: 401 },
    ours: {},
  },
  D30: {
    title: 'a token answer without a token is refused',
    classic: { sent: 'Bearer undefined' },
    ours: {},
  },
  D31: {
    title: 'clients of one configuration share one token',
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
    title: 'a slow token endpoint is asked once',
    classic: { tokenRequests: 2 },
    ours: { tokenRequests: 1 },
  },
};
