import { expect } from 'chai';
import type { TenantResponse } from '../../src/tenant/router/Route';
import { Tenant } from '../../src/tenant/Tenant';
import { Api, bodyOf, listOf, pathOf, type Json } from './support/api';
import { expectSoundStore } from './support/expectSoundStore';

const DAY = 86_400_000;
const RESULT = 'https://example.com/done?a=1';

describe('Tickets', () => {
  let tenant: Tenant;
  let api: Api;
  let jane: Json;
  beforeEach(() => {
    tenant = new Tenant({ now: '2024-05-01T10:00:00.000Z' });
    api = new Api(tenant);
    jane = api.createUser({ email: 'jane@example.com', password: 'old', verify_email: false });
  });
  afterEach(() => expectSoundStore(tenant));

  /** Follows a link like a browser: without the part after the #. */
  const follow = (url: unknown, method = 'GET', body?: unknown): TenantResponse =>
    tenant.handle({
      method,
      target: String(url).slice(tenant.origin.length).replace('#', ''),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: body === undefined ? '' : String(body),
    });
  const redirect = ({ status, headers }: TenantResponse): Json => {
    expect(status).to.equal(302);
    const url = new URL(headers?.location ?? '');
    return { to: `${url.origin}${url.pathname}`, ...Object.fromEntries(url.searchParams) };
  };
  const ticketOf = (kind: string, body: Json): unknown => {
    const answer = api.post(`/tickets/${kind}`, body);
    expect(answer.status, JSON.stringify(answer.body)).to.equal(201);
    return bodyOf(answer).ticket;
  };
  const verification = (more: Json = {}): unknown =>
    ticketOf('email-verification', { user_id: jane.user_id, ...more });
  const change = (more: Json = {}): unknown =>
    ticketOf('password-change', { user_id: jane.user_id, ...more });
  const types = (): unknown[] => listOf(api.get(`${pathOf(jane)}/logs`)).map(({ type }) => type);
  const logIn = (password: string): number =>
    api.post('//oauth/token', {
      grant_type: 'password',
      client_id: tenant.clientId,
      client_secret: tenant.clientSecret,
      username: 'jane@example.com',
      password,
    }).status;

  describe('for an email address', () => {
    it('are links, which are also in the outbox', () => {
      const ticket = verification();
      expect(ticket).to.match(
        new RegExp(`^${tenant.origin}/u/email-verification\\?ticket=[A-Za-z\\d]{32}#$`),
      );
      expect(tenant.outbox).to.deep.equal([
        {
          type: 'email-verification-ticket',
          at: '2024-05-01T10:00:00.000Z',
          user_id: jane.user_id,
          to: 'jane@example.com',
          url: ticket,
        },
      ]);
    });

    it('verify it when opened, and redirect to the application', () => {
      const ticket = verification({ result_url: RESULT });
      expect(bodyOf(api.get(pathOf(jane))).email_verified).to.equal(false);
      expect(redirect(follow(ticket))).to.deep.equal({
        to: 'https://example.com/done',
        a: '1',
        email: 'jane@example.com',
        success: 'true',
        message: 'Your email was verified. You can continue using the application.',
      });
      expect(bodyOf(api.get(pathOf(jane))).email_verified).to.equal(true);
      expect(types()).to.include('sv');
    });

    it('show a page without a result URL', () => {
      const { status, headers, body } = follow(verification());
      expect(status).to.equal(200);
      expect(headers?.['content-type']).to.equal('text/html; charset=utf-8');
      expect(body).to.contain('Your email was verified.');
    });

    it('work once, in time, and for their original address', () => {
      const ticket = verification({ result_url: RESULT, includeEmailInRedirect: false });
      const late = verification({ result_url: RESULT, ttl_sec: 60 });
      const other = verification({ result_url: RESULT });
      follow(ticket);
      expect(redirect(follow(ticket))).to.deep.equal({
        to: 'https://example.com/done',
        a: '1',
        success: 'false',
        message: 'This URL can be used only once',
      });
      tenant.clock.advance(60_000);
      expect(redirect(follow(late))).to.include({ success: 'false', message: 'Access expired.' });
      api.patch(pathOf(jane), { email: 'new@example.com' });
      expect(redirect(follow(other))).to.include({ success: 'false' });
      expect(bodyOf(api.get(pathOf(jane))).email_verified).to.equal(false);
    });

    it('last five days by default', () => {
      const [first, second] = [verification({ ttl_sec: 0 }), verification()];
      tenant.clock.advance(5 * DAY - 1);
      expect(follow(first).status).to.equal(200);
      tenant.clock.advance(1);
      expect(follow(second).status).to.equal(400);
    });

    it('verify only a linked account when it is given', () => {
      const second = api.createUser({ email: 'jane@work.example.com', verify_email: false });
      const [identity] = second.identities as Json[];
      api.post(`${pathOf(jane)}/identities`, { provider: 'auth0', user_id: second.user_id });
      const named = { user_id: identity?.user_id, provider: 'auth0' };
      const ticket = verification({ identity: named, result_url: RESULT });
      expect(redirect(follow(ticket))).to.include({ email: 'jane@work.example.com', success: 'true' });
      const user = bodyOf(api.get(pathOf(jane)));
      expect(user.email_verified).to.equal(false);
      expect((user.identities as Json[])[1]?.profileData).to.include({ email_verified: true });
      const wrong = { user_id: 'nobody', provider: 'auth0' };
      expect(
        api.post('/tickets/email-verification', { user_id: jane.user_id, identity: wrong }).status,
      ).to.equal(400);
    });

    it('are also in mails of the tenant', () => {
      api.patch(pathOf(jane), { verify_email: true, email: 'jane2@example.com' });
      const mail = tenant.outbox.at(-1);
      expect(mail?.type).to.equal('verification-email');
      expect(follow(mail?.url).status).to.equal(200);
      expect(bodyOf(api.get(pathOf(jane))).email_verified).to.equal(true);
    });

    it('pass the organization to the application', () => {
      const { id } = bodyOf(api.post('/organizations', { name: 'acme' }));
      api.post(`/organizations/${String(id)}/members`, { members: [jane.user_id] });
      const ticket = change({ organization_id: id });
      expect(follow(ticket).status).to.equal(200);
      const both = api.post('/tickets/email-verification', {
        user_id: jane.user_id,
        result_url: RESULT,
        organization_id: id,
      });
      expect(bodyOf(both).message).to.equal('result_url cannot be specified when using organization_id.');
    });
  });

  describe('for a password', () => {
    it('show a form, and set it once', () => {
      const ticket = change({ result_url: RESULT, mark_email_as_verified: true });
      expect(ticket).to.match(/\/u\/reset-password\?ticket=[A-Za-z\d]{32}#$/);
      expect(tenant.outbox.at(-1)).to.include({ type: 'password-change-ticket', url: ticket });
      expect(follow(ticket).body).to.contain('<input type="password" name="password">');
      expect([logIn('old'), logIn('new')]).to.deep.equal([200, 403]);
      tenant.clock.advance(1000);
      expect(redirect(follow(ticket, 'POST', 'password=new'))).to.include({
        success: 'true',
        message: 'You can now login to the application with the new password.',
      });
      expect([logIn('old'), logIn('new')]).to.deep.equal([403, 200]);
      expect(bodyOf(api.get(pathOf(jane)))).to.include({
        email_verified: true,
        last_password_reset: '2024-05-01T10:00:01.000Z',
      });
      expect(types()).to.include.members(['scp', 'sv']);
      expect(redirect(follow(ticket, 'POST', 'password=third'))).to.include({ success: 'false' });
      expect(logIn('new')).to.equal(200);
    });

    it('leave the address unchanged by default', () => {
      follow(change(), 'POST', 'password=new');
      expect(bodyOf(api.get(pathOf(jane))).email_verified).to.equal(false);
    });

    it('remove a block', () => {
      for (let count = 0; count < 10; count += 1) logIn('wrong');
      expect(logIn('old')).to.equal(429);
      follow(change(), 'POST', 'password=new');
      expect(logIn('new')).to.equal(200);
    });

    it('obey the connection’s policy', () => {
      const [database] = listOf(api.get('/connections?strategy=auth0'));
      api.patch(`/connections/${String(database?.id)}`, { options: { passwordPolicy: 'good' } });
      const ticket = change();
      expect(bodyOf(follow(ticket, 'POST', 'password=weak')).message).to.equal(
        'PasswordStrengthError: Password is too weak',
      );
      expect(follow(ticket, 'POST', '').status).to.equal(400);
      expect(follow(ticket, 'POST', 'password=Str0ng-enough').status).to.equal(200);
    });

    it('are created for an email address within a connection', () => {
      const [database] = listOf(api.get('/connections?strategy=auth0'));
      const place = { connection_id: database?.id, email: 'Jane@example.com' };
      follow(ticketOf('password-change', place), 'POST', 'password=new');
      expect(logIn('new')).to.equal(200);
      const nobody = api.post('/tickets/password-change', { ...place, email: 'nobody@example.com' });
      expect(nobody.body).to.include({ statusCode: 404, errorCode: 'inexistent_user' });
      const none = { ...place, connection_id: 'con_AAAAAAAAAAAAAAAA' };
      expect(bodyOf(api.post('/tickets/password-change', none)).message).to.equal(
        'The connection with id con_AAAAAAAAAAAAAAAA does not exist.',
      );
    });

    it('may contain the password, and set it when opened', () => {
      const ticket = change({ new_password: 'secret', result_url: RESULT });
      expect(ticket).to.match(/\/lo\/reset\?ticket=[A-Za-z\d]{32}#$/);
      expect(logIn('secret')).to.equal(403);
      expect(redirect(follow(ticket))).to.include({ success: 'true' });
      expect(logIn('secret')).to.equal(200);
      expect(JSON.stringify(api.get('/logs').body)).not.to.contain('secret"');
    });
  });

  const refusals: [string, string, () => Json, number][] = [
    ['a user that is not there', 'email-verification', () => ({ user_id: 'auth0|none' }), 404],
    ['a user that is not there', 'password-change', () => ({ user_id: 'auth0|none' }), 404],
    ['no user', 'email-verification', () => ({}), 400],
    ['no user', 'password-change', () => ({}), 400],
    ['an address without its connection', 'password-change', () => ({ email: 'jane@example.com' }), 400],
    [
      'both ways to name a user',
      'password-change',
      () => ({ user_id: jane.user_id, email: 'a@example.com' }),
      400,
    ],
    ['a wrong URL', 'email-verification', () => ({ user_id: jane.user_id, result_url: 'x' }), 400],
    ['an unknown property', 'password-change', () => ({ user_id: jane.user_id, x: 1 }), 400],
    ['a user without a password', 'password-change', () => ({ user_id: sms() }), 400],
    ['a user without an address', 'email-verification', () => ({ user_id: sms() }), 400],
  ];
  const sms = (): unknown =>
    bodyOf(api.post('/users', { connection: 'sms', phone_number: '+15550100' })).user_id;
  for (const [what, kind, body, status] of refusals) {
    it(`of ${kind} are refused for ${what}`, () => {
      expect(api.post(`/tickets/${kind}`, body()).status).to.equal(status);
      expect(tenant.outbox).to.deep.equal([]);
    });
  }

  it('require their scope, and respond with 404 when unknown', () => {
    const other = new Api(tenant, { scope: 'update:users' });
    expect(bodyOf(other.post('/tickets/password-change', {})).message).to.equal(
      'Insufficient scope, expected any of: create:user_tickets',
    );
    const password = String(change());
    for (const url of [
      `${tenant.origin}/u/email-verification?ticket=x`,
      `${tenant.origin}/u/reset-password`,
      password.replace('/u/reset-password', '/u/email-verification'),
    ])
      expect(follow(url).status).to.equal(404);
  });
});
