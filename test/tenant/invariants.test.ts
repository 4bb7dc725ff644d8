import { Agent, request } from 'node:http';
import { expect } from 'chai';
import fc from 'fast-check';
import { startTenant, type RunningTenant } from '../../src/tenant/startTenant';
import { Tenant } from '../../src/tenant/Tenant';
import { Api } from './support/api';
import { expectSoundStore } from './support/expectSoundStore';
import { mixedWrite, SHELF, type Draw, type Write } from './support/mixedWrites';

const IN_FLIGHT = 50;

/** Sends a write over a socket; resolves to the status. */
function send(tenant: RunningTenant, agent: Agent, authorization: string, write: Write): Promise<number> {
  const body = write.body === undefined ? '' : JSON.stringify(write.body);
  return new Promise((resolve, reject) => {
    const { method, path } = write;
    const headers = {
      authorization,
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
    };
    request(`${tenant.url}/api/v2${path}`, { method, agent, headers }, (response) => {
      response.resume().on('end', () => resolve(response.statusCode ?? 0));
    })
      .on('error', reject)
      .end(body);
  });
}

/** The same numbers in each run, so that a failure can be reproduced. */
function drawFrom(seed: number): Draw {
  let state = seed;
  return (limit) => (state = (state * 48_271) % 2_147_483_647) % limit;
}

describe('Writes of all kinds', () => {
  it('keep the invariants of the store: 5,000 of them, 50 at a time over sockets', async () => {
    const tenant = await startTenant({ seed: SHELF });
    const agent = new Agent({ keepAlive: true, maxSockets: IN_FLIGHT });
    const authorization = `Bearer ${tenant.mintToken()}`;
    const statuses = new Map<number, number>();
    const draw = drawFrom(7);
    let left = 5000;
    let { store } = tenant.snapshot();
    const lane = async (): Promise<void> => {
      while (left > 0) {
        left -= 1;
        // Existing records are looked up only occasionally: writers don't know what others have just done.
        if (left % 25 === 0) ({ store } = tenant.snapshot());
        const status = await send(tenant, agent, authorization, mixedWrite(draw, store));
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
      }
    };
    try {
      await Promise.all(Array.from({ length: IN_FLIGHT }, lane));
      // Some are refused, but most must be changes, or the test would prove nothing.
      expect([...statuses.keys()]).to.include.members([200, 201, 204, 400, 404, 409]);
      expect([...statuses.keys()].filter((status) => status >= 500)).to.deep.equal([]);
      const changes = [200, 201, 204].map((status) => statuses.get(status) ?? 0);
      expect(changes.reduce((sum, count) => sum + count)).to.be.above(2500);
      expectSoundStore(tenant);
    } finally {
      agent.destroy();
      await tenant.close();
    }
  }).timeout(60_000);

  it('in any order keep the invariants after each one', () => {
    const tenant = new Tenant({ seed: SHELF });
    const api = new Api(tenant);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 2 ** 30 }), { maxLength: 40 }), (seeds) => {
        tenant.reset();
        for (const seed of seeds) {
          const { method, path, body } = mixedWrite(drawFrom(seed), tenant.snapshot().store);
          const { status } = api.send(method, path, body);
          expect(status, `${method} ${path} ${JSON.stringify(body)}`).to.be.below(500);
          expectSoundStore(tenant);
        }
      }),
      { numRuns: 60 },
    );
  }).timeout(60_000);
});
