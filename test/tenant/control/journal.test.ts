import { expect } from 'chai';
import { Tenant } from '../../../src/tenant';

const ask = (tenant: Tenant, target: string): void => {
  const headers = { authorization: `Bearer ${tenant.mintToken()}` };
  tenant.handle({ method: 'GET', target, headers, body: '' });
};

describe('The journal', () => {
  it('keeps responses within a separate limit, without bodies over 64 KB', () => {
    const seed = [{ user_id: 'big', email: 'big@example.com', user_metadata: { text: 'x'.repeat(70_000) } }];
    const tenant = new Tenant({ seed, limits: { requests: { count: 3 } } });
    ask(tenant, '/api/v2/users/auth0%7Cbig');
    expect(tenant.getRequests().at(-1)?.answer).to.include({ omitted: true }).and.not.have.property('body');
    for (let turn = 0; turn < 5; turn += 1) ask(tenant, '/api/v2/roles');
    const requests = tenant.getRequests();
    expect(requests.map(({ id }) => id)).to.deep.equal(['4', '5', '6']);
    expect(requests.map(({ answer }) => answer?.body)).to.deep.equal([[], [], []]);
  });

  it('drops old responses for large ones, never requests', () => {
    const seed = [{ user_id: 'big', email: 'big@example.com', user_metadata: { text: 'x'.repeat(20_000) } }];
    const tenant = new Tenant({ seed, limits: { requests: { bytes: 50_000 } } });
    for (let turn = 0; turn < 5; turn += 1) ask(tenant, '/api/v2/users/auth0%7Cbig?fields=user_metadata');
    const answers = tenant.getRequests().map(({ answer }) => answer !== undefined);
    expect(answers).to.deep.equal([false, false, false, true, true]);
  });

  it('has no response for a request that a fault left without one', () => {
    const tenant = new Tenant();
    tenant.fail({ hang: true });
    ask(tenant, '/api/v2/roles');
    expect(tenant.getRequests()[0]).to.include({ status: 0 }).and.not.have.property('answer');
  });
});
