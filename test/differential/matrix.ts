import { inspect } from 'node:util';
import { ANSWERS, BAD_ARGUMENTS, IDS, METHODS } from './cases';
import { compare, type Case, type Difference } from './compare';
import { MATRIX_DEVIATIONS } from './deviations';
import { start, type Implementation } from './Implementation';
import { NOTHING, observe } from './observe';

/** What a run of the matrix found. */
export interface MatrixResult {
  cases: number;
  /** Differences that no listed deviation explains. */
  unexplained: string[];
  /** Ids of the deviations that explained something. */
  occurred: string[];
}

const OK = { status: 200, type: 'application/json', body: '{}' };

function* casesOf(style: Case['style']): Generator<Case> {
  for (const { path, args, withoutId } of METHODS) {
    for (const id of withoutId ? ['plain', 'jane+tag@example.com'] : IDS)
      yield { path, args: args(id), style, id, answer: OK };
    for (const answer of ANSWERS) yield { path, args: args('x'), style, answer };
    for (const args of BAD_ARGUMENTS) yield { path, args, style, answer: OK, bad: true };
  }
}

function describe(one: Case, version: string, { field, classic, ours }: Difference): string {
  const show = (value: unknown): string => inspect(value, { depth: 6, breakLength: Infinity });
  const answer = `${one.answer.status} ${one.answer.body.slice(0, 30)}`;
  return `${one.path}(${show(one.args)}) with a ${one.style}, answered ${answer}: ${field}\n    ${version}   ${show(classic)}\n    ours ${show(ours)}`;
}

async function examine(
  one: Case,
  implementations: readonly Implementation[],
  result: MatrixResult,
): Promise<void> {
  for (const { server } of implementations) server.answer = one.answer;
  const [ours, ...classics] = await Promise.all(
    implementations.map((implementation) =>
      observe(implementation, one.path, structuredClone([...one.args]), one.style),
    ),
  );
  if (!ours) return void result.unexplained.push(`ours has no ${one.path}`);
  if (ours.outcome === NOTHING) result.unexplained.push(`${one.path} of ours never ended`);
  for (const [index, classic] of classics.entries()) {
    for (const difference of classic ? compare(classic, ours) : []) {
      const evidence = classic && { case: one, difference, classic, ours };
      const reasons = Object.entries(MATRIX_DEVIATIONS).filter(
        ([, { fields, explains }]) => evidence && fields.includes(difference.field) && explains(evidence),
      );
      for (const [id] of reasons) if (!result.occurred.includes(id)) result.occurred.push(id);
      if (reasons.length === 0) result.unexplained.push(describe(one, index === 0 ? 'v3' : 'v2', difference));
    }
  }
}

async function run(style: Case['style']): Promise<MatrixResult> {
  const implementations = await Promise.all([start('ours'), start('v3'), start('v2')]);
  const result: MatrixResult = { cases: 0, unexplained: [], occurred: [] };
  for (const one of casesOf(style)) {
    await examine(one, implementations, result);
    result.cases += 1;
  }
  return result;
}

// This file is a process of its own: the classic SDKs crash theirs on some arguments (see D08 and D20),
// and speak https alone, so that certificates can't be checked.
process.on('uncaughtException', () => undefined);
process.on('unhandledRejection', () => undefined);
void run(process.argv[2] === 'callback' ? 'callback' : 'promise').then((result) => {
  process.stdout.write(JSON.stringify(result), () => process.exit(0));
});
