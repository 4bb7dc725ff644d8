import type { AuthenticationClient, ManagementClient } from '../../src/index';
import type { RunningTenant } from '../../src/tenant/index';

/** What a step works with. */
export interface Tools {
  tenant: RunningTenant;
  management: ManagementClient;
  authentication: AuthenticationClient;
}

/** A callback of the SDK. */
export type Done = (error: Error | null, result?: unknown) => void;

/** What one walk through the steps remembers: ids of what it made. */
export type World = Tools & { style: 'callback' | 'promise'; ids: Record<string, string> };

/** One call of the SDK, made with a callback or, without one, for its promise. */
export interface Step {
  title: string;
  call(world: World, done?: Done): unknown;
  /** Looks at the result; throws when it is not what the specification says, and remembers ids. */
  check(result: unknown, world: World): void;
}

function inStyle(step: Step, world: World): Promise<unknown> {
  if (world.style === 'promise') return Promise.resolve(step.call(world));
  return new Promise((resolve, reject) => {
    const returned = step.call(world, (error, result) => (error ? reject(error) : resolve(result)));
    if (returned !== undefined) reject(new Error('a call with a callback must return undefined'));
  });
}

function shorten(value: unknown): string {
  const hide = (name: string, item: unknown): unknown => (name === 'access_token' ? '…' : item);
  const text = JSON.stringify(value, hide) ?? String(value);
  return text.length > 88 ? `${text.slice(0, 87)}…` : text;
}

/** What the tenant saw of the last call: token requests aside. */
function lastAsked({ tenant }: World, before: number): string {
  const asked = tenant.requests.slice(before).filter(({ target }) => target !== '/oauth/token');
  const last = asked.at(-1) ?? tenant.requests.at(-1);
  return last ? `${last.method} ${decodeURIComponent(last.target)} → ${last.status}` : 'nothing';
}

/** Walks all steps, once with callbacks and once with promises; resolves to the number of failures. */
export async function runTour(steps: readonly Step[], tools: Tools): Promise<number> {
  let failures = 0;
  for (const style of ['callback', 'promise'] as const) {
    const world: World = { ...tools, style, ids: {} };
    console.log(`── with ${style}s ${'─'.repeat(60)}`);
    for (const step of steps) {
      const before = tools.tenant.requests.length;
      try {
        const result = await inStyle(step, world);
        step.check(result, world);
        console.log(`✓ ${step.title}\n    asked  ${lastAsked(world, before)}\n    came   ${shorten(result)}`);
      } catch (error) {
        failures += 1;
        console.log(`✗ ${step.title}\n    asked  ${lastAsked(world, before)}\n    failed ${String(error)}`);
      }
    }
    console.log();
  }
  const total = steps.length * 2;
  console.log(
    `${total - failures} of ${total} steps worked: ${steps.length} calls with a callback, ${steps.length} with a promise.`,
  );
  return failures;
}
