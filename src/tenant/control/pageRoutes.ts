import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { ControlAnswer, ControlRoute } from './ControlRoute';
import { consoleFile } from './packageFiles';

const NO_PAGE =
  'The page of this tenant is not built: run npm run build. The JSON interface is at /_tenant/api (see /_tenant/api/openapi.json).\n';

/** Hashes of inline elements, for a Content-Security-Policy. */
function hashes(html: string, element: 'script' | 'style'): string {
  const found = html.matchAll(new RegExp(`<${element}(?:\\s[^>]*)?>([\\s\\S]*?)</${element}>`, 'gi'));
  const list = [...found].map(
    ([, text = '']) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
  );
  return list.length === 0 ? "'none'" : list.join(' ');
}

/** The page may run its own script and call its own tenant, nothing else. */
function policyOf(html: string): string {
  return [
    "default-src 'none'",
    `script-src ${hashes(html, 'script')}`,
    `style-src ${hashes(html, 'style')}`,
    "connect-src 'self'",
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

function page(): ControlAnswer {
  const file = consoleFile();
  if (file === undefined) return { status: 200, body: NO_PAGE };
  const body = readFileSync(file, 'utf8');
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policyOf(body),
    'referrer-policy': 'no-referrer',
  };
  return { status: 200, body, headers };
}

/** The page. */
export const pageRoutes: readonly ControlRoute[] = [
  { name: 'GET /_tenant', isOpen: true, handle: page },
  { name: 'GET /_tenant/', isOpen: true, handle: page },
];
