import { expect } from 'chai';
import { ArgumentError, AuthenticationClient } from '../../src/index';
import * as ours from '../../src/authentication/index';
import { invoke } from './support/calls';

type Constructor = new (...args: unknown[]) => object;

const classic = (name: string): Constructor => require(`auth0v3/src/auth/${name}`) as Constructor;
const v3 = require('auth0v3') as { AuthenticationClient: Constructor };

interface Thrown {
  name: string;
  message: string;
}

/** The error that is thrown synchronously; undefined for none. */
function thrownBy(action: () => unknown): Thrown | undefined {
  try {
    // Calls that are not refused go to a port without a server.
    Promise.resolve(action()).catch(() => undefined);
    return undefined;
  } catch (error) {
    const { name, message } = error as Error;
    return { name, message };
  }
}

const db = { email: 'a@b.example', password: 'p', connection: 'c' };
const delegation = { id_token: 'i', target: 't', api_type: 'a', grant_type: 'g' };
const impersonation = { impersonator_id: 'i', protocol: 'p', token: 't' };
const NOT_DATA: unknown[][] = [[], [null], [undefined], ['text'], [5], [true]];

/** Each field missing, blank, and a number. */
const incomplete = (data: Record<string, unknown>, ...before: unknown[]): unknown[][] =>
  Object.keys(data).flatMap((field) =>
    [undefined, ' ', '', null, 5].map((value) => [...before, { ...data, [field]: value }]),
  );

/** Arguments that must be refused, by method. */
const ARGUMENTS: Record<string, unknown[][]> = {
  'oauth.signIn': [...NOT_DATA, ...incomplete({ connection: 'c' })],
  'oauth.passwordGrant': [...NOT_DATA, ...incomplete({ username: 'u', password: 'p' })],
  'oauth.refreshToken': [...NOT_DATA, ...incomplete({ refresh_token: 'r' })],
  'oauth.socialSignIn': [...NOT_DATA, ...incomplete({ access_token: 'a', connection: 'c' })],
  'oauth.clientCredentialsGrant': [
    ...NOT_DATA,
    ...incomplete({ client_id: 'c' }),
    ...incomplete({ client_secret: 's' }),
    ...incomplete({ client_assertion: 'a' }).map(([data]) => [{ ...(data as object), client_secret: ' ' }]),
  ],
  'oauth.authorizationCodeGrant': [...NOT_DATA, ...incomplete({ code: 'c', redirect_uri: 'r' })],
  'database.signIn': [...NOT_DATA, ...incomplete({ username: 'u', password: 'p', connection: 'c' })],
  'database.signUp': [...NOT_DATA, ...incomplete(db)],
  'database.changePassword': [...NOT_DATA, ...incomplete(db)],
  'database.requestChangePasswordEmail': [...NOT_DATA, ...incomplete({ email: 'a', connection: 'c' })],
  'passwordless.signIn': [
    ...NOT_DATA,
    ...incomplete({ username: 'u', otp: 'o' }),
    ...incomplete({ username: 'u', password: 'p' }),
  ],
  'passwordless.sendEmail': [...NOT_DATA, ...incomplete({ email: 'e', send: 'code' })],
  'passwordless.sendSMS': [...NOT_DATA, ...incomplete({ phone_number: 'p' })],
  'users.getInfo': [...NOT_DATA, [''], [' '], [{}]],
  'users.impersonate': [
    ...NOT_DATA,
    [' ', impersonation],
    ['u', undefined],
    ['u', null],
    ['u', 'text'],
    ...incomplete(impersonation, 'u'),
  ],
  'tokens.getInfo': [...NOT_DATA, [''], [' '], [{}]],
  'tokens.getDelegationToken': [
    ...NOT_DATA,
    ...incomplete(delegation),
    [{ ...delegation, refresh_token: 'r' }],
    [{ ...delegation, id_token: '', refresh_token: ' ' }],
  ],
  'tokens.revokeRefreshToken': [
    ...NOT_DATA,
    ...incomplete({ token: 't' }),
    ...incomplete({ token: 't', client_id: 'c' }),
  ],
  requestMagicLink: [...NOT_DATA, ...incomplete({ email: 'e' })],
  requestEmailCode: [...NOT_DATA, ...incomplete({ email: 'e' })],
  verifyEmailCode: [...NOT_DATA, ...incomplete({ email: 'e', otp: 'o' })],
  requestSMSCode: [...NOT_DATA, ...incomplete({ phone_number: 'p' })],
  verifySMSCode: [...NOT_DATA, ...incomplete({ username: 'u', otp: 'o' })],
  getDelegationToken: [...NOT_DATA, ...incomplete(delegation)],
  changePassword: [...NOT_DATA, ...incomplete(db)],
  requestChangePasswordEmail: [...NOT_DATA, ...incomplete({ email: 'e', connection: 'c' })],
  getProfile: [...NOT_DATA, [''], [' ']],
  clientCredentialsGrant: NOT_DATA,
  passwordGrant: [...NOT_DATA, ...incomplete({ username: 'u', password: 'p' })],
  refreshToken: [...NOT_DATA, ...incomplete({ refresh_token: 'r' })],
};

describe('arguments of the Authentication API', () => {
  const options = { domain: 'localhost:1', clientId: 'the-client', clientSecret: 'the-secret' };

  for (const [method, all] of Object.entries(ARGUMENTS)) {
    for (const without of ['nothing', 'clientSecret', 'clientId'] as const) {
      it(`${method} throws the classic error synchronously: without ${without}`, () => {
        const given = { ...options, ...(without === 'nothing' ? {} : { [without]: undefined }) };
        const client = new AuthenticationClient({ ...given, retry: { enabled: false } });
        const old = new v3.AuthenticationClient(given);
        let refused = 0;
        for (const args of all) {
          const expected = thrownBy(() => invoke(old, method, args));
          for (const more of [[], [() => undefined]]) {
            const thrown = thrownBy(() => invoke(client, method, [...args, ...more]));
            const shown = `${method}(${JSON.stringify([...args, ...more])})`;
            if (expected?.name === 'TypeError') {
              // Where the classic SDK fails with a TypeError, ours explains the error.
              expect(thrown?.name, shown).to.equal('ArgumentError');
            } else if (more.length === 0 || args.length > 0) {
              expect(thrown, shown).to.deep.equal(expected);
            }
          }
          if (expected) refused += 1;
        }
        expect(refused).to.be.greaterThan(0);
      });
    }
  }

  it('of constructors are refused with the messages of the classic constructors', () => {
    const oauth = {};
    const classes: [Constructor, Constructor, unknown[][]][] = [
      [
        ours.AuthenticationClient as Constructor,
        v3.AuthenticationClient,
        [[], [null], ['text'], [{}], [{ domain: '' }]],
      ],
      [ours.OAuthAuthenticator as Constructor, classic('OAuthAuthenticator'), [[], [null], ['text'], [5]]],
      [
        ours.DatabaseAuthenticator as Constructor,
        classic('DatabaseAuthenticator'),
        [[], [null], ['text', oauth]],
      ],
      [
        ours.PasswordlessAuthenticator as Constructor,
        classic('PasswordlessAuthenticator'),
        [[], [null], ['text', oauth]],
      ],
      [ours.TokensManager as Constructor, classic('TokensManager'), [[], ['text'], [{}], [{ baseUrl: 5 }]]],
      [ours.UsersManager as Constructor, classic('UsersManager'), [[], ['text'], [{}], [{ baseUrl: 5 }]]],
      [
        ours.OAuthWithIDTokenValidation as Constructor,
        classic('OAUthWithIDTokenValidation'),
        [[], [null, {}], [oauth], [oauth, 'text'], [oauth, null]],
      ],
    ];
    for (const [Ours, Classic, all] of classes) {
      for (const args of all) {
        const expected = thrownBy(() => new Classic(...args));
        expect(expected, Classic.name).to.include({ name: 'ArgumentError' });
        expect(
          thrownBy(() => new Ours(...args)),
          `${Ours.name}(${JSON.stringify(args)})`,
        ).to.deep.equal(expected);
      }
    }
    for (const Manager of [ours.TokensManager, ours.UsersManager]) {
      expect(() => new Manager(null as never)).to.throw(
        ArgumentError,
        /^Missing (tokens|users) manager options$/,
      );
    }
  });
});
