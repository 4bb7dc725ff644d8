/**
 * `npm run tenant:pictures`: takes the screenshots of docs/tenant-page.md from the real page, with a tenant that is the
 * same each time, and fails if one gets too large for a repository.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startTenant, type RunningTenant } from '../../../src/tenant';
import { openBrowser, openPage } from './support/openBrowser';
import { smallPng } from './support/smallPng';

const { buildConsole } = require('../../../.ci/console.cjs') as { buildConsole(): Promise<string> };

const FOLDER = join(__dirname, '../../../docs/pictures');
const MAX_PICTURE = 80_000;
const API = 'https://api.example.com';

const PICTURES = [
  { file: 'users.png', view: 'users' },
  { file: 'user.png', view: 'users/auth0%7Cgrace' },
  { file: 'requests.png', view: 'requests/REQUEST' },
  { file: 'requests-dark.png', view: 'requests', dark: true },
  { file: 'mails.png', view: 'mails/2' },
  { file: 'control.png', view: 'control' },
] as const;

const NAMES = [
  ['ada', 'Ada Lovelace'],
  ['grace', 'Grace Hopper'],
  ['alan', 'Alan Turing'],
  ['katherine', 'Katherine Johnson'],
  ['edsger', 'Edsger Dijkstra'],
  ['barbara', 'Barbara Liskov'],
  ['donald', 'Donald Knuth'],
  ['hedy', 'Hedy Lamarr'],
  ['linus', 'Linus Torvalds'],
  ['margaret', 'Margaret Hamilton'],
  ['tim', 'Tim Berners-Lee'],
  ['radia', 'Radia Perlman'],
] as const;

const seed = {
  resource_servers: [{ identifier: API, name: 'Shop', scopes: [{ value: 'read:orders' }] }],
  roles: [
    { name: 'admin', description: 'May do everything' },
    { name: 'editor', description: 'May edit articles' },
  ],
  organizations: [{ name: 'acme', display_name: 'Acme', members: ['auth0|grace'] }],
  users: NAMES.map(([id, name], index) => ({
    user_id: id,
    email: `${id}@example.com`,
    name,
    created_at: new Date(Date.UTC(2026, 2, 20 - index, 9, index * 4)).toISOString(),
    email_verified: index % 4 !== 2,
    blocked: index === 4,
    logins_count: (index * 7) % 23,
    app_metadata: { plan: index % 3 === 0 ? 'pro' : 'free' },
    user_metadata: { theme: 'dark', language: 'en' },
    roles: id === 'grace' ? ['editor'] : [],
  })),
};

/** Typical calls of a service. */
async function happen(tenant: RunningTenant): Promise<string> {
  const authorization = `Bearer ${tenant.mintToken({ sub: 'shop-backend@clients' })}`;
  const ask = async (method: string, path: string, body?: unknown): Promise<void> => {
    const headers = { authorization, ...(body === undefined ? {} : { 'content-type': 'application/json' }) };
    await fetch(tenant.url + path, {
      method,
      headers,
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    tenant.clock.advance(3_100);
  };
  const client = { client_id: tenant.clientId, client_secret: tenant.clientSecret };
  await ask('POST', '/oauth/token', {
    ...client,
    grant_type: 'client_credentials',
    audience: tenant.audience,
  });
  await ask('GET', '/api/v2/users?q=app_metadata.plan%3Apro&per_page=50&include_totals=true');
  await ask('GET', '/api/v2/users/auth0%7Cgrace');
  await ask('PATCH', '/api/v2/users/auth0%7Cgrace', {
    user_metadata: { theme: 'dark' },
    app_metadata: { plan: 'pro' },
  });
  const id = tenant.requests.at(-1)?.id ?? '';
  await ask('GET', '/api/v2/users/auth0%7Cnobody');
  await ask('POST', '/api/v2/users', {
    connection: 'Username-Password-Authentication',
    email: 'ada@example.com',
    password: 'Pa55word!1',
  });
  await ask('POST', '/api/v2/tickets/password-change', { user_id: 'auth0|ada' });
  await ask('POST', '/passwordless/start', {
    ...client,
    connection: 'email',
    email: 'grace@example.com',
    send: 'code',
  });
  await ask('POST', '/api/v2/jobs/verification-email', { user_id: 'auth0|alan' });
  tenant.fail({ route: 'GET /roles', status: 503 });
  await ask('GET', '/api/v2/roles');
  return id;
}

async function main(): Promise<void> {
  await buildConsole();
  mkdirSync(FOLDER, { recursive: true });
  const tenant = await startTenant({ port: 4400, now: '2026-03-20T09:41:00Z', seed });
  const request = await happen(tenant);
  tenant.fail({ route: 'PATCH /users/:id', status: 429, times: 2 });
  const browser = await openBrowser();
  try {
    for (const { file, view, ...rest } of PICTURES) {
      const { page, context } = await openPage(browser, 'dark' in rest);
      await page.setViewportSize({ width: 1120, height: 660 });
      await page.goto(`${tenant.url}/_tenant#/${view.replace('REQUEST', request)}`);
      await page.getByText('Connected').waitFor();
      await page.waitForTimeout(500);
      const picture = smallPng(await page.screenshot());
      await context.close();
      writeFileSync(join(FOLDER, file), picture);
      console.log(`docs/pictures/${file}: ${picture.length} bytes`);
      if (picture.length > MAX_PICTURE) throw new Error(`${file} has more than ${MAX_PICTURE} bytes.`);
    }
  } finally {
    await browser.close();
    await tenant.close();
  }
}

void main();
