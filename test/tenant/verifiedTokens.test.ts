import crypto from 'node:crypto';
import { expect } from 'chai';
import { Tenant } from '../../src/tenant/Tenant';
import { Api } from './support/api';

describe('Tokens that the tenant has verified', () => {
  const verify = crypto.verify;
  let verified = 0;
  let api: Api;
  beforeEach(() => {
    verified = 0;
    crypto.verify = ((...given: Parameters<typeof verify>) => {
      verified += 1;
      return verify(...given);
    }) as typeof verify;
    api = new Api(new Tenant());
  });
  afterEach(() => {
    crypto.verify = verify;
  });

  const statusWith = (token: string): number =>
    api.send('GET', '/roles', undefined, { authorization: `Bearer ${token}` }).status;
  const mint = (sub: string): string => api.tenant.mintToken({ sub });

  it('are not verified again', () => {
    const token = mint('one');
    expect([statusWith(token), statusWith(token), verified]).to.deep.equal([200, 200, 1]);
  });

  it('are the 100 most recently used', () => {
    const tokens = Array.from({ length: 101 }, (_none, index) => mint(`client ${index}`));
    const [first = '', second = ''] = tokens;
    for (const token of [first, second, ...tokens.slice(2, 100), first, ...tokens.slice(100)])
      statusWith(token);
    expect(verified).to.equal(101);
    statusWith(first);
    expect(verified, 'one that was used meanwhile').to.equal(101);
    statusWith(second);
    expect(verified, 'the one that was used longest ago').to.equal(102);
  });

  it('expire like others', () => {
    const token = mint('one');
    expect(statusWith(token)).to.equal(200);
    api.tenant.clock.advance(2 * 24 * 60 * 60 * 1000);
    expect(statusWith(token)).to.equal(401);
  });

  it('are refused as soon as their key is revoked', () => {
    const token = mint('one');
    expect(statusWith(token)).to.equal(200);
    const revoked = api.put('/keys/signing/local-tenant-key/revoke', {});
    expect(revoked.status).to.equal(200);
    expect(statusWith(token)).to.equal(401);
  });
});
