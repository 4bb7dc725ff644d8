import type FormData from 'form-data';
import type { Readable } from 'node:stream';
import { types } from 'node:util';
import { ArgumentError } from '../../errors/ArgumentError';
import type { StreamedBody } from '../../http/HttpRequest';
import { transportError } from '../../http/transport/transportError';
import { serialise } from '../../rest/serialise';
import * as onDemand from '../../runtime/onDemand';
import { isObject } from '../../runtime/isObject';

/** Users to import: a part of a form. */
interface UsersPart {
  filename: string;
  length: number;
  open(): Buffer | Readable;
  fields?: () => unknown;
}

/** The body of a request with a form, and its headers. */
export interface FormBody {
  headers: { 'Content-Type': string };
  body: StreamedBody;
}

/** Users as JSON text or as an array. @throws ArgumentError for a value that can't be written as JSON. */
function partOfJson(users: unknown): UsersPart {
  const isText = typeof users === 'string' || types.isUint8Array(users);
  const text = Buffer.from(isText ? users : serialise(users));
  return { filename: 'users.json', length: text.length, open: () => text, fields: () => readJson(text) };
}

/** The users unchanged; undefined for anything but JSON. */
function readJson(text: Buffer): unknown {
  try {
    return JSON.parse(text.toString());
  } catch {
    return undefined;
  }
}

/** @throws ArgumentError for a file that can't be read. */
async function partOfFile(path: string): Promise<UsersPart> {
  const length = await sizeOf(path);
  // Reads up to the announced size, in case the file grows meanwhile.
  return { filename: path, length, open: () => onDemand.files().createReadStream(path, { end: length - 1 }) };
}

async function sizeOf(path: string): Promise<number> {
  const name = JSON.stringify(path);
  const size = await readableSize(path).catch((error: unknown) => {
    const { code } = error as { code?: unknown };
    const refusal = new ArgumentError(
      `The file of users ${name} can't be read (${String(code)}). Nothing was sent.`,
    );
    // Keeps the code of the file system error: services test for ENOENT.
    throw Object.assign(refusal, { code });
  });
  if (size === undefined)
    throw new ArgumentError(`The users must be the path of a file; ${name} is not a file.`);
  if (size === 0) throw new ArgumentError(`The file of users ${name} is empty. Nothing was sent.`);
  return size;
}

/** The size of a file; undefined for anything but a file. Does not open it: a pipe would wait for its writer. */
async function readableSize(path: string): Promise<number | undefined> {
  const { constants, promises } = onDemand.files();
  const stats = await promises.stat(path);
  if (!stats.isFile()) return undefined;
  await promises.access(path, constants.R_OK);
  return stats.size;
}

function formOf(
  users: Buffer | Readable,
  part: UsersPart,
  data: Record<string, unknown>,
  boundary?: string,
): FormData {
  const Form = onDemand.formData();
  const form = new Form();
  if (boundary !== undefined) form.setBoundary(boundary);
  form.append('users', users, { filename: part.filename, knownLength: part.length });
  form.append('connection_id', String(data.connection_id));
  form.append('upsert', data.upsert === true ? 'true' : 'false');
  form.append('send_completion_email', data.send_completion_email === false ? 'false' : 'true');
  if (data.external_id !== undefined) form.append('external_id', String(data.external_id));
  return form;
}

/**
 * The form as one stream, which closes the file in any case. It fails when the length differs from the announced one.
 */
function streamOf(form: FormData, users: Buffer | Readable, name: string, length: number): Readable {
  let sent = 0;
  const stream = new (onDemand.stream().Transform)({
    transform: (chunk: Buffer, _encoding, done) => {
      sent += chunk.length;
      done(null, chunk);
    },
    flush: (done) => {
      const message = `The file of users ${JSON.stringify(name)} changed while it was sent.`;
      done(sent === length ? null : transportError(message, 'ERR_FILE_CHANGED'));
    },
  });
  form.on('error', (error) => stream.destroy(error));
  if (!Buffer.isBuffer(users)) stream.once('close', () => users.destroy());
  return form.pipe(stream);
}

/** @throws ArgumentError, with what is expected, for data that name no users or no connection. */
export function checkImport(data: unknown): asserts data is Record<string, unknown> {
  if (!isObject(data)) throw new ArgumentError('Must provide the users to import as an object');
  const { users, users_json: json, connection_id: connection } = data;
  if (!json && (typeof users !== 'string' || users === '')) {
    throw new ArgumentError('Must provide users, the path of a JSON file, or users_json, its text');
  }
  if (typeof connection !== 'string' || connection === '')
    throw new ArgumentError('Must provide a connection_id');
}

/** The form of an import, whose file is read while it is sent. @throws ArgumentError for a file that can't be read. */
export async function importForm(data: Record<string, unknown>): Promise<FormBody> {
  const part = data.users_json ? partOfJson(data.users_json) : await partOfFile(String(data.users));
  // Without the file, to find the boundary and the total length.
  const measured = formOf(Buffer.alloc(0), part, data);
  const boundary = measured.getBoundary();
  const length = measured.getLengthSync();
  const body: StreamedBody = {
    length,
    fields: part.fields,
    open: () => {
      const users = part.open();
      return streamOf(formOf(users, part, data, boundary), users, part.filename, length);
    },
  };
  return { headers: { 'Content-Type': `multipart/form-data; boundary=${boundary}` }, body };
}
