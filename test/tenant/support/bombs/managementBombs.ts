import { authorized, count, fill, type Bomb, type BombRequest, type Target } from './Bomb';

const USER = '/users/auth0%7Cjane';

const bomb = (
  name: string,
  requests: (size: number, target: Target) => BombRequest | readonly BombRequest[],
): Bomb => ({ name, requests: (size, target) => [requests(size, target)].flat() });

/** A body that is a JSON object: the given text between braces. */
const body = (
  name: string,
  method: string,
  path: string,
  text: (size: number, target: Target) => string,
): Bomb =>
  bomb(`${method} ${path}: ${name}`, (size, target) =>
    authorized(target, method, path, `{${text(size, target)}}`),
  );

const list = (size: number, make: (index: number) => string): string => `[${count(size, make, ',')}]`;
const permission = (api: string, name: string): string =>
  `{"resource_server_identifier":"${api}","permission_name":"${name}"}`;
const scopes = (size: number): string => `"scopes":${list(size, (index) => `{"value":"s${index}"}`)}`;
const metadata = (name: string, text: (size: number) => string): Bomb =>
  body(`metadata, ${name}`, 'PATCH', USER, (size) => `"user_metadata":{"a":${text(size)}}`);
const query = (name: string, path: string, text: (size: number) => string): Bomb =>
  bomb(`${path}: ${name}`, (size, target) =>
    authorized(target, 'GET', `${path}?${text(Math.min(size, 7900))}`),
  );
const search = (name: string, text: (size: number) => string): Bomb =>
  query(`q, ${name}`, '/users', (size) => `q=${text(size)}`);

/** A file to import, as a form. */
function importOf(target: Target, file: string, boundary = 'x'): BombRequest {
  const part = (name: string, content: string): string =>
    `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${content}\r\n`;
  const text = `${part('users', file)}${part('connection_id', target.connection)}--${boundary}--\r\n`;
  const type = `multipart/form-data; boundary=${boundary}`;
  return authorized(target, 'POST', '/jobs/users-imports', text, { 'content-type': type });
}
const multipart = (name: string, boundary: string, text: (size: number) => string): Bomb =>
  bomb(`multipart: ${name}`, (size, target) =>
    authorized(target, 'POST', '/jobs/users-imports', text(size), {
      'content-type': `multipart/form-data; boundary=${boundary}`,
    }),
  );
/** The next request, after the jobs are due. */
const later = (target: Target, parses = ''): BombRequest => ({
  ...authorized(target, 'GET', '/roles'),
  advance: 2000,
  parses,
});
const importing = (name: string, file: (size: number) => string): Bomb =>
  bomb(`import: ${name}`, (size, target) => {
    const text = file(Math.min(size, 511_900));
    return [importOf(target, text), later(target, text)];
  });

const DATABASE = '"connection":"Username-Password-Authentication"';

/** Requests that need a token. */
export const managementBombs: readonly Bomb[] = [
  metadata('numbers', (size) => `[${fill(size, '1,')}1]`),
  metadata('empty arrays', (size) => `[${fill(size, '[],')}1]`),
  metadata('empty objects', (size) => `[${fill(size, '{},')}1]`),
  metadata('small objects', (size) => `[${fill(size, '{"a":1},')}1]`),
  metadata('many keys', (size) => `{${count(size, (index) => `"k${index}":1`, ',')}}`),
  metadata('deep', (size) => `[${fill(size, `${'['.repeat(150)}${']'.repeat(150)},`)}1]`),
  metadata('a long string', (size) => `"${fill(size, 'x')}"`),
  metadata('keys with dots', (size) => `{${count(size, (index) => `"k${index}.":1`, ',')}}`),
  body(
    'metadata, first level',
    'PATCH',
    USER,
    (size) => `"app_metadata":{${count(size, (index) => `"k${index}":1`, ',')}}`,
  ),
  bomb('metadata, merged', (size, target) =>
    [0, 1].map((round) =>
      authorized(
        target,
        'PATCH',
        USER,
        `{"app_metadata":{${count(Math.min(size, 100_000), (index) => `"${round}k${index}":1`, ',')}}}`,
      ),
    ),
  ),
  bomb('a token with many scopes', (size, target) => {
    const token = target.tenant.mintToken({ scope: fill(Math.min(size, 40_000), 'a ') });
    return authorized({ ...target, token }, 'GET', '/users');
  }),
  bomb('a token for many audiences', (size, target) => {
    const aud = Array.from({ length: Math.min(size, 40_000) / 8 }, (_, index) => `a${index}`);
    return authorized({ ...target, token: target.tenant.mintToken({ claims: { aud } }) }, 'GET', '/users');
  }),
  body('a long name', 'PATCH', USER, (size) => `"name":"${fill(size, 'x')}"`),
  body('a name of emojis', 'PATCH', USER, (size) => `"name":"${fill(size, '😀')}"`),
  body('unknown fields', 'PATCH', USER, (size) => count(size, (index) => `"k${index}":1`, ',')),
  body('a long address', 'PATCH', USER, (size) => `"email":"${fill(size, 'a.')}@${'a'}.com"`),
  body('a long domain', 'PATCH', USER, (size) => `"email":"a@${fill(size, 'a.')}com"`),
  body('a long password', 'PATCH', USER, (size) => `"password":"${fill(size, 'x')}"`),
  body('a picture with dots', 'PATCH', USER, (size) => `"picture":"https://a/${fill(size, '../')}"`),
  body('a picture with a long host', 'PATCH', USER, (size) => `"picture":"https://${fill(size, 'ü.')}"`),
  body('a picture of ats', 'PATCH', USER, (size) => `"picture":"https://${fill(size, '@')}"`),
  body('a picture of brackets', 'PATCH', USER, (size) => `"picture":"https://[${fill(size, ':')}"`),
  body(
    'a long id',
    'POST',
    '/users',
    (size) => `${DATABASE},"email":"a@example.com","user_id":"${fill(size, 'x')}"`,
  ),
  body(
    'a long connection',
    'POST',
    '/users',
    (size) => `"connection":"${fill(size, 'x')}","email":"a@example.com"`,
  ),
  body(
    'a hash',
    'POST',
    '/users',
    (size) => `${DATABASE},"email":"a@example.com","password":"${fill(size, '$2a$10$')}"`,
  ),
  body(
    'distinct',
    'POST',
    `${USER}/permissions`,
    (size, { api }) => `"permissions":${list(size, (index) => permission(api, `s${index % 1000}`))}`,
  ),
  body(
    'unknown',
    'POST',
    `${USER}/permissions`,
    (size, { api }) => `"permissions":${list(size, (index) => permission(api, `u${index}`))}`,
  ),
  body(
    'unknown',
    'DELETE',
    `${USER}/permissions`,
    (size, { api }) => `"permissions":${list(size, (index) => permission(api, `u${index}`))}`,
  ),
  bomb('many scopes, and permissions to them', (size, target) => [
    authorized(target, 'POST', '/resource-servers', `{"identifier":"https://big",${scopes(size)}}`),
    authorized(
      target,
      'POST',
      `/roles/${target.role}/permissions`,
      `{"permissions":${list(size, (index) => permission('https://big', `s${index}`))}}`,
    ),
    authorized(target, 'POST', `${USER}/roles`, `{"roles":["${target.role}"]}`),
    authorized(target, 'GET', `${USER}/permissions?per_page=100`),
    authorized(target, 'GET', `/roles/${target.role}/permissions?per_page=100`),
    authorized(
      target,
      'GET',
      `${USER}/effective-permissions?take=100&resource_server_identifier=https%3A%2F%2Fbig`,
    ),
    authorized(
      target,
      'DELETE',
      `/roles/${target.role}/permissions`,
      `{"permissions":${list(size, (index) => permission('https://big', `s${index}`))}}`,
    ),
    authorized(target, 'DELETE', '/resource-servers/https%3A%2F%2Fbig'),
  ]),
  body('many', 'POST', `${USER}/roles`, (size, { role }) => `"roles":${list(size, () => `"${role}"`)}`),
  bomb('many users of a role', (size, target) => [
    authorized(
      target,
      'POST',
      `/roles/${target.role}/users`,
      `{"users":${list(size, (index) => `"auth0|u${index % 1000}"`)}}`,
    ),
    authorized(target, 'GET', `/roles/${target.role}/users?take=100`),
  ]),
  bomb('members of an organization', (size, target) => [
    authorized(
      target,
      'POST',
      `/organizations/${target.organization}/members`,
      `{"members":${list(size, (index) => `"auth0|u${index % 1000}"`)}}`,
    ),
    authorized(
      target,
      'DELETE',
      `/organizations/${target.organization}/members`,
      `{"members":${list(size, (index) => `"auth0|u${index % 1000}"`)}}`,
    ),
  ]),
  bomb('PUT authentication-methods: distinct', (size, target) =>
    authorized(
      target,
      'PUT',
      `${USER}/authentication-methods`,
      list(size, (index) => `{"type":"email","email":"${index}"}`),
    ),
  ),
  bomb('PUT authentication-methods, and one more', (size, target) => [
    authorized(
      target,
      'PUT',
      `${USER}/authentication-methods`,
      list(size, (index) => `{"type":"totp","totp_secret":"${index}"}`),
    ),
    authorized(
      target,
      'POST',
      `${USER}/authentication-methods`,
      '{"type":"totp","name":"a","totp_secret":"JBSWY3DPEHPK3PXP"}',
    ),
    authorized(target, 'GET', `${USER}/authentication-methods`),
  ]),
  body('a long name', 'POST', '/organizations', (size) => `"name":"${fill(size, 'a-')}a"`),
  body(
    'metadata',
    'POST',
    '/organizations',
    (size) => `"name":"o","metadata":{${count(size, (index) => `"k${index}":"1"`, ',')}}`,
  ),
  body(
    'a long colour',
    'POST',
    '/organizations',
    (size) => `"name":"o","branding":{"colors":{"primary":"#${fill(size, 'a')}"}}`,
  ),
  body('a long name', 'POST', '/connections', (size) => `"strategy":"auth0","name":"${fill(size, 'a-')}a"`),
  body(
    'options',
    'POST',
    '/connections',
    (size) => `"strategy":"auth0","name":"c","options":{${count(size, (index) => `"k${index}":{}`, ',')}}`,
  ),
  body('a long name', 'POST', '/roles', (size) => `"name":"${fill(size, 'x')}"`),
  body(
    'a long link',
    'POST',
    '/tickets/password-change',
    (size) => `"user_id":"auth0|jane","result_url":"https://a/${fill(size, 'x')}"`,
  ),
  body(
    'a long link of dots',
    'POST',
    '/tickets/email-verification',
    (size) => `"user_id":"auth0|jane","result_url":"https://a/${fill(size, 'a/../')}"`,
  ),
  bomb('export: fields', (size, target) => [
    authorized(
      target,
      'POST',
      '/jobs/users-exports',
      `{"format":"csv","fields":${list(size, (index) => `{"name":"user_metadata.a.${index}"}`)}}`,
    ),
    later(target),
  ]),
  bomb('export: fields of many parts', (size, target) => [
    authorized(
      target,
      'POST',
      '/jobs/users-exports',
      `{"format":"json","fields":${list(size, (index) => `{"name":"${'a.'.repeat(45)}${index}"}`)}}`,
    ),
    later(target),
  ]),
  importing('small users', (size) => list(size, (index) => `{"email":"${index}@b.co"}`)),
  importing('wrong users', (size) => list(size, () => '{}')),
  importing('numbers', (size) => list(size, () => '1')),
  importing('users with unknown fields', (size) => `[{${count(size, (index) => `"k${index}":1`, ',')}}]`),
  importing('hashes', (size) => list(size, (index) => `{"email":"${index}@b.co","password_hash":"x"}`)),
  multipart('boundaries', 'x', (size) => fill(size, '\r\n--x')),
  multipart('boundaries of one letter', 'a'.repeat(64) + 'b', (size) => fill(size, 'a')),
  multipart('a long boundary', `${'a'.repeat(4000)}b`, (size) => `--${fill(size, 'a')}`),
  multipart('line breaks', 'x', (size) => `--x\r\n${fill(size, '\r\n')}`),
  multipart(
    'headers',
    'x',
    (size) => `--x\r\n${fill(size, 'content-disposition: form-data;\r\n')}\r\n\r\n--x--`,
  ),
  multipart('names', 'x', (size) => `--x\r\ncontent-disposition: ${fill(size, ' name=')}\r\n\r\n--x--`),
  multipart(
    'open quotes',
    'x',
    (size) => `--x\r\ncontent-disposition: form-data; name="${fill(size, 'a\r\n; name=')}\r\n\r\n--x--`,
  ),
  multipart(
    'parts',
    'x',
    (size) => `${fill(size, '--x\r\ncontent-disposition: form-data; name="a"\r\n\r\n\r\n')}--x--`,
  ),
  query('many parameters', '/users', (size) => fill(size, 'a=&')),
  query('one parameter, repeated', '/users', (size) => fill(size, 'page=1&')),
  query('identifiers, repeated', '/resource-servers', (size) => fill(size, 'identifiers=a&')),
  query('many fields', '/users', (size) => `per_page=100&fields=${fill(size, 'a.b,')}`),
  query(
    'many fields to leave out',
    '/users',
    (size) => `per_page=100&include_fields=false&fields=${fill(size, 'a.b,')}`,
  ),
  query('one field of many parts', '/users', (size) => `per_page=100&fields=${fill(size, 'a.')}`),
  query('a long sort', '/users', (size) => `sort=${fill(size, 'a.')}a:1`),
  query('a long sort', '/logs', (size) => `sort=${fill(size, 'a.')}a:1`),
  query('search', '/logs', (size) => `search=${fill(size, 'a:b+')}`),
  query('open quotes', '/logs', (size) => `search=${fill(size, 'a:%22')}`),
  query('q', '/logs', (size) => `q=${fill(size, 'a+')}`),
  query(
    'checkpoint',
    '/organizations',
    (size) => `from=${Buffer.from(fill(size * 0.7, '[')).toString('base64url')}`,
  ),
  search('one word, repeated', (size) => fill(size, 'a+')),
  search('words', (size) => count(size, (index) => `${index}u`, '+')),
  search('words of a field', (size) => `name:(${count(size - 8, (index) => `${index}u`, '+')})`),
  search('as many wildcards as may be', (size) =>
    count(size, (index) => (index < 250 ? `u${index}*` : ''), '+'),
  ),
  search('as many ranges as may be', (size) =>
    count(size, (index) => (index < 250 ? `logins_count:%5B${index}+TO+9%5D` : ''), '+'),
  ),
  search('words of many fields', (size) => count(size, (index) => `a${index}:b`, '+')),
  search('wildcards that must all hold', (size) => fill(size, '%2Bu*+')),
  search('words in parentheses', (size) => fill(size, '(a)+')),
  search('words of all fields, with wildcards', (size) => fill(size, 'b*+')),
  search('wildcards in one word', (size) => `name:a${fill(size, 'a*')}`),
  search('fields', (size) => fill(size, 'a:b+')),
  search('deep fields', (size) => `${fill(size, 'app_metadata.')}a:b`),
  search('negations', (size) => `${fill(size, 'NOT+')}a`),
  search('signs', (size) => `${fill(size, '-')}a`),
  search('groups', (size) => fill(size, '(')),
  search('an open phrase', (size) => `%22${fill(size, 'a')}`),
  search('an open range', (size) => `%5B${fill(size, '+a')}`),
  search('spaces in a range', (size) => `%5Ba${fill(size, '+')}TO`),
  search('ranges', (size) => fill(size, 'a:%5B1+TO+2%5D+')),
  search('dates', (size) => `created_at:%5B${fill(size, '2')}+TO+*%5D`),
];
