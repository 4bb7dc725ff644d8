import { expect } from 'chai';
import { piWords } from '../../src/tenant/passwords/piWords';
import { verifyBcrypt } from '../../src/tenant/passwords/verifyBcrypt';
import type { TenantResponse } from '../../src/tenant/router/Route';
import { Tenant } from '../../src/tenant/Tenant';
import { Api, bodyOf, pathOf } from './support/api';

/** Made with crypt(3). */
const HASH = '$2b$10$abcdefghijklmnopqrstuu23JPZtHcGhwXSF41f93o/7vBdDut3Xu';

describe('bcrypt', () => {
  it('starts from the digits of π', () => {
    const words = piWords(1042);
    expect([0, 17, 18, 1041].map((index) => ((words[index] ?? 0) >>> 0).toString(16))).to.deep.equal([
      '243f6a88',
      '8979fb1b',
      'd1310ba6',
      '3ac372e6',
    ]);
  });

  const vectors: [string, string][] = [
    ['U*U', '$2a$05$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW'],
    ['U*U*', '$2a$05$CCCCCCCCCCCCCCCCCCCCC.VGOzA784oUp/Z0DY336zx7pLYAy0lwK'],
    ['correct horse', HASH],
  ];
  for (const [password, hash] of vectors) {
    it(`tells ${password} from other passwords`, () => {
      expect(verifyBcrypt(password, hash)).to.equal(true);
      expect(verifyBcrypt(`${password} `, hash)).to.equal(false);
      expect(verifyBcrypt('', hash)).to.equal(false);
    });
  }

  it('takes nothing for a hash that is none, or that would keep it busy for minutes', () => {
    expect(verifyBcrypt('x', 'x')).to.equal(false);
    expect(verifyBcrypt('correct horse', HASH.replace('$10$', '$20$'))).to.equal(false);
  });
});

describe('A user of whom only a hash of the password is known', () => {
  let tenant: Tenant;
  let api: Api;
  const seed = (hash: string): void => {
    tenant = new Tenant({
      seed: [{ user_id: 'auth0|jane', email: 'jane@example.com', password_hash: hash }],
    });
    api = new Api(tenant);
  };
  const logIn = (password: string): TenantResponse =>
    api.post('//oauth/token', {
      grant_type: 'password',
      client_id: tenant.clientId,
      client_secret: tenant.clientSecret,
      username: 'jane@example.com',
      password,
      scope: 'openid',
    });

  it('logs in with the password', () => {
    seed(HASH);
    expect(logIn('correct horse').status).to.equal(200);
    expect(logIn('wrong').status).to.equal(403);
  });

  it('loses the hash when the password is changed', () => {
    seed(HASH);
    api.patch(pathOf({ user_id: 'auth0|jane' }), { password: 'new' });
    expect([logIn('new').status, logIn('correct horse').status]).to.deep.equal([200, 403]);
  });

  it('keeps the hash through other changes, and never shows it', () => {
    seed(HASH);
    api.patch(pathOf({ user_id: 'auth0|jane' }), { name: 'Jane' });
    expect(logIn('correct horse').status).to.equal(200);
    const shown = JSON.stringify([
      api.get('/users').body,
      api.get('/users/auth0%7Cjane').body,
      tenant.exportUsers(),
    ]);
    expect(shown).not.to.contain('$2b$').and.not.to.contain('passwordHash');
  });

  it('is told when the hash can’t be verified here', () => {
    seed('$argon2id$v=19$m=65536,t=3,p=4$c2FsdA$aGFzaA');
    expect(logIn('x')).to.deep.include({
      status: 501,
      body: {
        error: 'not_implemented',
        error_description: 'The local tenant can verify bcrypt hashes only.',
      },
    });
  });
});

describe('The ID token of a log-in', () => {
  it('is signed with RS256 and says of the user what the scopes allow', () => {
    const tenant = new Tenant({ now: '2024-05-01T10:00:00Z' });
    const api = new Api(tenant);
    const user = api.createUser({ email: 'jane@example.com', password: 'x', name: 'Jane' });
    const body = {
      grant_type: 'password',
      client_id: tenant.clientId,
      client_secret: tenant.clientSecret,
      username: 'jane@example.com',
      password: 'x',
      scope: 'openid',
    };
    const { id_token: token } = bodyOf(api.post('//oauth/token', body));
    const [head, claims] = String(token)
      .split('.')
      .slice(0, 2)
      .map((part) => JSON.parse(Buffer.from(part, 'base64url').toString('utf8')) as Record<string, unknown>);
    expect(head).to.include({ alg: 'RS256' });
    expect(claims).to.include({
      iss: `${tenant.origin}/`,
      sub: user.user_id,
      aud: tenant.clientId,
      name: 'Jane',
      email: 'jane@example.com',
      email_verified: false,
      exp: 1_714_557_600 + 86_400,
    });
  });
});
