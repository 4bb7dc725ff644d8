import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { fails, impatient, succeeds, undecodable, unreadable, type Fault } from '../Fault';

const good = gzipSync(JSON.stringify({ user_id: 'auth0|1' }));
const ENCODERS = { gzip: gzipSync, deflate: deflateSync, br: brotliCompressSync };
/** A little more than the maximum size of a response, by encoding: 64 MB of zeros, in a few kB. */
const bombs = new Map<string, Buffer>();

function bombOf(encoding: keyof typeof ENCODERS): Buffer {
  const bomb = bombs.get(encoding) ?? ENCODERS[encoding](Buffer.alloc((64 << 20) + 1));
  bombs.set(encoding, bomb);
  return bomb;
}

/** Responses that can't be decompressed, or that decompress without end. */
export const encodings: readonly Fault[] = [
  {
    name: 'the body is not gzip, despite its header',
    api: (exchange) => exchange.reply(200, { user_id: 'auth0|1' }, { 'content-encoding': 'gzip' }),
    expect: { all: undecodable('Z_DATA_ERROR') },
  },
  {
    name: 'the gzip is cut off',
    api: (exchange) => exchange.reply(200, good.subarray(0, 20), { 'content-encoding': 'gzip' }),
    expect: { all: undecodable('Z_BUF_ERROR') },
  },
  {
    name: 'the gzip has a wrong checksum',
    api: (exchange) => {
      const wrong = Buffer.from(good);
      wrong.fill(0, wrong.length - 8, wrong.length - 4);
      exchange.reply(200, wrong, { 'content-encoding': 'gzip' });
    },
    expect: { all: undecodable('Z_DATA_ERROR') },
  },
  ...(['gzip', 'deflate', 'br'] as const).map((encoding): Fault => ({
    name: `the ${encoding} is a bomb`,
    isHeavy: true,
    options: { timeout: 10_000 },
    api: (exchange) => exchange.reply(200, bombOf(encoding), { 'content-encoding': encoding }),
    expect: { all: undecodable('ERR_BODY_TOO_LARGE') },
  })),
  ...(['deflate', 'br'] as const).map((encoding): Fault => ({
    name: `the ${encoding} is cut off`,
    api: (exchange) => {
      const whole = ENCODERS[encoding](JSON.stringify({ user_id: 'auth0|1', name: 'Jane Doe' }));
      exchange.reply(200, whole.subarray(0, whole.length - 4), { 'content-encoding': encoding });
    },
    expect: { all: undecodable('Z_BUF_ERROR') },
  })),
  {
    name: 'the connection is lost within the gzip',
    api: (exchange) => {
      exchange.head(good.length, 'content-encoding: gzip\r\n');
      exchange.send(good.subarray(0, 20));
      exchange.later(() => exchange.reset());
    },
    expect: { idempotent: fails('ECONNRESET', 3), others: fails('ECONNRESET', 1) },
  },
  {
    name: 'garbage follows the gzip, and then nothing',
    api: (exchange) => {
      exchange.head(1_000_000, 'content-encoding: gzip\r\n');
      exchange.send(Buffer.concat([good, Buffer.from('rubbish')]));
    },
    options: impatient,
    expect: { all: [undecodable('Z_DATA_ERROR'), fails('ETIMEDOUT')] },
  },
  {
    name: 'endless garbage follows the gzip',
    api: (exchange) => {
      exchange.head(1_000_000, 'content-encoding: gzip\r\n');
      exchange.send(good);
      exchange.drip('rubbish');
    },
    options: impatient,
    expect: { all: [undecodable('Z_DATA_ERROR'), fails('ETIMEDOUT')] },
  },
  {
    name: 'the body is not brotli, despite its header',
    api: (exchange) => exchange.reply(200, { user_id: 'auth0|1' }, { 'content-encoding': 'br' }),
    expect: { all: undecodable(/^ERR_/) },
  },
  ...['gzip', 'deflate', 'br'].flatMap((encoding): Fault[] => [
    {
      name: `a 204 has the encoding ${encoding}`,
      api: (exchange) => exchange.reply(204, '', { 'content-encoding': encoding }),
      expect: { all: succeeds(1, { value: {} }) },
    },
    {
      name: `an empty response has the encoding ${encoding}`,
      api: (exchange) => exchange.reply(200, '', { 'content-encoding': encoding }),
      expect: { all: succeeds(1, { value: '' }) },
    },
  ]),
  {
    name: 'the encoding is unknown',
    api: (exchange) => exchange.reply(200, good, { 'content-encoding': 'zip' }),
    expect: { all: unreadable(200) },
  },
  {
    name: 'the encoding is in upper case',
    api: (exchange) => exchange.good({ 'content-encoding': 'IDENTITY' }),
    expect: { all: succeeds(1) },
  },
];
