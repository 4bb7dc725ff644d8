import { inspect } from 'node:util';
import { casesOf } from './cases';
import { compare, type Case, type Difference } from './compare';
import { MATRIX_DEVIATIONS } from './deviations';
import { start, type Implementation } from './Implementation';
import { NOTHING, observe } from './observe';

/** The results of the matrix. */
export interface MatrixResult {
  cases: number;
  /** Differences that no listed deviation explains. */
  unexplained: string[];
  /** How often each deviation explained something, by id. */
  occurred: Record<string, number>;
}

/** The number of concurrent calls, each with its own servers: some classic calls never end, and have to time out. */
const LANES = 4;

/** The number of differences that are printed: one fault can cause thousands. */
const MAX_SHOWN = 2_000;

function describe(one: Case, version: string, { field, classic, ours }: Difference): string {
  const show = (value: unknown): string => inspect(value, { depth: 6, breakLength: Infinity });
  const answer = `${one.answer.status} ${one.answer.body.slice(0, 30)}`;
  const flaw = one.flaw ? ` (${one.flaw})` : '';
  return `${one.path}(${show(one.args)})${flaw} with a ${one.style}, answered ${answer}: ${field}\n    ${version}   ${show(classic)}\n    ours ${show(ours)}`;
}

/** A copy, so that no SDK sees another's changes of the arguments. */
function copy<T>(value: T): T {
  if (Array.isArray(value)) return value.map(copy) as T;
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype)
    return value;
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, copy(field)])) as T;
}

async function examine(
  one: Case,
  implementations: readonly Implementation[],
  result: MatrixResult,
): Promise<void> {
  for (const { server } of implementations) server.answer = one.answer;
  const [ours, ...classics] = await Promise.all(
    implementations.map((implementation) => observe(implementation, one.path, copy(one.args), one.style)),
  );
  if (!ours) return void result.unexplained.push(`ours has no ${one.path}`);
  if (ours.outcome === NOTHING) result.unexplained.push(`${one.path} of ours never ended`);
  for (const [index, classic] of classics.entries()) {
    for (const difference of classic ? compare(classic, ours) : []) {
      const evidence = classic && { case: one, difference, classic, ours };
      const reasons = Object.entries(MATRIX_DEVIATIONS).filter(
        ([, { fields, explains }]) => evidence && fields.includes(difference.field) && explains(evidence),
      );
      for (const [id] of reasons) result.occurred[id] = (result.occurred[id] ?? 0) + 1;
      if (reasons.length === 0 && result.unexplained.length < MAX_SHOWN)
        result.unexplained.push(describe(one, index === 0 ? 'v3' : 'v2', difference));
    }
  }
}

async function runLane(cases: Iterator<Case>, result: MatrixResult): Promise<void> {
  const implementations = await Promise.all([start('ours'), start('v3'), start('v2')]);
  for (let next = cases.next(); !next.done; next = cases.next()) {
    await examine(next.value, implementations, result);
    result.cases += 1;
  }
}

/** Makes all calls in a style; `only` limits them to matching methods, to investigate some. */
async function run(style: Case['style'], only: RegExp): Promise<MatrixResult> {
  const result: MatrixResult = { cases: 0, unexplained: [], occurred: {} };
  const cases = casesOf(style, only);
  await Promise.all(Array.from({ length: LANES }, () => runLane(cases, result)));
  return result;
}

// This file runs in its own process: the classic SDKs crash it on some arguments (see D08 and D20), and only support
// https, so certificates can't be checked. They also print deprecations at each call.
console.warn = () => undefined;
process.on('uncaughtException', () => undefined);
process.on('unhandledRejection', () => undefined);
run(process.argv[2] === 'callback' ? 'callback' : 'promise', new RegExp(process.argv[3] ?? '')).then(
  (result) => process.stdout.write(JSON.stringify(result), () => process.exit(0)),
  (error: unknown) => process.stderr.write(inspect(error), () => process.exit(1)),
);
