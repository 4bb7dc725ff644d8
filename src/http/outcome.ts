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

/** The result of a successful call. */
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
  // An empty JSON body is '' and any other empty body is {}, as in the classic SDK.
  if (text === '') return { body: isJson ? '' : {} };
  if (!isJson && type !== '') return { problem: `is not JSON but ${type.split(';')[0]}` };
  try {
    return { body: JSON.parse(text) };
  } catch (error) {
    // Without the piece of text that newer engines quote: it may be part of a secret.
    const reason = error instanceof Error ? withoutQuote(error.message) : 'unreadable';
    return { problem: `is not valid JSON (${reason})` };
  }
}

/** The message of a JSON parser, without the piece of text that newer engines quote. */
function withoutQuote(message: string): string {
  const [head = message] = message.split(/, (?:\.\.\.)?"/, 1);
  return head;
}

/** Turns a response into a value or an APIError. The only place that does. */
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

/** Whether a call also accepts plain text: an error in plain text says what is wrong then. */
function acceptsText({ headers }: HttpRequest): boolean {
  return /\btext\/plain\b/.test(readHeader(headers, 'accept') ?? '');
}

/** Whether an error is one or two words of plain text, such as "Unauthorized" from `/userinfo`. */
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

/** How much of an unreadable response is examined, and how much of it is quoted. */
const MAX_READ = 4_096;
const MAX_QUOTED = 120;

/** The reason phrase of a status. Loaded with the first error response. */
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

/** The fields of a body, JSON or form. */
function fieldsOf(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return Object.fromEntries(new URLSearchParams(body));
  }
}

/** The values in a request that errors must not show. */
function secretsOf({ endpoint, headers, body, call }: HttpRequest): string[] {
  const fields = typeof body === 'object' ? body.fields?.() : body === undefined ? undefined : fieldsOf(body);
  // An array there names the secrets to remove.
  const isSecret = isSecretEndpoint(endpoint) && !Array.isArray(fields);
  return isSecret
    ? findSecrets([headers, call.secrets], fields)
    : findSecrets([headers, call.secrets, fields]);
}

function requestInfo({ method, url }: HttpRequest): { method: string; url: string } {
  // rest-facade says "del" for DELETE, and services compare it.
  return { method: method === 'DELETE' ? 'del' : method.toLowerCase(), url: redactUrl(url) };
}

/** Gives an error its own name and the stack of the code that made the call, if that was kept. */
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
  // The property that most services read at that time. It is not enumerable, so that logs don't show it twice.
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

/** The raw text without secrets; only rewritten when something had to be redacted. */
function redactJsonText(text: string, parsed: Parsed, body: unknown, secrets: readonly string[]): string {
  if (parsed.problem === undefined && typeof parsed.body === 'object') {
    const after = JSON.stringify(body);
    // A longer text is cut, and so are its parsed values.
    if (text.length > MAX_TEXT) return after.length > MAX_TEXT ? redactText(after) : after;
    if (jsonOf(parsed.body) !== after) return after;
  }
  return redactText(text, secrets);
}

/** The value as JSON; undefined when it is nested too deeply. */
function jsonOf(value: unknown): string | undefined {
  try {
    return JSON.stringify(value);
  } catch {
    return undefined;
  }
}

/** Turns an error without a response into an APIError. APIErrors and errors of your own code pass unchanged. */
export function toFailure(request: HttpRequest, failure: unknown): unknown {
  if (failure instanceof Error && (failure instanceof ArgumentError || failure instanceof APIError))
    return failure;
  if (failure instanceof PassthroughError) return failure.reason;
  const secrets = secretsOf(request);
  const original = copyOf(failure, secrets);
  const error = new APIError(
    failure instanceof Error && failure.name === 'AbortError' ? 'AbortError' : 'APIError',
    withAdvice(original.message, original.code),
    // Errors of mocks carry a status, e.g. nock's 404 for an unexpected request.
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

/**
 * The underlying error. A host with several addresses fails once for each, and Node's error for all of them has no
 * message.
 */
function messageOfFailure(failure: TransportError & { errors?: unknown }): string {
  if (failure.message !== '' || !Array.isArray(failure.errors)) return failure.message;
  return failure.errors.map((one) => (one instanceof Error ? one.message : String(one))).join('; ');
}

/** A copy of an error without its request: errors of HTTP libraries contain the token. */
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
