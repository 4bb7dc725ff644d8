import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect } from 'chai';
import { iterate, ManagementClient } from '../../src/index';

const COUNT = 100_000;
const MEGABYTE = 1 << 20;

/** Bytes in use after garbage collection. */
function heapInUse(): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  return process.memoryUsage().heapUsed;
}

describe('a hundred thousand users', () => {
  let child: ChildProcess;
  let domain: string;
  before(async () => {
    child = fork(join(__dirname, 'walk', 'thinServer.ts'), [String(COUNT)], {
      execArgv: ['--require', 'tsx/cjs'],
    });
    const [port] = (await once(child, 'message')) as [number];
    domain = `http://127.0.0.1:${port}`;
  });
  after(async () => {
    child.disconnect();
    await once(child, 'exit');
  });

  it('are iterated past the cap of 1,000, each once, with constant memory', async () => {
    const management = new ManagementClient({ domain, token: 't', keepAlive: true });
    const times = new Uint8Array(COUNT);
    let [walked, most] = [0, 0];
    const before = heapInUse();
    for await (const { user_id: id = '' } of iterate(management.users.getAll())) {
      const number = Number(id.slice('auth0|'.length));
      times[number] = (times[number] ?? 0) + 1;
      walked += 1;
      if (walked % 10_000 === 0) most = Math.max(most, heapInUse() - before);
    }
    expect(walked).to.equal(COUNT);
    expect(times.every((count) => count === 1)).to.equal(true);
    expect(most / MEGABYTE).to.be.below(30);
    if (process.env.WALK_REPORT) console.log(`      heap growth at most ${(most / MEGABYTE).toFixed(1)} MB`);
  }).timeout(60_000);
});
