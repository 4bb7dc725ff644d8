import { expect } from 'chai';
import fc from 'fast-check';
import type { OperationName } from '../../src/tenant/operations/names';
import { operationOf } from '../../src/tenant/operations/operationOf';
import type { Route, TenantResponse } from '../../src/tenant/router/Route';
import { Tenant } from '../../src/tenant/Tenant';
import type { TenantSnapshot } from '../../src/tenant/TenantSnapshot';
import { answered } from './operations/answered';
import { faultsOf } from './operations/faultsOf';
import { valuesOf } from './operations/valuesOf';
import { Api, bodyOf } from './support/api';
import { expectSoundStore } from './support/expectSoundStore';

/** The same bodies in each run, so that a failure can be reproduced. */
const SEEDED = { seed: 20_261_126, endOnFailure: true };

/** What a refused request must not change. */
const data = ({ store }: TenantSnapshot): unknown[] =>
  [...store].filter(([name]) => name !== 'logs').map(([name, table]) => [name, [...table.entries()]]);

const isInvalid = ({ status, body }: TenantResponse): boolean =>
  status === 400 && String(Object(body).message).startsWith('Payload validation error');

/** Creates a record with the declaration's own POST; undefined if that is impossible. */
function make(api: Api, path: string): TenantResponse | undefined {
  const creator = answered.get(`POST ${path}` as OperationName);
  if (!creator?.operation) return undefined;
  const bodies = fc.sample(valuesOf(operationOf(creator.operation).body ?? {}), { ...SEEDED, numRuns: 5 });
  return bodies.map((body) => api.post(path, body)).find(({ status }) => status < 300);
}

/** The path of an operation, with the ID of a record that was created for it, where possible. */
function pathOf(api: Api, name: OperationName, { declared }: Route): string {
  const [verb, path = ''] = name.split(' ');
  const create = path.replace(/\/\{\w+\}$/, '');
  let key: string | undefined;
  if (declared?.key !== undefined && create !== path) {
    const made = make(api, create);
    if (made) key = String(bodyOf(made)[declared.key]);
  } else if (declared && verb === 'PATCH') make(api, path);
  const { properties = {} } = operationOf(name).path ?? {};
  return path.replace(/\{(\w+)\}/g, (_all, parameter: string) => {
    const { enum: values = [], minLength = 0 } = properties[parameter] ?? {};
    return encodeURIComponent(String(key ?? values[0] ?? 'none'.padEnd(minLength, '0')));
  });
}

const withBody = [...answered].filter(([name, { operation }]) => operation && operationOf(name).body);

describe('Operations with a body', () => {
  for (const [name, route] of withBody) {
    const { body: schema = {} } = operationOf(name);
    const [verb = ''] = name.split(' ');

    it(`${name} accepts what its schema allows`, () => {
      const api = new Api(new Tenant());
      const path = pathOf(api, name, route);
      const start = api.tenant.snapshot();
      const authorization = `Bearer ${api.tenant.mintToken()}`;
      const statuses: number[] = [];
      fc.assert(
        fc.property(valuesOf(schema), (body) => {
          api.tenant.restore(start);
          const answer = api.send(verb, path, JSON.stringify(body), { authorization });
          expect(isInvalid(answer), JSON.stringify(answer.body)).to.equal(false);
          expect(answer.status, JSON.stringify(answer.body)).to.be.below(500);
          statuses.push(answer.status);
        }),
        { ...SEEDED, numRuns: 10 },
      );
      expectSoundStore(api.tenant);
      if (route.declared && !path.includes('none') && !NEEDS_OTHERS.has(name))
        expect(Math.min(...statuses), `${name} never succeeded: ${statuses.join()}`).to.be.below(300);
    });

    // A schema without constraints accepts any body.
    if (Object.keys(schema).length === 0) continue;

    it(`${name} refuses a body with one fault, and changes nothing`, () => {
      const api = new Api(new Tenant());
      const path = pathOf(api, name, route);
      const before = data(api.tenant.snapshot());
      const authorization = `Bearer ${api.tenant.mintToken()}`;
      let count = 0;
      fc.assert(
        fc.property(valuesOf(schema), fc.nat(), (body, index) => {
          const faults = faultsOf(body, schema);
          const fault = faults[index % faults.length];
          if (!fault) return;
          count += 1;
          const { status, body: answer } = api.send(verb, path, JSON.stringify(fault.body), {
            authorization,
          });
          expect(status, `${fault.what}: ${JSON.stringify(fault.body)}: ${JSON.stringify(answer)}`).to.equal(
            400,
          );
          expect(Object(answer).errorCode).to.equal('invalid_body');
          expect(data(api.tenant.snapshot())).to.deep.equal(before);
        }),
        { ...SEEDED, numRuns: 20 },
      );
      expect(count, 'bodies with a fault').to.be.above(0);
    });
  }
});

/** Declared operations whose body refers to records that do not exist. */
const NEEDS_OTHERS: ReadonlySet<string> = new Set([
  'POST /client-grants',
  'POST /token-exchange-profiles',
  'POST /experimentation/experiments',
]);
