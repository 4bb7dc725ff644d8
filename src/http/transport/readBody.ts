import type { IncomingMessage } from 'node:http';
import type { Duplex, Writable } from 'node:stream';
import * as onDemand from '../../runtime/onDemand';
import { toTransportError, transportError, type TransportError } from './transportError';

/** No response of the API is nearly as large; a larger one is a mistake or an attack. */
const MAX_BODY = 64 * 1024 * 1024;

type Done = (error: TransportError | undefined, text: string) => void;

function decoderOf({ headers }: IncomingMessage): Duplex | undefined {
  switch (headers['content-encoding']?.trim().toLowerCase()) {
    case 'gzip':
    case 'x-gzip':
      return onDemand.zlib().createGunzip();
    case 'deflate':
      return onDemand.zlib().createInflate();
    case 'br':
      return onDemand.zlib().createBrotliDecompress();
    default:
      return undefined;
  }
}

/** Collects chunks, up to the largest body. */
function collector(chunks: Buffer[]): Writable {
  let size = 0;
  return new (onDemand.stream().Writable)({
    write(chunk: Buffer, _encoding, next) {
      size += chunk.length;
      chunks.push(chunk);
      if (size <= MAX_BODY) return next();
      next(tooLarge());
    },
  });
}

/**
 * Reads the whole body of a response, decompressed; calls back once, with an error when it broke off. The first stream
 * that ends closes all, so that nothing is decompressed for a call that has ended.
 */
export function readBody(response: IncomingMessage, done: Done): void {
  const encoding = response.headers['content-encoding'];
  if (!encoding || encoding === 'identity') return readPlain(response, done);
  const chunks: Buffer[] = [];
  let received = 0;
  response.on('data', (chunk: Buffer) => (received += chunk.length));
  const decoder = decoderOf(response);
  const finish = (error?: NodeJS.ErrnoException | null): void => {
    // A content encoding without content, such as a 204 or a response of length 0.
    if (error && received === 0 && response.complete) return done(undefined, '');
    done(error ? statedError(error, response) : undefined, error ? '' : toText(chunks));
  };
  const { pipeline } = onDemand.stream();
  if (decoder) pipeline(response, decoder, collector(chunks), finish);
  else pipeline(response, collector(chunks), finish);
}

/** The common case, without intermediate streams. */
function readPlain(response: IncomingMessage, done: Done): void {
  const chunks: Buffer[] = [];
  let size = 0;
  let finished = false;
  const finish = (error?: Error): void => {
    if (finished) return;
    finished = true;
    if (error) response.destroy();
    done(error && statedError(error, response), error ? '' : toText(chunks));
  };
  response.on('data', (chunk: Buffer) => {
    size += chunk.length;
    chunks.push(chunk);
    if (size > MAX_BODY) finish(tooLarge());
  });
  response.on('end', () => finish());
  response.on('error', finish);
  response.on('close', () => {
    if (!response.complete) finish(lost());
  });
}

const tooLarge = (): TransportError =>
  transportError(`The answer is larger than ${MAX_BODY} bytes.`, 'ERR_BODY_TOO_LARGE');

const lost = (): TransportError =>
  transportError('The connection was lost in the middle of the answer.', 'ECONNRESET');

/** The error of a body. An error in the body itself has the status, since the request was answered. */
function statedError(failure: Error, response: IncomingMessage): TransportError {
  const error = toTransportError(failure);
  if (error.code === 'ERR_STREAM_PREMATURE_CLOSE' || (!response.complete && error.code === 'ECONNRESET'))
    return lost();
  const isBody = /^(Z_|ERR__?BROTLI|ERR_BODY)/.test(error.code ?? '');
  return isBody ? Object.assign(error, { status: response.statusCode }) : error;
}

function toText(chunks: readonly Buffer[]): string {
  const [first] = chunks;
  const text = (chunks.length === 1 && first ? first : Buffer.concat(chunks)).toString('utf8');
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}
