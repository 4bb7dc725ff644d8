import { fails, onlyGet, refused, succeeds, type Fault } from '../Fault';

/** The host of an attacker; a connection to it would fail with ECONNREFUSED. */
const ELSEWHERE = 'http://127.0.0.1:1/api/v2/users';

const statuses = [301, 302, 303, 307, 308].flatMap((status): Fault[] => [
  {
    name: `${status} redirects to another host`,
    api: (exchange) => exchange.reply(status, '', { location: ELSEWHERE }),
    expect: onlyGet(fails('ERR_REDIRECT_REFUSED'), refused(status)),
  },
  {
    name: `${status} redirects to another path`,
    api: (exchange) =>
      exchange.count === 1
        ? exchange.reply(status, '', { location: exchange.arrival.path })
        : exchange.good(),
    expect: onlyGet(succeeds(2), refused(status)),
  },
]);

/** Redirects: a GET follows them within its own origin, another verb never. */
export const redirects: readonly Fault[] = [
  ...statuses,
  {
    name: 'a redirect points to itself',
    api: (exchange) => exchange.reply(302, '', { location: exchange.arrival.path }),
    expect: onlyGet(fails('ERR_TOO_MANY_REDIRECTS', 6), refused(302)),
  },
  { name: 'a redirect leads nowhere', api: (exchange) => exchange.reply(302), expect: { all: refused(302) } },
  {
    name: 'a redirect has an invalid URL',
    api: (exchange) => exchange.reply(302, '', { location: 'http://[' }),
    expect: onlyGet(fails('ERR_REDIRECT_REFUSED'), refused(302)),
  },
  {
    name: 'a redirect points to another scheme',
    api: (exchange) => exchange.reply(302, '', { location: 'file:///etc/passwd' }),
    expect: onlyGet(fails('ERR_REDIRECT_REFUSED'), refused(302)),
  },
  {
    name: 'a redirect points to a server that breaks the connection',
    api: (exchange) =>
      exchange.count === 1 ? exchange.reply(307, '', { location: exchange.arrival.path }) : exchange.reset(),
    expect: onlyGet(fails('ECONNRESET', 4), refused(307)),
  },
];
