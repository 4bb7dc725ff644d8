import { table } from '../table';
import { slope, type Point } from './growth';
import type { ClientCost, WaitingCost } from './inside';
import { drawLines, type LineChart } from './lineChart';
import type { Comparison, RealOutcome } from './real';
import { KINDS } from './scenarios';
import type { Outcome } from './simulate';

/** The results of the benchmark. */
export interface ScaleResults {
  date: string;
  machine: string;
  simulated: Record<string, Outcome[]>;
  compared: Comparison[];
  waiting: WaitingCost[];
  clients: ClientCost[];
}

const percent = (share: number, digits = 1): string => `${(share * 100).toFixed(digits)} %`;
const count = (value: number): string => value.toLocaleString('en');

/** Milliseconds for display. */
function time(milliseconds: number): string {
  if (milliseconds < 1_000) return `${milliseconds.toFixed(milliseconds < 10 ? 1 : 0)} ms`;
  return milliseconds < 120_000
    ? `${(milliseconds / 1_000).toFixed(1)} s`
    : `${(milliseconds / 60_000).toFixed(1)} min`;
}

const reached = (isReached: boolean): string => (isReached ? 'yes' : '**no**');

const meetsGoals = ({ rateShare, refusedShare, fairness, commandsPerCall, ...outcome }: Outcome): boolean =>
  rateShare >= 0.95 &&
  refusedShare <= 0.02 &&
  fairness >= 0.9 &&
  commandsPerCall <= 1.2 &&
  outcome.tokenRequests <= outcome.tokenLifetimes;

function simulatedTable(name: string, outcomes: readonly Outcome[]): string {
  const kind = KINDS[name];
  // Only half of the allowed rate is requested: its share is not a goal.
  const isLight = name === 'light';
  const rows = outcomes.map((outcome) => [
    count(outcome.processes),
    percent(outcome.rateShare),
    percent(outcome.refusedShare, 2),
    outcome.fairness.toFixed(3),
    outcome.commandsPerCall.toFixed(2),
    `${outcome.tokenRequests} of ${outcome.tokenLifetimes}`,
    time(outcome.waits.p50),
    time(outcome.waits.p99),
    ...(kind?.hasGoals ? [reached(meetsGoals(isLight ? { ...outcome, rateShare: 1 } : outcome))] : []),
  ]);
  const head = [
    'processes',
    'of the rate',
    'refused',
    'fairness',
    'commands per call',
    'tokens',
    'wait, median',
    '99 %',
  ];
  const title = `**${kind?.title ?? name}**`;
  return `${title}\n\n${table(kind?.hasGoals ? [...head, 'goals met'] : head, rows)}`;
}

const FIGURES: readonly [string, (outcome: RealOutcome) => string][] = [
  ['of the rate', ({ rateShare }) => percent(rateShare)],
  ['refused', ({ refusedShare }) => percent(refusedShare, 2)],
  ['fairness', ({ fairness }) => fairness.toFixed(3)],
  ['commands per call', ({ commandsPerCall }) => commandsPerCall.toFixed(2)],
  ['token requests', ({ tokenRequests }) => String(tokenRequests)],
  ['failed', ({ failed }) => String(failed)],
];

function comparedTable({ processes, seconds, real, simulated }: Comparison): string {
  const rows = FIGURES.map(([name, show]) => [name, show(real), show(simulated)]);
  return table([`${processes} processes, ${seconds} s`, 'real', 'simulated'], rows);
}

function waitingTable(waiting: readonly WaitingCost[]): string {
  const rows = waiting.map(({ waiting: number, cpu, heap, abort }) => [
    count(number),
    `${cpu.toFixed(0)} µs`,
    number < 100 ? '' : `${count(Math.round(heap))} B`,
    number < 100 ? '' : `${abort.toFixed(0)} µs`,
  ]);
  return table(['calls at once', 'CPU per call', 'heap per waiting call', 'CPU to abort one'], rows);
}

/** The growth of each number: the slope of its curve, on logarithmic scales. */
export function slopes({ simulated, waiting, clients }: ScaleResults): Record<string, number> {
  const many = waiting.filter(({ waiting: number }) => number >= 100);
  const over = (figure: (cost: WaitingCost) => number): Point[] =>
    many.map((cost) => [cost.waiting, figure(cost) * cost.waiting]);
  return {
    'commands per call, by processes': slope(
      (simulated.bulk ?? []).map(({ processes, commandsPerCall }) => [processes, commandsPerCall]),
    ),
    'CPU of all calls, by calls at once': slope(
      waiting.map(({ waiting: number, cpu }) => [number, cpu * number]),
    ),
    'heap of all waiting calls, by their number': slope(over(({ heap }) => heap)),
    'CPU to abort all waiting calls, by their number': slope(over(({ abort }) => abort)),
    'heap of all clients, by their number': slope(
      clients.map(({ clients: number, heap }) => [number, heap * number]),
    ),
  };
}

/** The part of docs/performance.md about growth. */
export function composeScale(results: ScaleResults): string {
  const { date, machine, simulated, compared, waiting, clients } = results;
  return [
    `Measured on ${date}: ${machine}.`,
    ...Object.entries(simulated).map(([name, outcomes]) => simulatedTable(name, outcomes)),
    '**The same with real processes**, on loopback, beside its simulation',
    ...compared.map(comparedTable),
    '**Inside a process**',
    waitingTable(waiting),
    table(
      ['clients of different tenants', 'heap per client'],
      clients.map(({ clients: number, heap }) => [count(number), `${(heap / 1_000).toFixed(1)} kB`]),
    ),
    '**How it grows** (0 is flat, 1 in proportion, 2 with the square)',
    table(
      ['', 'slope'],
      Object.entries(slopes(results)).map(([name, value]) => [name, value.toFixed(2)]),
    ),
  ].join('\n\n');
}

/** The charts, by the names of their files. */
export function drawScale({ simulated }: ScaleResults): Record<string, string> {
  const x = 'processes';
  const series = (names: readonly string[], figure: (outcome: Outcome) => number): LineChart['series'] =>
    names.map((name) => ({
      name,
      points: (simulated[name] ?? []).map((outcome) => [outcome.processes, figure(outcome)] as const),
    }));
  const usual = ['bulk', 'fast', 'slow', 'deaths', 'away'];
  const rate = series(usual, ({ rateShare }) => rateShare);
  const refused = series(usual, ({ refusedShare }) => refusedShare);
  const commands = series(['bulk', 'light', 'fast', 'deaths'], ({ commandsPerCall }) => commandsPerCall);
  const waits = [
    ...series(['bulk', 'light'], ({ waits: { p50 } }) => Math.max(1, p50)),
    ...series(['bulk', 'light'], ({ waits: { p99 } }) => Math.max(1, p99)).map(({ name, points }) => ({
      name: `${name}, 99 %`,
      points,
    })),
  ];
  return {
    rate: drawLines({
      title: 'Share of the allowed rate that is used',
      x,
      series: rate,
      y: [0.8, 1],
      format: (value) => percent(value, 0),
      goal: 0.95,
    }),
    refused: drawLines({
      title: 'Calls that the API refuses',
      x,
      series: refused,
      y: [0, 0.05],
      format: (value) => percent(value, 0),
      goal: 0.02,
    }),
    commands: drawLines({
      title: 'Redis commands per call',
      x,
      series: commands,
      y: [0, 2],
      format: (value) => value.toFixed(1),
      goal: 1.2,
    }),
    waits: drawLines({
      title: 'Time until a call is sent',
      x,
      series: waits,
      y: [1, 1_000_000],
      format: time,
    }),
  };
}
