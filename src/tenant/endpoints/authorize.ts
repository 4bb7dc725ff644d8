import { ApiFault, OAuthFault } from '../ApiFault';
import {
  answering,
  applicationOf,
  AuthorizationFault,
  type Authorization,
  type Params,
} from '../login/Authorization';
import {
  BROWSER_COOKIE,
  cookieOf,
  sessionOf,
  setCookie,
  touchSession,
  type BrowserSession,
} from '../login/browserSession';
import { completeLogin, grantAuthorization } from '../login/completeLogin';
import { checkLogin, prepareLogin, type Credentials } from '../login/logIn';
import { errorPage, loginPage } from '../login/pages';
import type { Context, Route, TenantResponse } from '../router/Route';
import type { LoginRecord } from '../store/loginRecords';
import type { ConnectionRecord } from '../store/records';
import { textOf } from '../tokens/issueToken';
import { signUp } from './databases';
import { textsIn } from '../textsIn';
import { jsonOf } from './jsonOf';

/** Milliseconds until a started login expires. */
const LIFETIME = 3_600_000;

/** Whether a session is recent enough for the request. */
function isFresh({ clock }: Context, { record }: BrowserSession, { max_age: maxAge }: Params): boolean {
  if (maxAge === undefined) return true;
  return clock.now() / 1000 - record.authTime <= Number(maxAge);
}

function begin(context: Context, authorization: Authorization): TenantResponse {
  const { params } = authorization;
  const prompts = (params.prompt ?? '').split(' ').filter(Boolean);
  if (prompts.includes('none') && prompts.length > 1)
    throw new AuthorizationFault('invalid_request', 'prompt none must stand alone');
  const session = sessionOf(context);
  if (session && !prompts.includes('login') && isFresh(context, session, params)) {
    touchSession(context, session, authorization.client);
    return grantAuthorization(context, session.user, authorization, session.record);
  }
  if (prompts.includes('none')) throw new AuthorizationFault('login_required', 'Login required');
  const { store, ids, clock } = context;
  const id = ids.text(40);
  const browser = cookieOf(context, BROWSER_COOKIE) || ids.text(32);
  store.logins.set(id, { id, browser, params, expiresAt: clock.now() + LIFETIME });
  const page = params.screen_hint === 'signup' || prompts.includes('create') ? 'signup' : 'login';
  return {
    status: 302,
    headers: {
      location: `/u/${page}?state=${id}`,
      'set-cookie': setCookie(context, BROWSER_COOKIE, browser),
      'cache-control': 'no-store',
    },
  };
}

function authorize(context: Context): TenantResponse {
  const { request, query, body } = context;
  const form = request.method === 'POST' && typeof body === 'object' ? jsonOf(context) : {};
  const params: Params = textsIn([...query, ...Object.entries(form)]);
  return answering(context, params, (authorization) => begin(context, authorization));
}

/** The login of a page: started in this browser, and not expired. */
function loginOf(context: Context, state: string): LoginRecord | undefined {
  const { store, clock } = context;
  const login = store.logins.get(state);
  const isOwn = login && login.expiresAt > clock.now() && login.browser === cookieOf(context, BROWSER_COOKIE);
  return isOwn ? login : undefined;
}

const lost = (): TenantResponse =>
  errorPage(
    400,
    'This login was begun in another browser, has ended, or took too long. Go back to the application and log in again.',
  );

/** The database to log in with. */
function databaseOf({ store }: Context, { params }: Authorization): ConnectionRecord | undefined {
  const named = store.connectionNamed(params.connection);
  return named ?? [...store.connections.values()].find(({ strategy }) => strategy === 'auth0');
}

type Kind = 'login' | 'signup';

const show =
  (kind: Kind) =>
  (context: Context): TenantResponse => {
    const login = loginOf(context, context.query.get('state') ?? '');
    if (!login) return lost();
    const { id: state, params } = login;
    return answering(context, params, (authorization) => {
      const takesUsername = databaseOf(context, authorization)?.options.requires_username === true;
      const name = params.login_hint ?? '';
      return loginPage({ application: applicationOf(authorization), state, kind, name, takesUsername });
    });
  };

const credentialsOf = (context: Context, { params }: Pick<LoginRecord, 'params'>): Credentials => {
  const { username, password } = jsonOf(context);
  return { name: textOf(username).trim(), password, realm: params.connection ?? '' };
};

/** Logs in or signs up; an error is shown on the page. */
const submit =
  (kind: Kind) =>
  (context: Context): TenantResponse => {
    const body = jsonOf(context);
    const login = loginOf(context, textOf(body.state));
    if (!login || login.id !== context.query.get('state')) return lost();
    const { params, id: state } = login;
    return answering(context, params, (authorization) => {
      const { client } = authorization;
      const database = databaseOf(context, authorization);
      const takesUsername = database?.options.requires_username === true;
      try {
        const details = { client_id: client.client_id, client_name: client.name };
        if (kind === 'signup' && !database) throw new ApiFault(400, 'There is no database to sign up to.');
        const user =
          kind === 'signup' && database
            ? signUp(context, database, {
                ...body,
                username: body.username === '' ? undefined : body.username,
              })
            : checkLogin(context, credentialsOf(context, login), details).user;
        context.store.logins.delete(state);
        return completeLogin(context, user, params);
      } catch (error) {
        if (!(error instanceof ApiFault) || (error instanceof OAuthFault && error.status === 501))
          throw error;
        const name = textOf(kind === 'signup' ? body.email : body.username);
        const page = { application: applicationOf(authorization), state, kind, name, takesUsername };
        return loginPage({ ...page, problem: error.message });
      }
    });
  };

/** Verifies the password in advance, if this browser started the login. */
function prepare(context: Context): Promise<void> | undefined {
  const login = loginOf(context, context.query.get('state') ?? '');
  return login && prepareLogin(context, credentialsOf(context, login));
}

/** /authorize, and its pages to log in or sign up. */
export const authorizeRoutes: readonly Route[] = [
  { method: 'GET', path: '/authorize', changes: true, handle: authorize },
  { method: 'POST', path: '/authorize', handle: authorize },
  { method: 'GET', path: '/u/login', handle: show('login') },
  { method: 'POST', path: '/u/login', prepare, handle: submit('login') },
  { method: 'GET', path: '/u/signup', handle: show('signup') },
  { method: 'POST', path: '/u/signup', handle: submit('signup') },
];
