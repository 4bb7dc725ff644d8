import type { JournalEntry, RunningTenant } from '../../src/tenant/index';
import { checkRequest, requestsOf } from './checkRequest';
import type { Output } from './Output';
import { callOf, outcomeOf, type Step, type Style, type World } from './Step';

/** What a tour needs. */
export interface Tour {
  steps: readonly Step[];
  tenant: RunningTenant;
  clients: Pick<World, 'management' | 'authentication'>;
  output: Output;
}

/** Makes the call in the world's style. */
function call(step: Step, world: World, args: readonly unknown[]): Promise<unknown> {
  if (world.style === 'promise') return Promise.resolve(callOf(step, world, args));
  return new Promise((resolve, reject) => {
    const returned = callOf(step, world, args, (error, result) => (error ? reject(error) : resolve(result)));
    if (returned !== undefined) reject(new Error('a call with a callback must return undefined'));
  });
}

function shorten(value: unknown): string {
  const hide = (name: string, item: unknown): unknown => (/_token$/.test(name) ? '…' : item);
  const text = JSON.stringify(value, hide) ?? String(value);
  return text.length > 84 ? `${text.slice(0, 83)}…` : text;
}

/** The last request of a step, and its status. */
function shownRequest(step: Step, requests: readonly JournalEntry[]): string {
  const last = requestsOf(step, requests).at(-1);
  return last ? `${last.method} ${decodeURIComponent(last.target)} → ${last.status}` : 'no request';
}

/** Widths of the columns. */
const TITLE = 46;
const LABEL = 8;

/** Milliseconds. The tenant runs two imports at a time: the next walk starts when those of this one have ended. */
const JOB_DURATION = 1000;

function described(step: Step, request: string, outcome: string): string {
  if (step.isStory)
    return `✓ ${step.title}\n    ${'request'.padEnd(LABEL)} ${request}\n    ${'result'.padEnd(LABEL)} ${outcome}`;
  return `✓ ${step.title.padEnd(TITLE)} ${request}`;
}

/** Walks one step. @returns Whether it worked. */
async function walk(step: Step, world: World, { tenant: { requests }, output }: Tour): Promise<boolean> {
  let before = requests.length;
  try {
    await step.prepare?.(world);
    before = requests.length;
    const args = step.args(world);
    const result = await outcomeOf(step, () => call(step, world, args));
    checkRequest(step, requests.slice(before), args, world);
    step.check(result, world);
    output.line(described(step, shownRequest(step, requests.slice(before)), shorten(result)));
    return true;
  } catch (error) {
    const request = shownRequest(step, requests.slice(before));
    output.line(
      `✗ ${step.title}\n    ${'request'.padEnd(LABEL)} ${request}\n    failed   ${String(error).trim()}`,
    );
    return false;
  }
}

/** Walks all steps, once with callbacks and once with promises. @returns The number of steps that failed. */
export async function runTour(tour: Tour): Promise<number> {
  const { steps, tenant, output, clients } = tour;
  const total = steps.length * 2;
  let walked = 0;
  let failures = 0;
  for (const style of ['callback', 'promise'] satisfies Style[]) {
    const world: World = { tenant, ...clients, style, ids: {} };
    output.line(`── with ${style}s ${'─'.repeat(60)}`);
    for (const step of steps) {
      output.progress(`${walked} of ${total} · ${step.title}`);
      if (!(await walk(step, world, tour))) failures += 1;
      walked += 1;
    }
    output.progress('');
    output.line();
    tenant.clock.advance(JOB_DURATION);
  }
  output.line(
    `${total - failures} of ${total} steps worked: ${steps.length} calls with a callback, ${steps.length} with a promise.`,
  );
  return failures;
}
