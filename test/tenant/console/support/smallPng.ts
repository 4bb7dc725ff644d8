import { crc32Of } from './crc32Of';
import { deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = 8;
const COLORS = 256;
/** Squared distance of colors that look the same. */
const ALIKE = 150;
/** Bytes of a pixel, as Chromium writes them: red, green, blue. */
const CHANNELS = 3;

interface Picture {
  width: number;
  height: number;
  /** Rows of pixels, without their filters. */
  pixels: Buffer;
}

const paeth = (left: number, up: number, corner: number): number => {
  const [a, b, c] = [up - corner, left - corner, left + up - 2 * corner].map(Math.abs) as [
    number,
    number,
    number,
  ];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
};

/** Reverses the filter of each row, in which a byte is the difference to its neighbors. */
function unfilter(raw: Buffer, width: number, height: number): Buffer {
  const size = width * CHANNELS;
  const pixels = Buffer.alloc(size * height);
  for (let row = 0; row < height; row += 1) {
    const filter = raw[row * (size + 1)] ?? 0;
    for (let index = 0; index < size; index += 1) {
      const at = row * size + index;
      const left = index < CHANNELS ? 0 : (pixels[at - CHANNELS] ?? 0);
      const up = row === 0 ? 0 : (pixels[at - size] ?? 0);
      const corner = row === 0 || index < CHANNELS ? 0 : (pixels[at - size - CHANNELS] ?? 0);
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0;
      pixels[at] = ((raw[row * (size + 1) + 1 + index] ?? 0) + guess) & 0xff;
    }
  }
  return pixels;
}

function decode(png: Buffer): Picture {
  const parts: Buffer[] = [];
  for (let at = SIGNATURE; at < png.length; at += png.readUInt32BE(at) + 12) {
    const content = png.subarray(at + 8, at + 8 + png.readUInt32BE(at));
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(content);
  }
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  return { width, height, pixels: unfilter(inflateSync(Buffer.concat(parts)), width, height) };
}

const distance = (one: number, other: number): number =>
  [16, 8, 0].reduce((sum, bits) => sum + (((one >> bits) & 0xff) - ((other >> bits) & 0xff)) ** 2, 0);

/** Replaces each color with one of 256 frequent ones. Text on a plain background looks the same. */
function index({ pixels }: Picture): { palette: number[]; indexes: Buffer } {
  const colors = Array.from({ length: pixels.length / CHANNELS }, (_, at) =>
    pixels.readUIntBE(at * CHANNELS, CHANNELS),
  );
  const counts = new Map<number, number>();
  for (const color of colors) counts.set(color, (counts.get(color) ?? 0) + 1);
  const palette: number[] = [];
  for (const [color] of [...counts].sort(([, one], [, other]) => other - one)) {
    // The edges of letters have many similar shades: one replaces its neighbors, and leaves room for rare colors.
    if (palette.length < COLORS && palette.every((other) => distance(color, other) > ALIKE))
      palette.push(color);
  }
  const nearest = new Map<number, number>();
  for (const color of counts.keys()) {
    const distances = palette.map((candidate) => distance(color, candidate));
    nearest.set(color, distances.indexOf(Math.min(...distances)));
  }
  return { palette, indexes: Buffer.from(colors.map((color) => nearest.get(color) ?? 0)) };
}

function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(content.length, 0);
  ends.writeUInt32BE(crc32Of(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}

/** Re-encodes a picture of a page in a third of its bytes. */
export function smallPng(png: Buffer): Buffer {
  const picture = decode(png);
  const { width, height } = picture;
  const { palette, indexes } = index(picture);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits for each pixel: an index into the palette.
  header.set([8, 3, 0, 0, 0], 8);
  const rows = Array.from({ length: height }, (_, row) => [
    Buffer.alloc(1),
    indexes.subarray(row * width, (row + 1) * width),
  ]).flat();
  return Buffer.concat([
    png.subarray(0, SIGNATURE),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flatMap((color) => [color >> 16, (color >> 8) & 0xff, color & 0xff]))),
    chunk('IDAT', deflateSync(Buffer.concat(rows), { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
