import { performance } from 'node:perf_hooks';
import { contentOf } from '../../src/tenant/server/contentOf';
import { bombs } from '../tenant/support/bombs';
import { aim } from '../tenant/support/bombs/aim';
import type { Bomb } from '../tenant/support/bombs/Bomb';
import { machine } from './machine';

// How long the most expensive requests block the local tenant's event loop, beyond JSON.parse of the same size. Run it
// with: npx tsx test/bench/tenantBombs.ts [part of a name].

const SMALL = 65_536;
const LARGE = 1_048_576 - 400;
/** The maximum milliseconds beyond JSON.parse for a request. */
const BUDGET = 50;
/** If a small size takes this many milliseconds, larger ones are skipped. */
const TOO_LONG = 200;
const ROUNDS = 5;

interface Figure {
  name: string;
  size: number;
  /** Milliseconds beyond JSON.parse, of the slowest request. */
  blocked: number;
  statuses: string;
}

/** Milliseconds, without the time when other programs had the processor. */
function timeOf(run: () => void): number {
  const cpu = process.cpuUsage();
  const start = performance.now();
  run();
  const elapsed = performance.now() - start;
  const { user, system } = process.cpuUsage(cpu);
  // CPU time counts the garbage collector's threads, too: both are upper bounds, so the smaller one is closer.
  return Math.min(elapsed, (user + system) / 1000);
}

/** Milliseconds of JSON.parse for typical JSON. */
function parsing(size: number): number {
  const text = JSON.stringify(Array.from({ length: size / 32 }, (_, index) => ({ name: 'jane', index })));
  return Math.min(...Array.from({ length: 5 }, () => timeOf(() => void JSON.parse(text))));
}

const target = aim();
const { tenant } = target;

const usualParsing = parsing(1_048_576);

/** Whether a body is JSON that can be parsed. */
function isJson(body: string): boolean {
  try {
    return body !== '' && JSON.parse(body) !== undefined;
  } catch {
    return false;
  }
}

function explode(bomb: Bomb, size: number): Figure {
  const before = tenant.snapshot();
  const statuses: number[] = [];
  const times = bomb.requests(size, target).map(({ advance = 0, parses, ...request }) => {
    tenant.clock.advance(advance);
    const json = parses ?? request.body;
    const parsing = isJson(json) ? timeOf(() => void JSON.parse(json)) : 0;
    const all = timeOf(() => {
      const answer = tenant.handle(request);
      contentOf(answer);
      statuses.push(answer.status);
    });
    // The time beyond parsing typical JSON, or this JSON if that takes longer.
    return all - Math.max(parsing, usualParsing);
  });
  tenant.requests.length = 0;
  tenant.restore(before);
  return { name: bomb.name, size, blocked: Math.max(...times), statuses: statuses.join(' ') };
}

function measure(bomb: Bomb): Figure {
  const small = explode(bomb, SMALL);
  if (small.blocked > TOO_LONG) return small;
  // The fastest round was disturbed least by other work on the machine.
  let best = explode(bomb, LARGE);
  for (let round = 1; round < ROUNDS && best.blocked > BUDGET / 2; round += 1) {
    const next = explode(bomb, LARGE);
    if (next.blocked < best.blocked) best = next;
  }
  return best;
}

function main(): void {
  const [, , part = ''] = process.argv;
  const figures = bombs.filter(({ name }) => name.includes(part)).map(measure);
  figures.sort((a, b) => b.blocked / b.size - a.blocked / a.size);
  const isOver = ({ size, blocked }: Figure): boolean => size < LARGE || blocked > BUDGET;
  console.log(`${machine()}. JSON.parse of 1 MB: ${usualParsing.toFixed(1)} ms. Milliseconds beyond it:\n`);
  for (const figure of figures) {
    const { name, size, blocked, statuses } = figure;
    const line = [isOver(figure) ? 'OVER' : '', `${blocked.toFixed(1)} ms`, `${Math.round(size / 1024)} KB`];
    console.log([...line, statuses, name].join('\t'));
  }
  const over = figures.filter(isOver);
  console.log(`\n${over.length} of ${figures.length} take more than ${BUDGET} ms.`);
}

main();
