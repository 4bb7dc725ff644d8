import { expect } from 'chai';
import { ArgumentError, AuthenticationClient } from '../../src/index';
import { UsersManager } from '../../src/authentication/index';
import { sendJson, serve, type TestServer } from '../support/httpServer';
import { rejectionOf } from '../support/rejection';

describe('an AuthenticationClient', () => {
  let server: TestServer;
  before(async () => {
    server = await serve(({ url, headers, body }, response) => {
      if (url === '/userinfo' && headers.authorization === 'Bearer bad') {
        response.writeHead(401, { 'content-type': 'text/plain' });
        return void response.end('Unauthorized');
      }
      if (url.includes('impersonate') && url.includes('none'))
        return sendJson(response, 400, { error: 'invalid', message: 'no user' });
      sendJson(response, 200, { url, body, authorization: headers.authorization ?? null });
    });
  });
  after(() => server.close());
  const make = (options = {}): AuthenticationClient =>
    new AuthenticationClient({
      domain: server.origin,
      clientId: 'id',
      clientSecret: 'secret',
      retry: { enabled: false },
      ...options,
    });

  it('refuses the same arguments as the classic client, with the same messages', () => {
    expect(() => new AuthenticationClient(undefined as never)).to.throw(
      ArgumentError,
      'Authentication Client SDK options must be an object',
    );
    expect(() => new AuthenticationClient({} as never)).to.throw(ArgumentError, 'Must provide a domain');
    expect(() => new UsersManager(null as never)).to.throw(ArgumentError, 'Missing users manager options');
    expect(() => new UsersManager({} as never)).to.throw(ArgumentError, 'baseUrl field is required');
    const { users, oauth } = make();
    const thrown: [() => unknown, string][] = [
      [() => users.getInfo(undefined as never), 'An access token is required'],
      [() => users.getInfo(' '), 'Invalid access token'],
      [() => users.impersonate(null as never, {} as never), 'You must specify a user ID'],
      [() => users.impersonate(' ', {} as never), 'The user ID is not valid'],
      [() => users.impersonate('x', null as never), 'Missing impersonation settings object'],
      [() => users.impersonate('x', {} as never), 'impersonator_id field is required'],
      [() => users.impersonate('x', { impersonator_id: 'i' } as never), 'protocol field is required'],
      [
        () => users.impersonate('x', { impersonator_id: 'i', protocol: 'p' } as never),
        'token field is required',
      ],
      [() => oauth.clientCredentialsGrant(undefined as never), 'Missing options object'],
      [
        () => make({ clientSecret: undefined }).oauth.clientCredentialsGrant({ audience: 'a' }),
        'The client_secret or client_assertion field is required.',
      ],
      [
        () => make({ clientId: undefined }).oauth.clientCredentialsGrant({ audience: 'a' }),
        'client_id field is required',
      ],
    ];
    for (const [call, message] of thrown)
      expect(call, message).to.throw(ArgumentError).with.property('message', message);
  });

  it('rejects with an APIError that has the properties of the classic error', async () => {
    const error = (await rejectionOf(make().users.getInfo('bad'))) as unknown as {
      response: { status: number; data: unknown };
    } & Record<string, unknown>;
    expect(error).to.include({ statusCode: 401, name: 'APIError', message: 'Unauthorized', code: undefined });
    expect(error.response).to.include({ status: 401, data: 'Unauthorized' });
    const other = (await rejectionOf(
      make().users.impersonate('none', { impersonator_id: 'i', protocol: 'p', token: 't' }),
    )) as unknown as typeof error;
    expect(other.response).to.deep.include({ status: 400, data: { error: 'invalid', message: 'no user' } });
  });

  it('encodes the id of the impersonated user, and sends the token in the header', async () => {
    const link = (await make().users.impersonate('auth0|a/b', {
      impersonator_id: 'i',
      protocol: 'p',
      token: 'T',
      clientId: 'other',
    })) as unknown as { url: string; body: string; authorization: string };
    expect(link).to.include({ url: '/users/auth0%7Ca%2Fb/impersonate', authorization: 'Bearer T' });
    expect(JSON.parse(link.body)).to.deep.equal({ client_id: 'other', impersonator_id: 'i', protocol: 'p' });
    expect(
      await rejectionOf(make().users.impersonate('..', { impersonator_id: 'i', protocol: 'p', token: 'T' })),
    ).to.be.instanceOf(ArgumentError);
  });

  it('binds call options, and uses its proxy for profiles, too', async () => {
    expect(
      await make()
        .users.withOptions({ headers: { 'X-A': 'b' } })
        .getInfo('ok'),
    ).to.include({ authorization: 'Bearer ok' });
    expect(server.seen.at(-1)?.headers).to.include({ 'x-a': 'b' });
    const through = new AuthenticationClient({ domain: 'http://localhost:9', proxy: server.origin });
    expect(await through.getProfile('ok')).to.include({ url: 'http://localhost:9/userinfo' });
  });
});
