import type { TenantResponse } from '../router/Route';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Escapes a text for HTML. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (letter) => ENTITIES[letter] ?? letter);

const STYLE =
  'body{font:1rem/1.5 system-ui,sans-serif;max-width:24rem;margin:4rem auto;padding:0 1rem}label,input,button{display:block;width:100%;box-sizing:border-box}input,button{font:inherit;padding:.5rem;margin:.25rem 0 1rem}[role=alert]{color:#b00020}';

/** No page of another site may frame it, and it loads and runs nothing. */
const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  // With `no-referrer`, browsers send the form with `Origin: null`, which the tenant refuses.
  'referrer-policy': 'same-origin',
  'x-frame-options': 'DENY',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'",
};

/** An HTML page. @param content HTML. */
export const htmlPage = (status: number, title: string, content: string): TenantResponse => ({
  status,
  body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(title)}</title><style>${STYLE}</style></head><body><main><h1>${escaped(title)}</h1>${content}</main></body></html>\n`,
  headers: HEADERS,
});

/** An error that can't be sent to an application. */
export const errorPage = (status: number, message: string): TenantResponse =>
  htmlPage(status, 'Oops!, something went wrong', `<p role="alert">${escaped(message)}</p>`);

/** The content of a login page. */
export interface LoginPage {
  /** Name of the application. */
  application: string;
  /** The started login, which its form posts back. */
  state: string;
  kind: 'login' | 'signup';
  /** The initial text: typed before, or from `login_hint`. */
  name?: string;
  takesUsername?: boolean;
  problem?: string;
}

const field = (label: string, name: string, type: string, complete: string, value = ''): string =>
  `<label for="${name}">${label}</label><input id="${name}" name="${name}" type="${type}" autocomplete="${complete}" value="${escaped(value)}" required>`;

/** The page to log in or sign up: a form that needs no script. */
export function loginPage({
  application,
  state,
  kind,
  name,
  takesUsername,
  problem,
}: LoginPage): TenantResponse {
  const isLogin = kind === 'login';
  const title = isLogin ? 'Log in' : 'Sign up';
  const alert = problem === undefined ? '' : `<p role="alert">${escaped(problem)}</p>`;
  const fields = isLogin
    ? field('Email address or username', 'username', 'text', 'username', name) +
      field('Password', 'password', 'password', 'current-password')
    : field('Email address', 'email', 'email', 'email', name) +
      (takesUsername ? field('Username', 'username', 'text', 'username') : '') +
      field('Password', 'password', 'password', 'new-password');
  const other = isLogin
    ? `<p>No account yet? <a href="/u/signup?state=${encodeURIComponent(state)}">Sign up</a></p>`
    : `<p>Have an account? <a href="/u/login?state=${encodeURIComponent(state)}">Log in</a></p>`;
  const form = `<form method="post"><input type="hidden" name="state" value="${escaped(state)}">${fields}<button type="submit">${isLogin ? 'Continue' : 'Sign up'}</button></form>`;
  return htmlPage(
    problem === undefined ? 200 : 400,
    title,
    `<p>to continue to ${escaped(application)}</p>${alert}${form}${other}`,
  );
}
