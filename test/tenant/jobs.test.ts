import { expect } from 'chai';
import { gunzipSync } from 'node:zlib';
import { startTenant } from '../../src/tenant/startTenant';
import type { TenantResponse } from '../../src/tenant/router/Route';
import { Tenant } from '../../src/tenant/Tenant';
import { Api, bodyOf, listOf, type Json } from './support/api';
import { expectSoundStore } from './support/expectSoundStore';

const HASH = '$2b$10$abcdefghijklmnopqrstuu23JPZtHcGhwXSF41f93o/7vBdDut3Xu';
const DATABASE = 'Username-Password-Authentication';

describe('Jobs', () => {
  let tenant: Tenant;
  let api: Api;
  let connection: string;
  beforeEach(() => {
    tenant = new Tenant({ now: '2024-05-01T10:00:00.000Z' });
    api = new Api(tenant);
    connection = String(listOf(api.get('/connections?strategy=auth0'))[0]?.id);
  });
  afterEach(() => expectSoundStore(tenant));

  const importFile = (file: unknown, fields: Record<string, string> = {}): TenantResponse => {
    const parts = { connection_id: connection, ...fields };
    const text = typeof file === 'string' ? file : JSON.stringify(file);
    const body = [
      ...Object.entries(parts).map(
        ([name, value]) => `--XyZ\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
      ),
      `--XyZ\r\nContent-Disposition: form-data; name="users"; filename="users.json"\r\nContent-Type: application/json\r\n\r\n${text}\r\n`,
      '--XyZ--\r\n',
    ].join('');
    return api.send('POST', '/jobs/users-imports', body, {
      'content-type': 'multipart/form-data; boundary=XyZ',
    });
  };
  const finished = (job: TenantResponse): Json => {
    tenant.clock.advance(1000);
    return bodyOf(api.get(`/jobs/${String(bodyOf(job).id)}`));
  };
  const download = (location: unknown): TenantResponse =>
    tenant.handle({
      method: 'GET',
      target: String(location).slice(tenant.origin.length),
      headers: {},
      body: '',
    });
  const contentOf = (location: unknown): string => {
    const { status, body, headers } = download(location);
    expect(status).to.equal(200);
    expect(headers?.['content-type']).to.equal('application/gzip');
    return gunzipSync(body as Buffer).toString('utf8');
  };
  const errorsOf = (job: TenantResponse): TenantResponse => api.get(`/jobs/${String(bodyOf(job).id)}/errors`);

  describe('that import users', () => {
    it('complete by the tenant’s clock, and not before', () => {
      const job = importFile(
        [{ email: 'Jane@example.com', email_verified: true, app_metadata: { plan: 'pro' } }],
        {
          external_id: '',
        },
      );
      expect(job).to.deep.include({
        status: 202,
        body: {
          type: 'users_import',
          status: 'pending',
          connection_id: connection,
          connection: DATABASE,
          created_at: '2024-05-01T10:00:00.000Z',
          id: bodyOf(job).id,
        },
      });
      expect(bodyOf(job).id).to.match(/^job_[A-Za-z\d]{16}$/);
      expect(api.get('/users').body).to.deep.equal([]);
      expect(bodyOf(api.get(`/jobs/${String(bodyOf(job).id)}`)).status).to.equal('pending');
      expect(finished(job)).to.deep.equal({
        ...bodyOf(job),
        status: 'completed',
        summary: { failed: 0, updated: 0, inserted: 1, total: 1 },
      });
      const [jane] = listOf(api.get('/users'));
      expect(jane).to.deep.include({
        email: 'jane@example.com',
        email_verified: true,
        app_metadata: { plan: 'pro' },
      });
      expect(jane?.picture).to.match(/^https:\/\/secure\.gravatar\.com\//);
      expect(errorsOf(job).status).to.equal(204);
    });

    it('show their users to the first request after they are due, whatever it is', () => {
      importFile([{ email: 'jane@example.com' }]);
      tenant.clock.advance(1000);
      expect(listOf(api.get('/users'))).to.have.length(1);
    });

    it('survive a snapshot', () => {
      const job = importFile([{ email: 'jane@example.com' }]);
      const before = tenant.snapshot();
      expect(finished(job).status).to.equal('completed');
      tenant.restore(before);
      expect(listOf(api.get('/users'))).to.have.length(0);
      expect(finished(job).status).to.equal('completed');
      expect(listOf(api.get('/users'))).to.have.length(1);
    });

    it('import ids, hashes and second factors', () => {
      const row = {
        user_id: 'abc',
        email: 'jane@example.com',
        password_hash: HASH,
        mfa_factors: [{ totp: { secret: 'JBSWY3DPEHPK3PXP' } }],
      };
      finished(importFile([row]));
      expect(api.get('/users/auth0%7Cabc').status).to.equal(200);
      expect(
        listOf(api.get('/users/auth0%7Cabc/authentication-methods')).map(({ type }) => type),
      ).to.deep.equal(['totp']);
      const logIn = (password: string): number =>
        api.post('//oauth/token', {
          grant_type: 'password',
          client_id: tenant.clientId,
          client_secret: tenant.clientSecret,
          username: 'jane@example.com',
          password,
        }).status;
      expect([logIn('correct horse'), logIn('wrong')]).to.deep.equal([200, 403]);
    });

    it('reject existing users without upsert', () => {
      api.createUser({ email: 'jane@example.com', user_metadata: { a: 1 }, password: 'kept', name: 'Jane' });
      const row = {
        email: 'jane@example.com',
        given_name: 'Jane',
        user_metadata: { b: 2 },
        password_hash: HASH,
      };
      const refused = importFile([row, { email: 'joe@example.com' }]);
      expect(finished(refused).summary).to.deep.equal({ failed: 1, updated: 0, inserted: 1, total: 2 });
      expect(errorsOf(refused)).to.deep.include({
        status: 200,
        body: [
          {
            user: { ...row, password_hash: '*****' },
            errors: [
              { code: 'DUPLICATED_USER', message: 'The user already exist and upsert parameter is false' },
            ],
          },
        ],
      });
      const taken = importFile([row], { upsert: 'true' });
      expect(finished(taken).summary).to.deep.equal({ failed: 0, updated: 1, inserted: 0, total: 1 });
      expect(listOf(api.get('/users-by-email?email=jane@example.com'))[0]).to.deep.include({
        name: 'Jane',
        given_name: 'Jane',
        user_metadata: { b: 2 },
        updated_at: '2024-05-01T10:00:02.000Z',
      });
    });

    it('prefix every id with auth0|, even one that has it', () => {
      finished(importFile([{ user_id: 'auth0|abc', email: 'jane@example.com' }]));
      expect(listOf(api.get('/users')).map(({ user_id: id }) => id)).to.deep.equal(['auth0|auth0|abc']);
    });

    it('change only the fields of an existing user that the API allows', () => {
      const { user_id: id } = api.createUser({ email: 'jane@example.com', name: 'Jane' });
      const row = {
        email: 'jane@example.com',
        name: 'Janet',
        blocked: true,
        mfa_factors: [{ email: { value: 'jane@example.com' } }],
      };
      expect(finished(importFile([row], { upsert: 'true' })).summary).to.include({ updated: 1 });
      const path = `/users/${encodeURIComponent(String(id))}`;
      expect(bodyOf(api.get(path)))
        .to.include({ name: 'Janet' })
        .and.not.have.property('blocked');
      expect(api.get(`${path}/authentication-methods`).body).to.deep.equal([]);
    });

    it('import a user once, even if they may overwrite', () => {
      const rows = [{ email: 'a@example.com' }, { email: 'A@example.com' }, { email: 'b@example.com' }];
      const job = importFile(rows, { upsert: 'true' });
      expect(finished(job).summary).to.deep.equal({ failed: 1, updated: 0, inserted: 2, total: 3 });
      expect(listOf(errorsOf(job)).map(({ user }) => user)).to.deep.equal([rows[1]]);
    });

    const forbidden: Record<string, Json> = {
      'a hash with another field': { custom_password_hash: { algorithm: 'md5', hash: {}, rounds: 1 } },
      'a hash with another encoding': { custom_password_hash: { algorithm: 'md5', hash: { encoding: 'x' } } },
      'a salt without a value': { custom_password_hash: { algorithm: 'md5', hash: {}, salt: {} } },
      'no second factor': { mfa_factors: [] },
      'a factor with another secret': { mfa_factors: [{ totp: { secret: 'a secret' } }] },
      'a factor with another number': { mfa_factors: [{ phone: { value: '0123' } }] },
      'a factor with another address': { mfa_factors: [{ email: { value: 'x' } }] },
    };
    for (const [what, fields] of Object.entries(forbidden)) {
      it(`refuse what the published schema refuses: ${what}`, () => {
        const job = importFile([{ email: 'jane@example.com', ...fields }]);
        expect(finished(job).summary).to.include({ failed: 1, inserted: 0 });
      });
    }

    it('hide the secrets of a failed row, and show the rest', () => {
      api.createUser({ email: 'jane@example.com' });
      const row = (value: string, secret: string): Json => ({
        email: 'jane@example.com',
        custom_password_hash: {
          algorithm: 'hmac',
          hash: { value, encoding: 'hex', digest: 'sha1', key: { value } },
          salt: { value },
        },
        mfa_factors: [{ totp: { secret } }],
      });
      const job = importFile([row('abcdef', 'ABCD')]);
      finished(job);
      expect(listOf(errorsOf(job))[0]?.user).to.deep.equal(row('*****', '*****'));
    });

    it("refuse connections and forms with the document's messages", () => {
      const problem = (form: Json): unknown => bodyOf(api.post('/jobs/users-imports', form)).message;
      expect(problem({ connection_id: connection })).to.equal("Must provide 'users' file as multipart part.");
      expect(problem({ users: '[]' })).to.equal("Must provide 'connection_id' as multipart part.");
      expect(problem({ users: '', connection_id: connection })).to.equal('Users file must not be empty.');
      api.patch(`/connections/${connection}`, { options: { enabledDatabaseCustomization: true } });
      const custom = 'Custom Database Connections without import mode are not allowed.';
      expect(bodyOf(importFile([])).message).to.equal(custom);
      api.patch(`/connections/${connection}`, { enabled_clients: [] });
      expect(bodyOf(importFile([])).message).to.equal('Connection must be enabled.');
    });

    it('report which row is invalid, and why, and import the others', () => {
      api.createUser({ email: 'jane@example.com' });
      const rows = [
        { email: 'none' },
        { email: 'a@example.com', plan: 'pro' },
        { name: 'Nobody' },
        { email: 'b@example.com', email_verified: 'yes' },
        'c@example.com',
        { email: 'd@example.com', password_hash: 'plain' },
        { email: 'e@example.com', user_metadata: { 'a.b': 1 } },
        { email: 'f@example.com' },
        { email: 'f@example.com' },
      ];
      const job = importFile(rows);
      expect(finished(job).summary).to.deep.equal({ failed: 8, updated: 0, inserted: 1, total: 9 });
      const errors = listOf(errorsOf(job)).map(({ errors: found }) => (found as Json[])[0]);
      expect(errors.map((error) => error?.code)).to.deep.equal([
        'INVALID_FORMAT',
        'OBJECT_ADDITIONAL_PROPERTIES',
        'OBJECT_MISSING_REQUIRED_PROPERTY',
        'INVALID_TYPE',
        'INVALID_TYPE',
        'PATTERN',
        'INVALID_METADATA',
        'DUPLICATED_USER',
      ]);
      expect(errors[0]).to.deep.equal({
        code: 'INVALID_FORMAT',
        message: "Object didn't pass validation for format email: none",
        path: 'email',
      });
      expect(JSON.stringify(errors)).not.to.contain('plain');
    });

    it('detect rows that match two users', () => {
      api.patch(`/connections/${connection}`, { options: { requires_username: true } });
      api.createUser({ user_id: 'one', email: 'one@example.com', username: 'one' });
      api.createUser({ user_id: 'two', email: 'two@example.com', username: 'two' });
      const job = importFile(
        [
          { user_id: 'one', email: 'two@example.com' },
          { email: 'one@example.com', username: 'two' },
        ],
        { upsert: 'true' },
      );
      finished(job);
      const codes = listOf(errorsOf(job)).map(
        ({ errors: [error] = [] as never }: Json & { errors?: Json[] }) => error?.code,
      );
      expect(codes).to.deep.equal(['CONFLICT_EMAIL', 'CONFLICT_USERNAME']);
    });

    it('fail as a whole for an invalid file', () => {
      for (const file of ['[{"email"', '{}']) {
        const job = importFile(file);
        const shown = finished(job);
        expect(shown).to.include({
          status: 'failed',
          status_details: 'Failed to parse users file JSON when importing users. Make sure it is valid JSON.',
        });
        expect(errorsOf(job).body).to.deep.equal(shown);
      }
    });

    it('notify the owners when they are done, unless disabled', () => {
      const job = importFile([]);
      finished(job);
      expect(tenant.outbox).to.deep.equal([
        { type: 'import-completed', at: '2024-05-01T10:00:01.000Z', job_id: bodyOf(job).id },
      ]);
      finished(importFile([], { send_completion_email: 'false' }));
      expect(tenant.outbox).to.have.length(1);
    });

    it('run two at a time', () => {
      importFile([]);
      importFile([]);
      expect(importFile([])).to.deep.include({
        status: 429,
        body: {
          statusCode: 429,
          error: 'Too Many Requests',
          message:
            'There are 2 active import users jobs, please wait until some of them are finished and try again',
        },
      });
      tenant.clock.advance(1000);
      expect(importFile([]).status).to.equal(202);
    });

    it('refuse too large files, forms without a file, and connections without users', () => {
      const padding = ' '.repeat(512_000);
      expect(importFile(`[]${padding}`)).to.deep.include({
        status: 413,
        body: {
          statusCode: 413,
          error: 'Request Entity Too Large',
          message: 'Payload content length greater than maximum allowed: 512000',
        },
      });
      expect(importFile(`[]${padding.slice(2)}`).status).to.equal(202);
      expect(importFile([], { connection_id: 'x' }).status).to.equal(400);
      expect(importFile([], { connection_id: 'con_AAAAAAAAAAAAAAAA' }).body).to.include({
        errorCode: 'inexistent_connection',
      });
      expect(bodyOf(importFile([], { upsert: 'maybe' })).message).to.contain(
        'Expected type boolean but found type string',
      );
      const sms = String(listOf(api.get('/connections?strategy=sms'))[0]?.id);
      expect(importFile([], { connection_id: sms }).status).to.equal(400);
      expect(new Api(tenant, { scope: 'read:users' }).post('/jobs/users-imports', {}).status).to.equal(403);
    });
  });

  describe('that export users', () => {
    beforeEach(() => {
      api.createUser({
        email: 'jane@example.com',
        name: 'Jane, "the" first',
        user_metadata: { plan: { name: 'pro' } },
      });
      api.createUser({ email: 'joe@example.com', name: 'Joe' });
      api.post('/users', { connection: 'sms', phone_number: '+15550100' });
    });

    it('create a file with a line of JSON for each user of the connection', () => {
      const job = api.post('/jobs/users-exports', { connection_id: connection, format: 'json' });
      expect(job).to.deep.include({
        status: 200,
        body: {
          type: 'users_export',
          status: 'pending',
          connection_id: connection,
          format: 'json',
          connection: DATABASE,
          created_at: '2024-05-01T10:00:00.000Z',
          id: bodyOf(job).id,
        },
      });
      const { location, status } = finished(job);
      expect(status).to.equal('completed');
      const rows = contentOf(location)
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as Json);
      expect(rows.map(({ email }) => email)).to.deep.equal(['jane@example.com', 'joe@example.com']);
      expect(errorsOf(job).status).to.equal(204);
      const again = new Tenant({ seed: contentOf(location) });
      expect(listOf(new Api(again).get('/users'))).to.have.length(2);
    });

    it('create CSV by default, with the requested fields and number', () => {
      const fields = [
        { name: 'name', export_as: 'Full name' },
        { name: 'identities[0].connection' },
        { name: 'user_metadata.plan' },
        { name: 'user_metadata.none' },
      ];
      const job = api.post('/jobs/users-exports', { fields, limit: 2 });
      expect(bodyOf(job)).to.deep.include({ format: 'csv', limit: 2, fields });
      expect(contentOf(finished(job).location)).to.equal(
        [
          'Full name,identities[0].connection,user_metadata.plan,user_metadata.none',
          `"'Jane, ""the"" first","'${DATABASE}","'{""name"":""pro""}",`,
          `"'Joe","'${DATABASE}",,`,
          '',
        ].join('\n'),
      );
      expect(contentOf(finished(api.post('/jobs/users-exports')).location)).to.match(/^user_id,email,/);
    });

    it('create CSV with at most 30 fields, and without metadata as a whole', () => {
      const start = (...names: string[]): number =>
        api.post('/jobs/users-exports', { fields: names.map((name) => ({ name })) }).status;
      const names = Array.from({ length: 31 }, (_none, index) => `user_metadata.k${index}`);
      expect([start(...names.slice(1)), start(...names), start('app_metadata')]).to.deep.equal([
        200, 400, 400,
      ]);
      const fields = [{ name: 'user_metadata' }];
      expect(api.post('/jobs/users-exports', { fields, format: 'json' }).status).to.equal(200);
    });

    it('keep dates and numbers in CSV unchanged', () => {
      const fields = ['created_at', 'email_verified', 'email'].map((name) => ({ name }));
      const job = api.post('/jobs/users-exports', { fields, limit: 1 });
      expect(contentOf(finished(job).location).split('\n')[1]).to.equal(
        `2024-05-01T10:00:00.000Z,false,"'jane@example.com"`,
      );
    });

    it('are downloaded by a link that is valid for a minute and new each time', () => {
      const job = api.post('/jobs/users-exports', { format: 'json' });
      const { location } = finished(job);
      tenant.clock.advance(59_999);
      expect(download(location).status).to.equal(200);
      tenant.clock.advance(1);
      expect(download(location).status).to.equal(403);
      expect(download(bodyOf(api.get(`/jobs/${String(bodyOf(job).id)}`)).location).status).to.equal(200);
      expect(download(`${tenant.origin}/exports/x/y?Expires=9999999999999`).status).to.equal(404);
    });

    it('refuse what the API refuses', () => {
      expect(bodyOf(api.post('/jobs/users-exports', { format: 'xml' })).message).to.equal(
        "Payload validation error: 'No enum match for: xml' on property format (Format of the file. Must be `json` or `csv`.).",
      );
      expect(api.post('/jobs/users-exports', { limit: 0 }).status).to.equal(400);
      expect(api.post('/jobs/users-exports', { connection_id: 'con_AAAAAAAAAAAAAAAA' }).status).to.equal(400);
      expect(new Api(tenant, { scope: 'create:users' }).post('/jobs/users-exports', {}).status).to.equal(403);
    });
  });

  describe('that verify an email address', () => {
    it('put it into the outbox when they are done', () => {
      const jane = api.createUser({ email: 'jane@example.com', verify_email: false });
      const job = api.post('/jobs/verification-email', { user_id: jane.user_id, client_id: 'any' });
      expect(job).to.deep.include({
        status: 201,
        body: {
          type: 'verification_email',
          status: 'pending',
          created_at: '2024-05-01T10:00:00.000Z',
          id: bodyOf(job).id,
        },
      });
      expect(tenant.outbox).to.deep.equal([]);
      expect(finished(job)).to.deep.equal({ ...bodyOf(job), status: 'completed' });
      expect(tenant.outbox[0]).to.include({ type: 'verification-email', to: 'jane@example.com' });
    });

    it('fail for an address that is verified already', () => {
      const jane = api.createUser({ email_verified: true });
      const job = api.post('/jobs/verification-email', { user_id: jane.user_id });
      expect(finished(job).status).to.equal('failed');
      expect(tenant.outbox).to.deep.equal([]);
    });

    it('fail for a user without an address', () => {
      const { user_id: id } = bodyOf(api.post('/users', { connection: 'sms', phone_number: '+15550100' }));
      const job = api.post('/jobs/verification-email', { user_id: id });
      expect(finished(job).status).to.equal('failed');
      expect(tenant.outbox).to.deep.equal([]);
    });

    it('refuse what the API refuses', () => {
      expect(api.post('/jobs/verification-email', { user_id: 'auth0|none' }).body).to.include({
        statusCode: 400,
        errorCode: 'inexistent_user',
      });
      expect(
        bodyOf(api.post('/jobs/verification-email', { user_id: 'auth0|a', client_id: '#<x>' })).message,
      ).to.equal(
        "Payload validation error: 'Object didn't pass validation for format client-id: #<x>' on property client_id (client_id of the client (application). If no value provided, the global Client ID will be used).",
      );
    });
  });

  it('expire after a day', () => {
    const job = api.post('/jobs/users-exports', {});
    tenant.clock.advance(86_399_999);
    const path = `/jobs/${String(bodyOf(job).id)}`;
    expect(api.get(path).status).to.equal(200);
    tenant.clock.advance(1);
    for (const answer of [api.get(path), api.get(`${path}/errors`), api.get('/jobs/job_none')])
      expect(answer.body).to.include({ statusCode: 404, message: 'The job does not exist' });
  });

  it('serve their result over a socket, byte for byte', async () => {
    const running = await startTenant({
      seed: [{ email: 'jäne@example.com'.replace('ä', 'a'), name: 'Jäne' }],
    });
    try {
      const headers = { authorization: `Bearer ${running.mintToken()}`, 'content-type': 'application/json' };
      const made = await fetch(`${running.url}/api/v2/jobs/users-exports`, {
        method: 'POST',
        headers,
        body: '{"format":"json"}',
      });
      const { id } = (await made.json()) as Json;
      running.clock.advance(1000);
      const { location } = (await (
        await fetch(`${running.url}/api/v2/jobs/${String(id)}`, { headers })
      ).json()) as Json;
      const file = await fetch(String(location));
      const text = gunzipSync(Buffer.from(await file.arrayBuffer())).toString('utf8');
      expect((JSON.parse(text) as Json).name).to.equal('Jäne');
    } finally {
      await running.close();
    }
  });
});
