import { isDeepStrictEqual } from 'node:util';
import { APIError } from '../../src/index';
import { everyView } from '../support/everyView';
import type { Fault, Outcome } from './Fault';
import type { Result } from './runCell';
import { CLIENT_SECRET, isIdempotent, PASSWORD, TOKEN, type Verb } from './verbs';

const SECRETS = [CLIENT_SECRET, PASSWORD, TOKEN, 'of-the-tenant'];

/** The correct outcomes for a verb. */
function outcomesFor({ expect: expected }: Fault, verb: Verb): readonly Outcome[] {
  const kind = isIdempotent(verb) ? 'idempotent' : 'others';
  const found = expected[verb.name] ?? expected[verb.method] ?? expected[kind] ?? expected.all;
  if (!found) throw new Error(`the table says nothing of ${verb.name}`);
  return Array.isArray(found) ? found : [found as Outcome];
}

/** How a result differs from an outcome; undefined when it does not. */
function differences(result: Result, outcome: Outcome): string[] {
  const { error: wanted, sent, attempts = sent, tokens } = outcome;
  const { error, value, verb } = result;
  const found: string[] = [];
  const compare = (name: string, came: unknown, meant: unknown): void => {
    if (!isDeepStrictEqual(came, meant)) found.push(`${name}: ${String(came)} instead of ${String(meant)}`);
  };
  compare('requests to the API', result.sent, sent);
  if (tokens !== undefined) compare('token requests', result.tokens, tokens);
  if (!wanted) {
    compare('error', error, undefined);
    compare('value', JSON.stringify(value), JSON.stringify(outcome.value ?? verb.value));
    return found;
  }
  if (wanted.own) {
    const isIt = error instanceof Error && wanted.own.test(error.message);
    return isIt ? found : [...found, `not the caller's own error but ${String(error)}`];
  }
  if (!(error instanceof APIError))
    return [...found, `no APIError but ${String(error ?? JSON.stringify(value))}`];
  if (wanted.code instanceof RegExp) {
    if (!wanted.code.test(String(error.code)))
      found.push(`code: ${error.code} instead of ${String(wanted.code)}`);
    compare('statusCode', error.statusCode, error.code);
  } else {
    if ('code' in wanted) compare('code', error.code, wanted.code);
    if ('statusCode' in wanted) compare('statusCode', error.statusCode, wanted.statusCode);
  }
  compare('attempts', error.attempts, attempts);
  if (wanted.message && !wanted.message.test(error.message)) found.push(`message: ${error.message}`);
  if (found.length > 0) found.push(`(${error.message})`);
  return found;
}

/** A request that was not refused may have taken effect: a second one could do it twice. */
function mayHaveBeenDoneTwice({ verb, arrived, wasMended }: Result): boolean {
  if (isIdempotent(verb)) return false;
  return arrived.filter(({ status }) => status !== 429 && status !== 401).length > (wasMended ? 2 : 1);
}

/** Everything that is wrong with the result of a call. */
function problemsOf(fault: Fault, result: Result): string[] {
  const { verb, error, settled } = result;
  const problems = [...result.problems];
  if (settled !== 1) problems.push(`settled ${settled} times`);
  const ways = outcomesFor(fault, verb).map((outcome) => differences(result, outcome));
  if (ways.every((way) => way.length > 0)) problems.push((ways[0] ?? []).join(', '));
  if (mayHaveBeenDoneTwice(result)) problems.push('it may have been carried out twice');
  const views = error === undefined ? '' : everyView(error);
  for (const secret of SECRETS) if (views.includes(secret)) problems.push(`the error shows ${secret}`);
  return problems;
}

/** The problems of all calls with one fault, each with the calls that have it. */
export function allProblems(fault: Fault, results: readonly Result[]): Record<string, string> {
  const cells: Record<string, string> = {};
  for (const result of results) {
    const cell = `${result.verb.name} (${result.form}${result.isHooked ? ', hooked' : ''})`;
    for (const problem of problemsOf(fault, result)) {
      cells[problem] = cells[problem] ? `${cells[problem]}, ${cell}` : cell;
    }
  }
  return cells;
}
