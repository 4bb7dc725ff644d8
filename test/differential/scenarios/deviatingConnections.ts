import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from '../runApart';
import { json } from './ScriptedServer';
import type { Deviation } from './Scenario';
import type { Loose } from './Stage';
import { outcome } from './observed';

/** Counts the calls of a function that is deprecated since Node 22. */
const COUNT_EXTEND = `
  const util = require('node:util');
  const extend = util._extend;
  let calls = 0;
  util._extend = (...args) => ((calls += 1), extend(...args));
  const { ManagementClient } = require(process.argv[1]);
  const client = new ManagementClient({ domain: 'localhost:1', token: 't', retry: { enabled: false } });
  client.users.get({ id: 'a' }).catch(() => process.stdout.write(calls > 0 ? 'used' : 'not used'));
`;

const OLD_NODE: readonly Deviation[] = [
  {
    id: 'D60',
    name: 'no deprecated API of Node is used',
    run: async ({ sdk: { name } }) => {
      const entry = name === 'ours' ? join(root, 'src/index.ts') : `auth0${name}`;
      const command = ['--import', 'tsx', '-e', COUNT_EXTEND, entry];
      return (await promisify(execFile)(process.execPath, command, { cwd: root })).stdout;
    },
    classic: 'used',
    ours: 'not used',
  },
];

/** Deviations in waits, proxies and the use of Node's APIs. */
export const CONNECTION_DEVIATIONS: readonly Deviation[] = [
  ...OLD_NODE,
  {
    id: 'D57',
    name: 'a 429 with a delay is retried after it',
    run: async (stage) => {
      stage.server.follow((_, count) =>
        count === 0 ? json(429, { message: 'Slow down' }, { 'retry-after': '1' }) : json(200, {}),
      );
      const start = Date.now();
      await stage.management({ retry: { minTimeout: 1, randomize: false } }).users.get({ id: 'a' });
      return Date.now() - start > 800;
    },
    classic: false,
    ours: true,
  },
  {
    id: 'D58',
    name: 'getInfo uses the proxy of the options',
    run: async (stage) => {
      stage.server.follow(() => json(200, {}));
      const options = {
        baseUrl: `https://${stage.domain}`,
        proxy: 'http://127.0.0.1:1',
        retry: { enabled: false },
      };
      const result = (await outcome(() => new stage.sdk.AuthUsersManager(options).getInfo('t'))) as Loose;
      return result.rejected?.statusCode ?? 'not through the proxy';
    },
    classic: 'not through the proxy',
    ours: 'ECONNREFUSED',
  },
  {
    id: 'D59',
    name: 'a proxy works without another package',
    run: async (stage) => {
      const made = await outcome(() => typeof stage.management({ proxy: 'http://127.0.0.1:1' }));
      return (made as Loose).returned ?? 'throws';
    },
    classic: 'throws',
    ours: 'object',
  },
];
