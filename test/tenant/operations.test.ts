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

/** Always the same bodies, so that a failure comes again. */
const SEEDED = { seed: 20_261_126, endOnFailure: true };

/** What a refusal must leave as it was. */
const data = ({ store }: TenantSnapshot): unknown[] =>
  [...store].filter(([name]) => name !== 'logs').map(([name, table]) => [name, [...table.entries()]]);

const isInvalid = ({ status, body }: TenantResponse): boolean =>
  status === 400 && String(Object(body).message).startsWith('Payload validation error');

/** The path of an operation, with the key of a record that a declaration's own POST made, if there can be one. */
function pathOf(api: Api, name: OperationName, { declared }: Route): string {
  const [, path = ''] = name.split(' ');
  const create = path.replace(/\/\{\w+\}$/, '');
  const creator = answered.get(`POST ${create}` as OperationName);
  let key = 'none';
  if (declared?.key !== undefined && create !== path && creator?.operation) {
    const schema = operationOf(creator.operation).body ?? {};
    const bodies = fc.sample(valuesOf(schema), { ...SEEDED, numRuns: 5 });
    const made = bodies.map((body) => api.post(create, body)).find(({ status }) => status < 300);
    key = String(made ? bodyOf(made)[declared.key] : 'none');
  }
  const params = operationOf(name).path?.properties ?? {};
  return path.replace(/\{(\w+)\}/g, (_all, param: string) =>
    encodeURIComponent(key.padEnd(params[param]?.minLength ?? 0, '0')),
  );
}

const withBody = [...answered].filter(([name, { operation }]) => operation && operationOf(name).body);

describe('Operations with a body', () => {
  for (const [name, route] of withBody) {
    const { body: schema = {} } = operationOf(name);
    const [verb = ''] = name.split(' ');

    it(`${name} takes what its schema allows`, () => {
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

/** Declared operations whose body names records that are not there. */
const NEEDS_OTHERS: ReadonlySet<string> = new Set(['POST /client-grants']);
