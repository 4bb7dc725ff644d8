import { X509Certificate, createPublicKey } from 'node:crypto';
import { expect } from 'chai';
import { Tenant } from '../../src/tenant/Tenant';
import { readJwt } from '../../src/tenant/tokens/readJwt';
import { Api, bodyOf, listOf } from './support/api';

const kidsOf = (api: Api): unknown[] =>
  (bodyOf(api.get('//.well-known/jwks.json')).keys as { kid: string }[]).map(({ kid }) => kid);
const kidOf = (token: string): unknown => readJwt(token)?.header.kid;

describe('Signing keys', () => {
  let tenant: Tenant;
  let api: Api;
  beforeEach(() => {
    tenant = new Tenant();
    api = new Api(tenant);
  });

  const isAccepted = (token: string): boolean =>
    api.send('GET', '/roles', undefined, { authorization: `Bearer ${token}` }).status === 200;

  it('include a current and a next one, with a certificate each', () => {
    const keys = listOf(api.get('/keys/signing'));
    expect(keys.map(({ current, next, previous }) => [current, next, previous])).to.deep.equal([
      [true, false, false],
      [false, true, false],
    ]);
    expect(kidsOf(api)).to.deep.equal(keys.map(({ kid }) => kid));
    for (const { cert, fingerprint, kid } of keys) {
      const certificate = new X509Certificate(String(cert));
      expect(certificate.fingerprint).to.equal(fingerprint);
      const published = (bodyOf(api.get('//.well-known/jwks.json')).keys as { kid: string }[]).find(
        (key) => key.kid === kid,
      );
      const key = createPublicKey({ key: { ...published }, format: 'jwk' });
      expect(certificate.publicKey.equals(key)).to.equal(true);
      expect(certificate.verify(key)).to.equal(true);
    }
  });

  it('rotate: the next one signs, and tokens of the previous one stay valid', () => {
    const [, next] = kidsOf(api);
    const before = tenant.mintToken();
    const answer = api.post('/keys/signing/rotate');
    expect(answer.status).to.equal(201);
    expect(kidOf(tenant.mintToken())).to.equal(next);
    expect(kidsOf(api)).to.deep.equal([next, bodyOf(answer).kid, kidOf(before)]);
    expect(isAccepted(before)).to.equal(true);
  });

  it('are revoked: their tokens are refused, and JWKS does not have them', () => {
    const before = tenant.mintToken();
    api.post('/keys/signing/rotate');
    const { body } = api.put(`/keys/signing/${String(kidOf(before))}/revoke`, undefined);
    expect(body).to.deep.include({ kid: kidOf(before), revoked: true, previous: true });
    expect(isAccepted(before)).to.equal(false);
    expect(kidsOf(api)).to.have.length(2).and.not.to.include(kidOf(before));
  });

  it('always include a current and a next one, whichever is revoked', () => {
    for (const index of [0, 1]) {
      const kid = String(listOf(api.get('/keys/signing'))[index]?.kid);
      expect(api.put(`/keys/signing/${kid}/revoke`, undefined).status).to.equal(200);
      const valid = listOf(api.get('/keys/signing')).filter(({ revoked }) => revoked === false);
      expect(valid.map(({ current, next }) => [current, next])).to.deep.equal([
        [true, false],
        [false, true],
      ]);
      expect(isAccepted(tenant.mintToken())).to.equal(true);
    }
    expect(api.put('/keys/signing/none/revoke', undefined).status).to.equal(404);
  });

  it('are part of snapshots, and are reset', () => {
    const start = kidsOf(api);
    api.post('/keys/signing/rotate');
    const snapshot = tenant.snapshot();
    const rotated = kidsOf(api);
    tenant.reset();
    expect(kidsOf(api)).to.deep.equal(start);
    tenant.restore(snapshot);
    expect(kidsOf(api)).to.deep.equal(rotated);
  });

  it('include at most ten previous ones', () => {
    for (let count = 0; count < 12; count += 1) api.post('/keys/signing/rotate');
    expect(kidsOf(api)).to.have.length(12);
  });
});

describe('Encryption keys', () => {
  const path = '/keys/encryption';
  const keysOf = (api: Api): Record<string, unknown>[] => listOf(api.get(path));
  const stateOf = (api: Api, kid: unknown): unknown => bodyOf(api.get(`${path}/${String(kid)}`)).state;

  it('of a customer are imported with a wrapping key, and become the root', () => {
    const api = new Api(new Tenant());
    const { kid } = bodyOf(api.post(path, { type: 'customer-provided-root-key' }));
    const one = `${path}/${String(kid)}`;
    expect(api.post(path, { type: 'customer-provided-root-key' }).status).to.equal(409);
    expect(api.post(one, { wrapped_key: 'x' }).status).to.equal(409);
    expect(api.post(`${one}/wrapping-key`).body).to.include({ algorithm: 'CKM_RSA_AES_KEY_WRAP' });
    expect(api.post(one, { wrapped_key: 'x' }).body).to.include({ state: 'active' });
    const master = keysOf(api).find(({ type, state }) => type === 'tenant-master-key' && state === 'active');
    expect(master).to.include({ parent_kid: kid });
    expect(JSON.stringify(keysOf(api))).not.to.contain('wrapped_key');
  });

  it('are still shown when they are destroyed, with a new master key', () => {
    const api = new Api(new Tenant());
    const masters = (): unknown[] =>
      keysOf(api).flatMap(({ type, state, kid }) =>
        type === 'tenant-master-key' && state === 'active' ? [kid] : [],
      );
    const before = masters();
    const { kid } = bodyOf(api.post(path, { type: 'customer-provided-root-key' }));
    expect(api.delete(`${path}/${String(kid)}`).status).to.equal(204);
    expect(stateOf(api, kid)).to.equal('destroyed');
    expect(masters()).to.have.length(1).and.not.to.deep.equal(before);
    expect(api.post(`${path}/rekey`).status).to.equal(204);
    expect(stateOf(api, before[0])).to.equal('destroyed');
  });
});
