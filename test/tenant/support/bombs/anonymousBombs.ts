import { anonymous, count, fill, type Bomb } from './Bomb';

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

const toToken = (
  name: string,
  body: (size: number) => string,
  headers: Record<string, string> = {},
): Bomb => ({
  name,
  requests: (size) => [anonymous('POST', '/oauth/token', body(size), headers)],
});
const form = (name: string, body: (size: number) => string): Bomb => toToken(`form: ${name}`, body, FORM);
const json = (name: string, body: (size: number) => string): Bomb => toToken(`JSON: ${name}`, body);
const header = (name: string, header: string, value: (size: number) => string): Bomb => ({
  name: `header ${header}: ${name}`,
  requests: (size) => [anonymous('GET', '/api/v2/users', '', { [header]: value(size) })],
});
const target = (name: string, text: (size: number) => string): Bomb => ({
  name: `target: ${name}`,
  requests: (size) => [anonymous('GET', text(size))],
});

const CREDENTIALS = '"client_id":"local-client","client_secret":"local-secret"';
const grant = (name: string, fields: (size: number, audience: string) => string): Bomb => ({
  name: `grant: ${name}`,
  requests: (size, { tenant }) => [
    anonymous('POST', '/oauth/token', `{${CREDENTIALS},${fields(size, `${tenant.origin}/api/v2/`)}}`),
  ],
});
const base64 = (text: string): string => Buffer.from(text).toString('base64url');
const HEAD = base64('{"alg":"RS256"}');

/** Requests that need no token. */
export const anonymousBombs: readonly Bomb[] = [
  form('a[k]=, one key', (size) => fill(size, 'a[k]=&')),
  form('a[0]=, many keys', (size) => count(size, (index) => `a[${index}]=`, '&')),
  form('a[]=', (size) => fill(size, 'a[]=&')),
  form('a=, repeated', (size) => fill(size, 'a=&')),
  form('many names', (size) => count(size, (index) => `k${index}=`, '&')),
  form('no names', (size) => fill(size, '=&')),
  form('ampersands', (size) => fill(size, '&')),
  form('percent signs', (size) => fill(size, '%')),
  form('escapes', (size) => `a=${fill(size, '%41')}`),
  form('plus signs', (size) => `a=${fill(size, '+')}`),
  form('open brackets', (size) => `a${fill(size, '[')}=`),
  form('brackets in pairs', (size) => `a${fill(size, '[]')}=`),
  form('a long name in brackets', (size) => `a[${fill(size, 'k')}=`),
  form('one long value', (size) => `grant_type=${fill(size, 'x')}`),
  json('depth of arrays', (size) => fill(size / 2, '[') + fill(size / 2, ']')),
  json('depth, never closed', (size) => fill(size, '[')),
  json('depth of objects', (size) => fill(size, '{"a":')),
  json('numbers', (size) => `[${fill(size, '1,')}1]`),
  json('empty arrays', (size) => `[${fill(size, '[],')}[]]`),
  json('empty objects', (size) => `[${fill(size, '{},')}{}]`),
  json('small objects', (size) => `[${fill(size, '{"a":1},')}{}]`),
  json('many keys', (size) => `{${count(size, (index) => `"k${index}":1`, ',')}}`),
  json('many numeric keys', (size) => `{${count(size, (index) => `"${index * 7919}":1`, ',')}}`),
  json('one key, repeated', (size) => `{${fill(size, '"a":1,')}"a":1}`),
  json('__proto__, repeated', (size) => `{${fill(size, '"__proto__":1,')}"a":1}`),
  json('__proto__ at the end', (size) => `[${fill(size, '{},')}{"__proto__":1}]`),
  json('escapes', (size) => `"${fill(size, '\\u0041')}"`),
  json('escaped keys', (size) => `[${fill(size, '{"\\u0041":1},')}1]`),
  json('a long number', (size) => fill(size, '1')),
  json('a long fraction', (size) => `0.${fill(size, '1')}`),
  json('spaces', (size) => `${fill(size, ' ')}1`),
  json('a long string', (size) => `"${fill(size, 'x')}"`),
  header('spaces', 'authorization', (size) => `Bearer ${fill(size, ' ')}x`),
  header('letters and spaces', 'authorization', (size) => `Bearer ${fill(size, 'a ')}`),
  header('one long word', 'authorization', (size) => fill(size, 'a')),
  header('dots', 'authorization', (size) => `Bearer ${fill(size, '.')}`),
  header(
    'a long signature',
    'authorization',
    (size) => `Bearer ${HEAD}.${base64('{"sub":"x"}')}.${fill(size, 'a')}`,
  ),
  header(
    'a deep payload',
    'authorization',
    (size) => `Bearer ${HEAD}.${base64(fill(size * 0.7, '{"a":'))}.a`,
  ),
  header(
    'a wide payload',
    'authorization',
    (size) => `Bearer ${HEAD}.${base64(`{"sub":"x","a":[${fill(size * 0.7, '{},')}1]}`)}.a`,
  ),
  header('letters', 'host', (size) => fill(size, 'a')),
  header('dots', 'host', (size) => fill(size, 'a.')),
  header('a path', 'origin', (size) => `http://${fill(size, 'a.')}`),
  header('brackets', 'origin', (size) => fill(size, 'http://[')),
  header('many', 'content-type', (size) => `multipart/form-data;${fill(size, ' boundary=')}`),
  header('long', 'user-agent', (size) => fill(size, 'x')),
  header('long', 'x-correlation-id', (size) => fill(size, 'x')),
  header('names', 'access-control-request-headers', (size) => fill(size, 'a,')),
  target('parameters', (size) => `/userinfo?${fill(Math.min(size, 8000), 'a=&')}`),
  target('parameters of any length', (size) => `/userinfo?${fill(size, 'a=&')}`),
  target('slashes', (size) => fill(Math.min(size, 8000), '/')),
  target('slashes in the API', (size) => `/api/v2/${fill(Math.min(size, 8000), 'a/')}`),
  target('slashes of any length', (size) => fill(size, '/')),
  target('escapes', (size) => `/api/v2/users/${fill(Math.min(size, 8000), '%7C')}`),
  grant(
    'many scopes',
    (size, api) => `"grant_type":"client_credentials","audience":"${api}","scope":"${fill(size, 'a ')}"`,
  ),
  grant(
    'many known scopes',
    (size, api) =>
      `"grant_type":"client_credentials","audience":"${api}","scope":"${fill(size, 'read:users ')}"`,
  ),
  grant('a long grant type', (size) => `"grant_type":"${fill(size, 'x')}"`),
  grant('a list for a grant type', (size) => `"grant_type":[${fill(size, '1,')}1]`),
  grant('a long audience', (size) => `"grant_type":"client_credentials","audience":"${fill(size, 'x')}"`),
  grant(
    'a long username',
    (size) => `"grant_type":"password","username":"${fill(size, 'İ')}","password":"x"`,
  ),
  grant(
    'a login with many scopes',
    (size) =>
      `"grant_type":"password","username":"jane@example.com","password":"secret","scope":"openid offline_access ${fill(size, 'profile ')}"`,
  ),
  grant(
    'a login with many scopes of an API',
    (size) =>
      `"grant_type":"password","username":"jane@example.com","password":"secret","audience":"https://api","scope":"openid offline_access ${count(size, (index) => `s${index}`, ' ')}"`,
  ),
  toToken(
    'grant: an assertion of dots',
    (size) => `{"client_id":"local-client","client_assertion":"${fill(size, '.')}"}`,
  ),
  toToken(
    'grant: a deep assertion',
    (size) => `{"client_id":"local-client","client_assertion":"${HEAD}.${base64(fill(size * 0.7, '['))}.a"}`,
  ),
  {
    name: 'grant: a refresh with many scopes of many',
    requests: (size, { tenant }) => {
      const scopes = count(size, (index) => `s${index}`, ' ');
      const held = { client_id: 'local-client', resource_servers: [{ audience: 'https://api', scopes }] };
      tenant.seed([
        { user_id: 'r', email: 'r@example.com', refresh_tokens: [{ id: 'r', token: 'rt', ...held }] },
      ]);
      const body = `{${CREDENTIALS},"grant_type":"refresh_token","refresh_token":"rt","scope":"${scopes}"}`;
      return [anonymous('POST', '/oauth/token', body)];
    },
  },
];
