import { expect } from 'chai';
import fc from 'fast-check';
import { ArgumentError } from '../../src/index';
import { UrlTemplate } from '../../src/rest/UrlTemplate';

const template = new UrlTemplate('https://t.example/api/v2/users/:id/identities/:provider/:user_id');

describe('a URL template', () => {
  it('replaces names by encoded values', () => {
    const url = template.expand({ id: 'auth0|a/b?c#d', provider: 'google oauth2', user_id: '😀' });
    expect(url).to.equal(
      'https://t.example/api/v2/users/auth0%7Ca%2Fb%3Fc%23d/identities/google%20oauth2/%F0%9F%98%80',
    );
  });

  it('omits segments without a value', () => {
    expect(template.expand({ id: 'x' })).to.equal('https://t.example/api/v2/users/x/identities');
    expect(new UrlTemplate('https://t.example/users/:id').expand({})).to.equal('https://t.example/users');
  });

  it('matches whole names: no parameter replaces the start of another', () => {
    expect(new UrlTemplate('https://t.example/users/:id').expand({ i: 'v' })).to.equal(
      'https://t.example/users',
    );
    expect(template.expand({ id: 'x', user: 'y', provider: 'p' })).to.equal(
      'https://t.example/api/v2/users/x/identities/p',
    );
  });

  it('supports several values in one segment, and in its query', () => {
    const files = new UrlTemplate('https://t.example/files/:from-:to.json');
    expect(files.expand({ from: '1', to: 'a/b' })).to.equal('https://t.example/files/1-a%2Fb.json');
    expect(files.expand({ from: '1' })).to.equal('https://t.example/files/1-:to.json');
    expect(files.expand({ to: '2' })).to.equal('https://t.example/files');
    const search = new UrlTemplate('https://t.example/users/:id?view=:view&all=1');
    expect(search.expand({ id: 'x', view: 'a&b' })).to.equal('https://t.example/users/x?view=a%26b&all=1');
    expect(search.placeholders).to.deep.equal(['id', 'view']);
  });

  it('keeps its form, whatever the values in a segment', () => {
    const files = new UrlTemplate('https://t.example/files/:from-:to.json?v=:v');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), fc.webUrl(), (from, to, v) => {
        let url: string;
        try {
          url = files.expand({ from, to, v });
        } catch (error) {
          return error instanceof ArgumentError;
        }
        const { origin, pathname, searchParams, hash } = new URL(url);
        const isWhole = pathname.startsWith('/files/') && pathname.endsWith('.json');
        return (
          origin === 'https://t.example' &&
          isWhole &&
          pathname.split('/').length === 3 &&
          hash === '' &&
          [...searchParams.keys()].join() === 'v'
        );
      }),
    );
  });

  it('always has a path', () => {
    expect(new UrlTemplate('https://t.example').expand({})).to.equal('https://t.example/');
    expect(new UrlTemplate('https://t.example/:a/:b').expand({})).to.equal('https://t.example/');
    expect(new UrlTemplate('https://t.example/:a/:b').expand({ b: 'x' })).to.equal('https://t.example/x');
  });

  it('keeps unreserved characters and valid escapes, and escapes a lone percent sign', () => {
    const users = new UrlTemplate('https://t.example/users/:id');
    expect(users.expand({ id: 'auth0%7c1' })).to.equal('https://t.example/users/auth0%7c1');
    expect(users.expand({ id: 'a+b$,(c)!*' })).to.equal('https://t.example/users/a+b$,(c)!*');
    expect(users.expand({ id: '100%' })).to.equal('https://t.example/users/100%25');
    expect(users.expand({ id: '$& $$' })).to.equal('https://t.example/users/%24%26%20%24%24');
  });

  it('accepts text and finite numbers, and rejects everything else', () => {
    const users = new UrlTemplate('https://t.example/users/:id');
    expect(users.expand({ id: 0 })).to.equal('https://t.example/users/0');
    for (const id of [undefined, null, '', NaN, Infinity, true, {}, [], ['x']]) {
      expect(() => users.expand({ id }), String(id)).to.throw(
        ArgumentError,
        /The id must be a non-empty string; got/,
      );
    }
  });

  it('refuses segments that a server would resolve, and halves of surrogate pairs', () => {
    const users = new UrlTemplate('https://t.example/users/:id');
    for (const id of ['.', '..', '%2e', '%2E%2e', '.%2e'])
      expect(() => users.expand({ id }), id).to.throw(ArgumentError, /endpoint/);
    expect(() => users.expand({ id: '\ud83d' })).to.throw(ArgumentError, /surrogate/);
  });

  it('distinguishes placeholders that are followed by something', () => {
    expect([...template.inner]).to.deep.equal(['id']);
    expect(template.placeholders).to.deep.equal(['id', 'provider', 'user_id']);
  });

  it('returns the endpoint without the values', () => {
    const values = { id: 'auth0|1', provider: 'auth0', user_id: '1' };
    expect(template.endpointFor(values)).to.equal('/api/v2/users/:id/identities/:provider/:user_id');
    expect(template.endpointFor({ id: 'auth0|1' })).to.equal('/api/v2/users/:id/identities');
    expect(new UrlTemplate('https://t.example/users/:id').endpointFor({})).to.equal('/users');
  });

  it('keeps any id in its own segment: the URL parser sees the same path, and decodes the same id', () => {
    const users = new UrlTemplate('https://t.example/users/:id/roles');
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.string(),
          fc.webUrl(),
          fc.constantFrom('..', '%2e', '/../', '?a', '#b'),
        ),
        (id) => {
          let url: string;
          try {
            url = users.expand({ id });
          } catch (error) {
            return error instanceof ArgumentError;
          }
          const { pathname, search, hash } = new URL(url);
          const segments = pathname.split('/');
          // An argument that is encoded already is passed unchanged, and may not be valid UTF-8.
          const same = /%[0-9a-f]{2}/i.test(id) || decodeURIComponent(segments[2] ?? '') === id;
          return (
            segments.length === 4 &&
            segments[1] === 'users' &&
            segments[3] === 'roles' &&
            search === '' &&
            hash === '' &&
            same
          );
        },
      ),
      { numRuns: 3_000 },
    );
  });
});
