import { APIError, type ErrorResponse, type OriginalError } from '../errors/APIError';
import { ArgumentError } from '../errors/ArgumentError';
import { framesOf, setFrames } from '../errors/frames';
import { findSecrets, MAX_TEXT, redactText, redactValue } from '../errors/redact';
import { redactFields } from '../errors/redactFields';
import { isSecretEndpoint } from '../errors/sensitiveNames';
import * as onDemand from '../runtime/onDemand';
import { withAdvice } from './advice';
import { PassthroughError } from './PassthroughError';
import type { HttpRequest, HttpResponse } from './HttpRequest';
import { readHeader } from './mergeHeaders';
import { redactUrl } from './redactUrl';
import type { TransportError } from './transport/transportError';

/** What a call that worked came to. */
export interface Answer<T = unknown> {
  /** The value that the promise alone would resolve to. */
  data: T;
  /** HTTP status, e.g. 200. */
  status: number;
  /** Response headers, names in lower case. */
  headers: Record<string, string>;
}

type Parsed = { body: unknown; problem?: undefined } | { body?: undefined; problem: string };

const JSON_TYPE = /^application\/([\w.+-]+\+)?json\b/i;

function parse({ headers, text }: HttpResponse): Parsed {
  const type = headers['content-type'] ?? '';
  const isJson = JSON_TYPE.test(type);
  // An empty JSON body is '' and any other empty body {}, as the classic SDK has it.
  if (text === '') return { body: isJson ? '' : {} };
  if (!isJson && type !== '') return { problem: `is not JSON but ${type.split(';')[0]}` };
  try {
    return { body: JSON.parse(text) };
  } catch (error) {
    // Without the piece of the text that newer engines quote: it may be a piece of a secret.
    const reason = error instanceof Error ? withoutQuote(error.message) : 'unreadable';
    return { problem: `is not valid JSON (${reason})` };
  }
}

/** A parser's message without the piece of the text that newer engines quote. */
function withoutQuote(message: string): string {
  const [head = message] = message.split(/, (?:\.\.\.)?"/, 1);
  return head;
}

/** Turns an answer into a value, or into the APIError it stands for. The one place that does. */
export function toAnswer(request: HttpRequest, response: HttpResponse, asText = false): Answer {
  const { status, headers } = response;
  const succeeded = status >= 200 && status < 300;
  if (succeeded && asText) return { data: textOrJson(response), status, headers };
  const parsed: Parsed = succeeded && status === 204 ? { body: {} } : parse(response);
  if (parsed.problem !== undefined && acceptsText(request) && isPlainText(response))
    throw refusal(request, response, { body: {} }, textStart(response.text));
  if (succeeded && parsed.problem === undefined) return { data: parsed.body, status, headers };
  throw refusal(request, response, parsed);
}

function textOrJson({ headers, text }: HttpResponse): unknown {
  if (!JSON_TYPE.test(headers['content-type'] ?? '')) return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Whether a call takes plain text for an answer, too: then a refusal in plain text says what is wrong. */
function acceptsText({ headers }: HttpRequest): boolean {
  return /\btext\/plain\b/.test(readHeader(headers, 'accept') ?? '');
}

/** Whether a refusal is a word or two of plain text, as `/userinfo` sends "Unauthorized". */
function isPlainText({ status, headers, text }: HttpResponse): boolean {
  const type = headers['content-type'] ?? 'text/plain';
  return status >= 400 && /^text\/plain\b/i.test(type) && text.trim() !== '' && !text.includes('<');
}

function textOf(value: unknown): string {
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value ?? '');
}

/** A field of a body as text; '' when it is missing or falsy. */
function field(body: unknown, name: string): string {
  if (typeof body !== 'object' || body === null) return '';
  const value = (body as Record<string, unknown>)[name];
  return value ? textOf(value) : '';
}

/** So much of an unreadable answer is looked at, and so much of it quoted. */
const MAX_READ = 4_096;
const MAX_QUOTED = 120;

/** The reason phrase of a status. Loaded with the first refusal. */
export function reasonOf(status: number): string | undefined {
  return onDemand.http().STATUS_CODES[status];
}

function textStart(text: string): string {
  return redactFields(text.slice(0, MAX_READ))
    .replace(/<[^<>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, MAX_QUOTED);
}

function readable(response: HttpResponse, problem: string): string {
  const { status, text } = response;
  const start = textStart(text);
  const reason = `${status} ${reasonOf(status) ?? ''}`.trim();
  return `${reason}, and the answer ${problem}${start ? `: "${start}"` : ''}`;
}

function messageOf(response: HttpResponse, parsed: Parsed): string {
  if (parsed.problem !== undefined) return readable(response, parsed.problem);
  const reason = reasonOf(response.status) ?? `Status ${response.status}`;
  if (response.text === '') return `${response.status} ${reason}`;
  return field(parsed.body, 'message') || textOf(parsed.body) || reason;
}

/** The fields of a body: of JSON, or of a form. */
function fieldsOf(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return Object.fromEntries(new URLSearchParams(body));
  }
}

/** The values in a request that no error may show. */
function secretsOf({ endpoint, headers, body, call }: HttpRequest): string[] {
  const fields = typeof body === 'object' ? body.fields?.() : body === undefined ? undefined : fieldsOf(body);
  // An array there names the secrets to remove.
  const isSecret = isSecretEndpoint(endpoint) && !Array.isArray(fields);
  return isSecret
    ? findSecrets([headers, call.secrets], fields)
    : findSecrets([headers, call.secrets, fields]);
}

function requestInfo({ method, url }: HttpRequest): { method: string; url: string } {
  // rest-facade says "del" for DELETE, and programs compare it.
  return { method: method === 'DELETE' ? 'del' : method.toLowerCase(), url: redactUrl(url) };
}

/** Gives an error the stack of the place that made the call, where that was kept, and its own name. */
function withOrigin<E extends Error>(error: E, request: HttpRequest): E {
  setFrames(error, framesOf(request.call.origin.stack ?? error.stack ?? ''));
  return error;
}

function refusal(request: HttpRequest, response: HttpResponse, parsed: Parsed, message?: string): APIError {
  const secrets = secretsOf(request);
  const { status } = response;
  const body = redactValue(parsed.problem === undefined ? parsed.body : {}, secrets);
  const shown: ErrorResponse = {
    status,
    statusCode: status,
    body,
    text: redactJsonText(response.text, parsed, body, secrets),
    headers: redactValue(response.headers, secrets) as Record<string, string>,
  };
  // The name by which most programs of that time read them; not listed, so that no log shows them twice.
  Object.defineProperty(shown, 'header', { value: shown.headers, enumerable: false });
  const original: OriginalError = new Error(reasonOf(status) ?? `Status ${status}`);
  original.stack = `${original.name}: ${original.message}`;
  original.status = status;
  original.response = shown;
  const clean: Parsed = parsed.problem === undefined ? { body } : parsed;
  const error = new APIError(
    redactText(field(body, 'error'), secrets),
    redactText(message ?? messageOf(response, clean), secrets),
    status,
    requestInfo(request),
    original,
    {
      attempts: request.call.attempts,
      code: parsed.problem === undefined ? undefined : 'ERR_INVALID_ANSWER',
    },
  );
  return withOrigin(error, request);
}

/** The raw text without secrets; rewritten only when something in it had to be hidden. */
function redactJsonText(text: string, parsed: Parsed, body: unknown, secrets: readonly string[]): string {
  if (parsed.problem === undefined && typeof parsed.body === 'object') {
    const after = JSON.stringify(body);
    // A longer one is cut, and so are its JSON's values.
    if (text.length > MAX_TEXT) return after.length > MAX_TEXT ? redactText(after) : after;
    if (jsonOf(parsed.body) !== after) return after;
  }
  return redactText(text, secrets);
}

/** The value as JSON; undefined for one that is nested too deeply to be written. */
function jsonOf(value: unknown): string | undefined {
  try {
    return JSON.stringify(value);
  } catch {
    return undefined;
  }
}

/** Turns a failure without an answer into an APIError. Errors that are one already pass, and those of programs. */
export function toFailure(request: HttpRequest, failure: unknown): unknown {
  if (failure instanceof Error && (failure instanceof ArgumentError || failure instanceof APIError))
    return failure;
  if (failure instanceof PassthroughError) return failure.reason;
  const secrets = secretsOf(request);
  const original = copyOf(failure, secrets);
  const error = new APIError(
    failure instanceof Error && failure.name === 'AbortError' ? 'AbortError' : 'APIError',
    withAdvice(original.message, original.code),
    // Those of mocks bring the status that they stand for, e.g. nock's 404 for what it knows no answer to.
    original.status ?? original.code,
    requestInfo(request),
    original,
    {
      attempts: request.call.attempts,
      cause: failure instanceof Error && failure.name === 'AbortError' ? failure.cause : original,
    },
  );
  return withOrigin(error, request);
}

/** What failed. A host with several addresses fails once for each, and Node's error for all of them says nothing itself. */
function messageOfFailure(failure: TransportError & { errors?: unknown }): string {
  if (failure.message !== '' || !Array.isArray(failure.errors)) return failure.message;
  return failure.errors.map((one) => (one instanceof Error ? one.message : String(one))).join('; ');
}

/** A copy of a failure that holds no request: errors of HTTP libraries carry the token with them. */
function copyOf(failure: unknown, secrets: readonly string[]): OriginalError {
  const source: TransportError = failure instanceof Error ? failure : new Error(String(failure));
  const copy: OriginalError = new Error(redactText(messageOfFailure(source), secrets));
  copy.name = source.name;
  copy.stack = redactText(source.stack ?? '', secrets);
  const pick = onDemand.pick();
  return Object.assign(
    copy,
    pick(source, ['code', 'status', 'errno', 'syscall', 'address', 'port', 'hostname']),
  );
}
