import type { Fields } from '../../rest/Prepared';
import { JsonWebTokenError } from './TokenErrors';

/** The parts of a token, not yet verified. */
export interface Token {
  readonly raw: string;
  readonly header: Fields;
  readonly payload: Fields;
  readonly isSigned: boolean;
}

const COMPACT = /^[\w-]+\.[\w-]+\.[\w-]*$/;

/** @throws JsonWebTokenError, or a SyntaxError for a malformed payload. */
export function readToken(raw: unknown): Token {
  if (typeof raw !== 'string') throw new JsonWebTokenError('jwt must be a string');
  const [first = '', second = '', signature = '', ...more] = raw.split('.');
  if (more.length > 0 || raw.split('.').length < 3) throw new JsonWebTokenError('jwt malformed');
  const header = COMPACT.test(raw) ? parseHeader(first) : undefined;
  if (!header) throw new JsonWebTokenError('invalid token');
  return { raw, header, payload: parsePayload(second, header.typ === 'JWT'), isSigned: signature !== '' };
}

function parseHeader(part: string): Fields | undefined {
  try {
    const header: unknown = JSON.parse(Buffer.from(part, 'base64').toString('latin1'));
    return header ? asFields(header) : undefined;
  } catch {
    return undefined;
  }
}

/** A payload that is not an object has no claims. */
function parsePayload(part: string, isJson: boolean): Fields {
  try {
    return asFields(JSON.parse(Buffer.from(part, 'base64').toString('utf8')));
  } catch (error) {
    if (isJson) throw error;
    return {};
  }
}

function asFields(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}
