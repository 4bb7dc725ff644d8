import { spawn } from 'node:child_process';
import { once } from 'node:events';

const WITHOUT_REDIS = `
  const Module = require('node:module');
  const load = Module._load;
  Module._load = (id, ...rest) => {
    if (id === 'redis') throw Object.assign(new Error('absent'), { code: 'MODULE_NOT_FOUND' });
    return load(id, ...rest);
  };`;

/**
 * Runs a process that gets a token through an engine with this URL and package, prints it, and does not close the engine.
 * A process that does not end by itself is killed: its code is null.
 */
export async function runEngine(
  name: 'redis' | 'ioredis',
  url: string,
): Promise<{ code: number | null; out: string }> {
  const program = `
    ${name === 'ioredis' ? WITHOUT_REDIS : ''}
    const { RedisEngine } = require('./src/redis/index.ts');
    const engine = new RedisEngine({ url: ${JSON.stringify(url)} });
    engine.tokens.get('k', async () => ({ token: 't', lifetime: 1000 })).then(({ token }) => console.log(token));`;
  const child = spawn(process.execPath, ['--no-warnings', '-r', 'tsx', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
    timeout: 18_000,
  });
  let out = '';
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  const [code] = (await once(child, 'exit')) as [number | null];
  return { code, out };
}
