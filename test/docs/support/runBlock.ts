import { channel } from 'node:diagnostics_channel';
import { formatWithOptions } from 'node:util';
import ts from 'typescript';
import { startTenant } from '../../../src/tenant/index';
import { startRedis } from '../../support/redisServer';
import type { Block } from './readBlocks';
import { requireFor } from './readersModules';
import { READERS_REDIS, SEED, setUp } from './setups';

/** Resolves when no request has been on its way for a while: then callbacks have been called, too. */
function quiet(): { idle(): Promise<void>; stop(): void } {
  let travelling = 0;
  const [started, finished, failed] = ['request.start', 'response.finish', 'request.error'].map((name) =>
    channel(`http.client.${name}`),
  );
  const up = (): void => void (travelling += 1);
  const down = (): void => void (travelling -= 1);
  started?.subscribe(up);
  finished?.subscribe(down);
  failed?.subscribe(down);
  return {
    async idle() {
      for (let still = 0; still < 20; still = travelling > 0 ? 0 : still + 1) {
        await new Promise((resolve) => setTimeout(resolve, 1));
      }
    },
    stop() {
      started?.unsubscribe(up);
      finished?.unsubscribe(down);
      failed?.unsubscribe(down);
    },
  };
}

/** What the block says it prints: its comments `// → text`; undefined when it says nothing. */
function expectedLines(code: string): string[] | undefined {
  const lines = [...code.matchAll(/\/\/ → (.*)$/gm)].map(([, text = '']) => text.trim());
  return lines.length > 0 ? lines : undefined;
}

/** Whether a printed line is what was promised; `…` stands for anything. */
function fits(printed: string, promised: string): boolean {
  const pattern = promised.split('…').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${pattern.join('[\\s\\S]*')}$`).test(printed);
}

function compare(code: string, printed: readonly string[]): void {
  const promised = expectedLines(code);
  if (!promised) return;
  const same =
    promised.length === printed.length && promised.every((text, at) => fits(printed[at] ?? '', text));
  if (!same)
    throw new Error(`it promises to print\n${promised.join('\n')}\nbut prints\n${printed.join('\n')}`);
}

const AsyncFunction = Object.getPrototypeOf(async () => undefined).constructor as new (
  ...args: string[]
) => (...values: unknown[]) => Promise<unknown>;

function compile(code: string): string {
  const compilerOptions = {
    module: ts.ModuleKind.CommonJS,
    target: ts.ScriptTarget.ES2022,
    esModuleInterop: true,
  };
  return ts.transpileModule(code, { compilerOptions }).outputText;
}

/** Whether a block needs a Redis server. */
export function usesRedis({ code }: Block): boolean {
  return code.includes(READERS_REDIS);
}

/** Runs a block against a tenant of its own. @throws what the block throws, or what it promised and did not do. */
export async function runBlock(block: Block): Promise<void> {
  const tenant = await startTenant({ seed: SEED });
  const redis = usesRedis(block) ? await startRedis() : undefined;
  const calls = quiet();
  const printed: string[] = [];
  const say = (...values: unknown[]): void => {
    printed.push(formatWithOptions({ breakLength: Infinity, compact: 100 }, ...values));
  };
  const complain = (...values: unknown[]): void => {
    say(...values);
    if (!expectedLines(block.code)) throw new Error(`it reports an error: ${printed.at(-1)}`);
  };
  try {
    const { scope, code } = setUp(block.directives.get('setup'), tenant);
    const console = { log: say, info: say, error: complain, warn: complain };
    const known = {
      ...scope,
      require: requireFor(tenant.url),
      exports: {},
      module: { exports: {} },
      console,
    };
    const check = block.directives.get('check') ?? '';
    const text = redis ? block.code.replaceAll(READERS_REDIS, redis.url) : block.code;
    const body = compile(`${code}\n${text}\n;await __idle();\n${check}`);
    // In a function of its own, so that the block may declare what the setup gives, too.
    const run = new AsyncFunction(...Object.keys(known), '__idle', `return (async () => {\n${body}\n})();`);
    await run(...Object.values(known), () => calls.idle());
    compare(block.code, printed);
  } finally {
    calls.stop();
    await tenant.close();
    await redis?.stop();
  }
}
