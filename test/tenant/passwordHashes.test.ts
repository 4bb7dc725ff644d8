import { createHash, createHmac, pbkdf2Sync, randomBytes, scryptSync } from 'node:crypto';
import { argon2id } from '@noble/hashes/argon2';
import { expect } from 'chai';
import type { TenantResponse } from '../../src/tenant/router/Route';
import { startTenant } from '../../src/tenant/startTenant';
import { Tenant } from '../../src/tenant/Tenant';
import { Api, bodyOf, pathOf } from './support/api';

/** Created with crypt(3). */
const HASH = '$2b$10$abcdefghijklmnopqrstuu23JPZtHcGhwXSF41f93o/7vBdDut3Xu';

describe('A user with only a password hash', () => {
  let tenant: Tenant;
  let api: Api;
  const seed = (hash: unknown): void => {
    tenant = new Tenant({
      seed: [
        {
          user_id: 'auth0|jane',
          email: 'jane@example.com',
          [typeof hash === 'string' ? 'password_hash' : 'custom_password_hash']: hash,
        },
      ],
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

  it('keeps the hash after other changes, and never shows it', () => {
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

  it('gets an error when the hash can’t be verified here', () => {
    seed('$6$salt$hash');
    expect(logIn('x')).to.deep.include({
      status: 501,
      body: {
        error: 'not_implemented',
        error_description: "The local tenant can't verify this hash of a password.",
      },
    });
  });

  const salt = Buffer.from('a salt of some length');
  const md5 = (text: string | Buffer): Buffer => createHash('md5').update(text).digest();
  const plain = (algorithm: string) => (text: string) => createHash(algorithm).update(text).digest();
  const b64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64').replace(/=+$/, '');
  const password = 'päss wörd';
  const argon = argon2id(password, salt, { t: 2, m: 64, p: 1, dkLen: 32 });
  const custom: [string, unknown][] = [
    ['bcrypt', { algorithm: 'bcrypt', hash: { value: HASH } }],
    ['md5', { algorithm: 'md5', hash: { value: md5(password).toString('hex'), encoding: 'hex' } }],
    ...['sha1', 'sha256', 'sha512'].map((algorithm): [string, unknown] => [
      algorithm,
      { algorithm, hash: { value: plain(algorithm)(password).toString('base64'), encoding: 'base64' } },
    ]),
    [
      'a salt in front',
      { algorithm: 'md5', hash: { value: md5(`salt${password}`).toString('hex') }, salt: { value: 'salt' } },
    ],
    [
      'a salt behind',
      {
        algorithm: 'md5',
        hash: { value: md5(`${password}salt`).toString('hex').toUpperCase(), encoding: 'hex' },
        salt: { value: Buffer.from('salt').toString('base64'), encoding: 'base64', position: 'suffix' },
      },
    ],
    [
      'a password in UTF-16',
      {
        algorithm: 'md5',
        hash: { value: md5(Buffer.from(password, 'utf16le')).toString('hex'), encoding: 'hex' },
        password: { encoding: 'utf16le' },
      },
    ],
    [
      'hmac',
      {
        algorithm: 'hmac',
        hash: {
          value: createHmac('sha256', 'key').update(password).digest('hex'),
          encoding: 'hex',
          digest: 'sha256',
          key: { value: Buffer.from('key').toString('hex'), encoding: 'hex' },
        },
      },
    ],
    [
      'ldap with a salt',
      {
        algorithm: 'ldap',
        hash: {
          value: `{SSHA}${Buffer.concat([createHash('sha1').update(password).update(salt).digest(), salt]).toString('base64')}`,
        },
      },
    ],
    ['ldap', { algorithm: 'ldap', hash: { value: `{MD5}${md5(password).toString('base64')}` } }],
    [
      'pbkdf2',
      {
        algorithm: 'pbkdf2',
        hash: {
          value: `$pbkdf2-sha256$i=1000,l=32$${b64(salt)}$${b64(pbkdf2Sync(password, salt, 1000, 32, 'sha256'))}`,
          encoding: 'utf8',
        },
      },
    ],
    [
      'scrypt',
      {
        algorithm: 'scrypt',
        keylen: 24,
        cost: 16,
        hash: { value: scryptSync(password, salt, 24, { N: 16 }).toString('base64'), encoding: 'base64' },
        salt: { value: salt.toString() },
      },
    ],
    [
      'argon2',
      { algorithm: 'argon2', hash: { value: `$argon2id$v=19$m=64,t=2,p=1$${b64(salt)}$${b64(argon)}` } },
    ],
  ];
  for (const [name, hash] of custom) {
    it(`logs in with a custom hash, and with no other password: ${name}`, () => {
      seed(hash);
      const right = name === 'bcrypt' ? 'correct horse' : password;
      expect(logIn(right).status).to.equal(200);
      expect([logIn(`${right} `).status, logIn('').status]).to.deep.equal([403, 403]);
    });
  }

  it('names the hash that can’t be verified here', () => {
    for (const [algorithm, value] of [
      ['md4', 'x'],
      ['bcrypt', HASH.replace('$10$', '$20$')],
      ['argon2', `$argon2id$v=19$m=4000000,t=9,p=1$${b64(salt)}$${b64(argon)}`],
      ['pbkdf2', 'x'],
      ['scrypt', ''],
    ]) {
      seed({ algorithm, hash: { value } });
      const { status, body } = logIn('x');
      expect([status, Object(body).error_description]).to.deep.equal([
        501,
        `The local tenant can't verify ${algorithm} hashes of this form.`,
      ]);
    }
  });

  it('does not block other requests while a hash is computed', async function () {
    this.timeout(60_000);
    const running = await startTenant({
      seed: [{ email: 'jane@example.com', password_hash: HASH.replace('$10$', '$13$') }],
    });
    const grant = {
      grant_type: 'password',
      client_id: running.clientId,
      client_secret: running.clientSecret,
    };
    const order: string[] = [];
    const slow = fetch(`${running.url}/oauth/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        ...grant,
        username: 'jane@example.com',
        password: randomBytes(8).toString('hex'),
      }),
    }).then(({ status }) => order.push(`login ${status}`));
    for (let count = 0; count < 3; count += 1)
      await fetch(`${running.url}/.well-known/jwks.json`).then(({ status }) => order.push(`keys ${status}`));
    await slow;
    await running.close();
    expect(order).to.deep.equal(['keys 200', 'keys 200', 'keys 200', 'login 403']);
  });
});

describe('The ID token of a login', () => {
  it('is signed with RS256 and has the claims of the scopes', () => {
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
      exp: 1_714_557_600 + 36_000,
    });
  });
});
