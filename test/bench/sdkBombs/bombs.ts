import { AuthenticationClient, ManagementClient, iterate } from '../../../src/index';
import { answer, count, fill, type Answer } from './Answer';
import { BODIES, ENCODED } from './bodies';
import { HEADS } from './heads';
import { ASKING, KEY_SET_RESPONSES, OWN_TOKENS, TOKEN_RESPONSES } from './tokens';

/** The URL of the server. */
export type Place = 'api' | 'token' | 'keys';

/** A call, and its responses. */
export interface SdkBomb {
  readonly name: string;
  readonly answers: Partial<Record<Place, Answer>>;
  /** JSON that is parsed on the way, if it is not the body. */
  parses?(size: number): string;
  /** Makes the call; its error is not a failure of the bomb. */
  call(origin: string, headers: Record<string, string>): Promise<unknown>;
}

const options = (origin: string, headers: Record<string, string>) => ({
  domain: origin,
  headers,
  retry: { enabled: false },
  timeout: 60_000,
});

const client = (origin: string, headers: Record<string, string>): ManagementClient =>
  new ManagementClient({ ...options(origin, headers), token: 'the-token' });

const getRole: SdkBomb['call'] = (origin, headers) => client(origin, headers).roles.get({ id: 'r' });

/** The request has its own secret, which must not appear in an error. */
const createUser: SdkBomb['call'] = (origin, headers) =>
  client(origin, headers).users.create({ connection: 'c', email: 'e', password: 'the-password' });

const getInfo: SdkBomb['call'] = (origin, headers) =>
  new AuthenticationClient({ ...options(origin, headers), clientId: 'c' }).users.getInfo('the-token');

const signIn: SdkBomb['call'] = (origin, headers) =>
  new AuthenticationClient({
    ...options(origin, headers),
    clientId: 'c',
    clientSecret: 'the-secret',
  }).oauth.passwordGrant({ username: 'u', password: 'the-password' });

const withOwnToken: SdkBomb['call'] = (origin, headers) =>
  new ManagementClient({
    ...options(origin, headers),
    clientId: 'c',
    clientSecret: 'the-secret',
    tokenProvider: { enableCache: false },
  }).roles.get({ id: 'r' });

const walk =
  (list: (management: ManagementClient) => unknown): SdkBomb['call'] =>
  async (origin, headers) => {
    let items = 0;
    for await (const _item of iterate(list(client(origin, headers)) as Promise<unknown[]>)) {
      items += 1;
      if (items > 200_000) return;
    }
  };

const WALKS: Record<string, SdkBomb['call']> = {
  roles: walk(({ roles }) => roles.getAll()),
  users: walk(({ users }) => users.getAll()),
  logs: walk(({ logs }) => logs.getAll()),
};

const LISTS: Record<string, Answer> = {
  'a list of small items': (size) =>
    answer(200, `[${count(size, (index) => `{"user_id":"${index}","created_at":"2026"}`, ',')}]`),
  'a list of deep items': (size) => answer(200, `[${fill(size - 20, '[[[[[[[[]]]]]]]],')}1]`),
  'a list of one large item': (size) => answer(200, `[{"user_id":"${fill(size - 20, 'a')}"}]`),
};

const of = (answers: Record<string, Answer>, place: Place, call: SdkBomb['call'], to = ''): SdkBomb[] =>
  Object.entries(answers).map(([name, make]) => ({ name: `${name}${to}`, answers: { [place]: make }, call }));

/** The parsed part of an ID token. */
const payloadOf =
  ({ answers }: SdkBomb) =>
  (size: number): string => {
    const [, payload = ''] = /"id_token":"[^".]*\.([^".]*)/.exec(String(answers.token?.(size))) ?? [];
    return Buffer.from(payload, 'base64url').toString();
  };

/** Every bomb. */
export const sdkBombs: readonly SdkBomb[] = [
  ...of(BODIES, 'api', getRole),
  ...of(BODIES, 'api', createUser, ', to a request with secrets'),
  ...of(BODIES, 'api', getInfo, ', to getInfo'),
  ...of(ENCODED, 'api', getRole),
  ...of(HEADS, 'api', getRole),
  ...of(TOKEN_RESPONSES, 'token', signIn).map((bomb) => ({ ...bomb, parses: payloadOf(bomb) })),
  ...of(OWN_TOKENS, 'token', withOwnToken),
  ...Object.entries(WALKS).flatMap(([which, call]) => of(LISTS, 'api', call, `, walked by ${which}`)),
  ...Object.entries(KEY_SET_RESPONSES).map(([name, keys]) => ({
    name,
    answers: { token: () => ASKING, keys },
    call: signIn,
  })),
];
