import { expect } from 'chai';
import { createPrivateKey, generateKeyPairSync, randomUUID, sign, type KeyObject } from 'node:crypto';
import { Tenant } from '../../src/tenant/Tenant';
import { Api, bodyOf } from './support/api';
import { expectSoundStore } from './support/expectSoundStore';

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('Clients', () => {
  let tenant: Tenant;
  let api: Api;
  beforeEach(() => {
    tenant = new Tenant();
    api = new Api(tenant);
  });
  afterEach(() => expectSoundStore(tenant));

  const made = (given: object = {}): Record<string, unknown> =>
    bodyOf(api.post('/clients', { name: 'A service', ...given }));

  const token = (form: Record<string, unknown>): { status: number } =>
    tenant.handle({
      method: 'POST',
      target: '/oauth/token',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        grant_type: 'client_credentials',
        audience: `${tenant.origin}/api/v2/`,
        ...form,
      }),
    });

  const assertion = (id: unknown, key: KeyObject): string => {
    const now = Math.floor(tenant.clock.now() / 1000);
    const claims = { iss: id, sub: id, aud: `${tenant.origin}/`, iat: now, exp: now + 60, jti: randomUUID() };
    const content = `${encode({ alg: 'RS256' })}.${encode(claims)}`;
    return `${content}.${sign('RSA-SHA256', Buffer.from(content), key).toString('base64url')}`;
  };

  const pair = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const pem = pair.publicKey.export({ type: 'spki', format: 'pem' }).toString();
  const key = createPrivateKey(pair.privateKey.export({ type: 'pkcs8', format: 'pem' }));

  it('are created with default settings, and shown without secrets by default', () => {
    const client = made({ app_type: 'spa' });
    expect(client).to.deep.include({
      name: 'A service',
      app_type: 'spa',
      is_first_party: true,
      grant_types: ['authorization_code', 'implicit', 'refresh_token'],
    });
    const path = `/clients/${String(client.client_id)}`;
    expect(bodyOf(api.get(path)).client_secret).to.equal(client.client_secret);
    expect(bodyOf(new Api(tenant, { scope: 'read:clients' }).get(path))).not.to.have.property(
      'client_secret',
    );
    expect(api.get('/clients/none')).to.deep.include({ status: 404 });
  });

  it('are updated partially: metadata is merged, null removes', () => {
    const { client_id: id } = made({
      client_metadata: { a: '1', b: '2' },
      compliance_level: 'fapi1_adv_pkj_par',
    });
    const path = `/clients/${String(id)}`;
    const patched = bodyOf(api.patch(path, { client_metadata: { b: null, c: '3' }, compliance_level: null }));
    expect(patched.client_metadata).to.deep.equal({ a: '1', c: '3' });
    expect(patched).not.to.have.property('compliance_level');
  });

  it('have a secret that is rotated', () => {
    const { client_id: id, client_secret: old } = made();
    expect(token({ client_id: id, client_secret: old }).status).to.equal(200);
    const { client_secret: secret } = bodyOf(api.post(`/clients/${String(id)}/rotate-secret`, {}));
    expect(secret).not.to.equal(old);
    expect(token({ client_id: id, client_secret: old }).status).to.equal(401);
    expect(token({ client_id: id, client_secret: secret }).status).to.equal(200);
  });

  it('authenticate with their keys while these are registered', () => {
    const credentials = [{ credential_type: 'public_key', name: 'first', pem }];
    const client = made({ client_authentication_methods: { private_key_jwt: { credentials } } });
    const id = String(client.client_id);
    const form = {
      client_id: id,
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: assertion(id, key),
    };
    expect(token(form).status).to.equal(200);
    expect(token({ client_id: id, client_secret: client.client_secret }).status).to.equal(401);
    const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
    expect(token({ ...form, client_assertion: assertion(id, stranger) }).status).to.equal(401);

    const [held] = api.get(`/clients/${id}/credentials`).body as { id: string; name: string }[];
    expect(held).to.include({ name: 'first' }).and.not.have.property('pem');
    const past = new Date(tenant.clock.now() - 1_000).toISOString();
    api.patch(`/clients/${id}/credentials/${String(held?.id)}`, { expires_at: past });
    expect(token({ ...form, client_assertion: assertion(id, key) }).status).to.equal(401);

    expect(
      api.post(`/clients/${id}/credentials`, { credential_type: 'public_key', pem: 'no key' }).status,
    ).to.equal(400);
    const naming = { private_key_jwt: { credentials: [{ id: 'cred_AAAAAAAAAAAAAAAA' }] } };
    expect(api.patch(`/clients/${id}`, { client_authentication_methods: naming }).status).to.equal(400);
  });

  it('list their enabled connections', () => {
    const { client_id: id } = made();
    const connection = { name: 'theirs', strategy: 'auth0', enabled_clients: [id] };
    api.post('/connections', connection);
    const { connections } = bodyOf(api.get(`/clients/${String(id)}/connections`));
    expect((connections as { name: string }[]).map(({ name }) => name)).to.deep.equal(['theirs']);
    const [{ id: theirs = '' } = {}] = connections as { id?: string }[];
    const other = made();
    const change = [
      { client_id: id, status: false },
      { client_id: other.client_id, status: true },
    ];
    const path = `/connections/${theirs}/clients`;
    expect(api.patch(path, change).status).to.equal(204);
    expect(bodyOf(api.get(path)).clients).to.deep.equal([{ client_id: other.client_id }]);
    expect(api.patch(path, [{ client_id: 'A'.repeat(32), status: true }]).status).to.equal(404);
    api.delete(`/clients/${String(other.client_id)}`);
    expect(bodyOf(api.get(path)).clients).to.deep.equal([]);
  });

  it('are deleted with their grants and credentials', () => {
    const { client_id: id } = made();
    api.post(`/clients/${String(id)}/credentials`, { credential_type: 'public_key', pem });
    api.post('/resource-servers', { identifier: 'https://api', name: 'An API' });
    api.post('/client-grants', { client_id: id, audience: 'https://api', scope: [] });
    expect(api.delete(`/clients/${String(id)}`).status).to.equal(204);
    expect(api.get(`/client-grants?client_id=${String(id)}`).body).to.deep.equal([]);
    expect(api.get(`/clients/${String(id)}/credentials`).status).to.equal(404);
  });
});
