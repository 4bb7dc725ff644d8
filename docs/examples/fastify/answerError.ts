import { APIError, ArgumentError } from 'auth0';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';

/** Errors about the client's input, which are passed on. */
const OF_THE_CLIENT: ReadonlySet<unknown> = new Set([400, 404, 409]);

interface Answer {
  status: number;
  headers?: Record<string, string>;
  body: { error: string; message?: string };
}

function toAnswer({ statusCode, errorCode, code, message, headers }: APIError): Answer {
  if (OF_THE_CLIENT.has(statusCode)) {
    return { status: Number(statusCode), body: { error: errorCode ?? 'refused', message } };
  }
  if (statusCode === 429) {
    return {
      status: 503,
      headers: { 'retry-after': headers['retry-after'] ?? '1' },
      body: { error: 'busy' },
    };
  }
  if (code === 'EDEADLINE' || code === 'ETIMEDOUT') return { status: 504, body: { error: 'too_slow' } };
  // Our own credentials (401, 403), an outage of the API (5xx) or the network: the client can't do anything about
  // these.
  return { status: 502, body: { error: 'unavailable' } };
}

/** Fastify's error handler: the API's errors as HTTP responses. */
export function answerError(
  error: FastifyError | APIError | ArgumentError,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  if (error instanceof ArgumentError) {
    return reply.code(400).send({ error: 'invalid', message: error.message });
  }
  // Fastify's own response to other errors.
  if (!(error instanceof APIError)) return reply.send(error);
  if (error.code === 'ABORT_ERR') {
    request.log.info(`${request.method} ${request.url}: the client went away, the call was ended`);
    return reply.code(499).send();
  }
  const { status, headers = {}, body } = toAnswer(error);
  // An APIError contains no token and no password, so it is safe to log.
  if (status >= 500) request.log.error({ err: error }, `${request.method} ${request.url}: ${error.message}`);
  return reply.code(status).headers(headers).send(body);
}
