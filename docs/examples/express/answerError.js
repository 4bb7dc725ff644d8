'use strict';
const { APIError, ArgumentError } = require('auth0');

/** Errors about the client's input, which are passed on. */
const OF_THE_CLIENT = new Set([400, 404, 409]);

/** The HTTP response to an error of the SDK: status, headers and body. */
function toAnswer(err) {
  if (err instanceof ArgumentError) return { status: 400, body: { error: 'invalid', message: err.message } };
  const { statusCode, errorCode, message, code, headers } = err;
  if (OF_THE_CLIENT.has(statusCode)) {
    return { status: statusCode, body: { error: errorCode ?? 'refused', message } };
  }
  if (statusCode === 429) {
    const retryAfter = headers['retry-after'] ?? '1';
    return { status: 503, headers: { 'retry-after': retryAfter }, body: { error: 'busy' } };
  }
  if (code === 'EDEADLINE' || code === 'ETIMEDOUT') return { status: 504, body: { error: 'too_slow' } };
  // Our own credentials (401, 403), an outage of the API (5xx) or the network: the client can't do anything about
  // these.
  return { status: 502, body: { error: 'unavailable' } };
}

/** Express's error handler for errors of the SDK; other errors go to the next handler. */
// Express recognizes an error handler by its four parameters.
function answerError(err, req, res, next) {
  if (res.headersSent || !(err instanceof APIError || err instanceof ArgumentError)) return next(err);
  const { status, headers = {}, body } = toAnswer(err);
  // An APIError contains no token and no password, so it is safe to log.
  if (status >= 500) console.error(`${req.method} ${req.path}: ${err.name} ${err.code ?? err.statusCode}`);
  res.status(status).set(headers).json(body);
}

module.exports = { answerError };
