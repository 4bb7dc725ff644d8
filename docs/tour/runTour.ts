import type { AuthenticationClient, ManagementClient } from '../../src/index';
import type { JournalEntry, RunningTenant } from '../../src/tenant/index';
import { checkRequest, requestsOf } from './checkRequest';
import type { Output } from './Output';
import type { Place } from './placeOf';
import { callOf, type Step, type Style, type World } from './Step';

/** A server, and clients that call it. */
export interface Stop {
  /** The requests that the server received, oldest first. */
  requests: readonly JournalEntry[];
  management: ManagementClient;
  authentication: AuthenticationClient;
}

/** What a tour needs. */
export interface Tour {
  steps: readonly Step[];
  tenant: RunningTenant;
  stops: Record<Place, Stop>;
  placeOf(step: Step): Place;
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
const PLACE = 8;

/** Milliseconds. The tenant runs two imports at a time: the next walk starts when those of this one have ended. */
const JOB_DURATION = 1000;

function described(step: Step, place: Place, request: string, outcome: string): string {
  if (step.isStory)
    return `✓ ${step.title}\n    ${place.padEnd(PLACE)} ${request}\n    ${'result'.padEnd(PLACE)} ${outcome}`;
  return `✓ ${step.title.padEnd(TITLE)} ${place.padEnd(PLACE)} ${request}`;
}

/** Walks one step. @returns Whether it worked. */
async function walk(step: Step, world: World, place: Place, { stops, output }: Tour): Promise<boolean> {
  const { requests, management, authentication } = stops[place];
  const there: World = { ...world, management, authentication };
  const before = requests.length;
  try {
    const args = step.args(there);
    const result = await call(step, there, args);
    checkRequest(step, requests.slice(before), args, there);
    step.check(result, there);
    output.line(described(step, place, shownRequest(step, requests.slice(before)), shorten(result)));
    return true;
  } catch (error) {
    const request = shownRequest(step, requests.slice(before));
    output.line(
      `✗ ${step.title}\n    ${place.padEnd(PLACE)} ${request}\n    failed   ${String(error).trim()}`,
    );
    return false;
  }
}

/** Walks all steps, once with callbacks and once with promises. @returns The number of steps that failed. */
export async function runTour(tour: Tour): Promise<number> {
  const { steps, tenant, output, placeOf, stops } = tour;
  const total = steps.length * 2;
  const walked: Record<Place, number> = { tenant: 0, recorder: 0 };
  let failures = 0;
  for (const style of ['callback', 'promise'] satisfies Style[]) {
    const { management, authentication } = stops.tenant;
    const world: World = { tenant, management, authentication, style, ids: {} };
    output.line(`── with ${style}s ${'─'.repeat(60)}`);
    for (const step of steps) {
      output.progress(`${walked.tenant + walked.recorder} of ${total} · ${step.title}`);
      const place = placeOf(step);
      if (!(await walk(step, world, place, tour))) failures += 1;
      walked[place] += 1;
    }
    output.progress('');
    output.line();
    tenant.clock.advance(JOB_DURATION);
  }
  output.line(`${walked.tenant} steps were answered by the local tenant.`);
  if (walked.recorder > 0)
    output.line(
      `${walked.recorder} by a server that records requests: the tenant does not have their endpoints.`,
    );
  output.line(
    `${total - failures} of ${total} steps worked: ${steps.length} calls with a callback, ${steps.length} with a promise.`,
  );
  return failures;
}
