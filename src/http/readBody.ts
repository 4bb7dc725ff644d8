import type { IncomingMessage } from 'node:http';
import { transportError } from './transportError';

/** No answer of the API comes near this; a larger one is a mistake or an attack. */
const LARGEST_BODY = 64 * 1024 * 1024;

type Done = (error: Error | undefined, text: string) => void;

function decoder(encoding: string): NodeJS.ReadWriteStream | undefined {
  const zlib = require('node:zlib') as typeof import('node:zlib');
  if (encoding === 'gzip' || encoding === 'x-gzip') return zlib.createGunzip();
  if (encoding === 'deflate') return zlib.createInflate();
  if (encoding === 'br') return zlib.createBrotliDecompress();
  return undefined;
}

/** Reads an answer's whole body, decompressed; calls back once, with an error when it broke off. */
export function readBody(response: IncomingMessage, done: Done): void {
  const encoding = response.headers['content-encoding']?.trim().toLowerCase();
  const decode = encoding && encoding !== 'identity' ? decoder(encoding) : undefined;
  const source: NodeJS.ReadableStream = decode ? response.pipe(decode) : response;
  const chunks: Buffer[] = [];
  let size = 0;
  let finished = false;

  const finish = (error?: Error): void => {
    if (finished) return;
    finished = true;
    if (error) response.destroy();
    done(error, error || size === 0 ? '' : toText(chunks, size));
  };
  source.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size > LARGEST_BODY) {
      return finish(transportError(`The answer is larger than ${LARGEST_BODY} bytes.`, 'ERR_BODY_TOO_LARGE'));
    }
    chunks.push(chunk);
  });
  source.on('end', () => finish());
  source.on('error', (error: Error) => finish(error));
  if (decode) response.on('error', (error: Error) => finish(error));
  response.on('close', () => {
    if (!response.complete)
      finish(transportError('The connection was lost in the middle of the answer.', 'ECONNRESET'));
  });
}

function toText(chunks: readonly Buffer[], size: number): string {
  const [first] = chunks;
  const text = (chunks.length === 1 && first ? first : Buffer.concat(chunks, size)).toString('utf8');
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}
