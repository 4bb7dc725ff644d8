import { expect } from 'chai';
import type { Browser, Locator, Page } from 'playwright-core';
import { startTenant, type RunningTenant, type StartTenantOptions } from '../../../../src/tenant';
import { browserPath, openBrowser, openPage, type Visit } from './openBrowser';

const { buildConsole } = require('../../../../.ci/console.cjs') as { buildConsole(): Promise<string> };

/** A tenant and an open page. */
export interface Seat {
  readonly tenant: RunningTenant;
  readonly page: Page;
  /** Opens a view by its address, like a bookmark. */
  visit(view: string): Promise<void>;
  /** Calls the tenant's API as a service does. */
  ask(method: string, path: string, body?: unknown): Promise<Response>;
  /** The row of a table that contains a text. */
  row(text: string): Locator;
  /** Clicks a button. */
  press(name: string | RegExp): Promise<void>;
  /** Waits until a text appears in the notification area of the page. */
  hears(text: string): Promise<void>;
}

let browser: Promise<Browser> | undefined;
let built: Promise<string> | undefined;

after(async () => {
  await (await browser)?.close();
});

function seatOf(tenant: RunningTenant, page: Page): Seat {
  const token = tenant.mintToken({ sub: 'service@clients' });
  return {
    tenant,
    page,
    visit: async (view) => {
      await page.goto(`${tenant.url}/_tenant#/${view}`);
      await page.locator('h1').waitFor();
    },
    ask: (method, path, body) =>
      fetch(tenant.url + path, {
        method,
        headers: {
          authorization: `Bearer ${token}`,
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        body: body === undefined ? undefined : JSON.stringify(body),
      }),
    row: (text) => page.locator('tbody tr').filter({ hasText: text }),
    press: (name) => page.getByRole('button', { name, exact: typeof name === 'string' }).click(),
    hears: (text) => page.locator('.toast').filter({ hasText: text }).first().waitFor(),
  };
}

/**
 * Opens the page of a tenant before each test. After each test, no script may have failed, and no request may have left
 * the machine.
 */
export function usePage(options: StartTenantOptions = {}): Seat {
  let tenant: RunningTenant | undefined;
  let visit: Visit | undefined;
  let seat: Seat | undefined;

  before(async function () {
    if (browserPath === undefined) {
      console.log('    (skipped: no Chromium is installed)');
      this.skip();
    }
    await (built ??= buildConsole());
    await (browser ??= openBrowser());
    tenant = await startTenant(options);
  });
  beforeEach(async () => {
    if (!tenant || !browser) return;
    tenant.reset();
    visit = await openPage(await browser);
    seat = seatOf(tenant, visit.page);
  });
  afterEach(async () => {
    const problems = visit?.problems ?? [];
    await visit?.context.close();
    visit = undefined;
    expect(problems).to.deep.equal([]);
  });
  after(async () => {
    await tenant?.close();
  });

  const now = (): Seat => {
    if (!seat) throw new Error('The page is open within tests only.');
    return seat;
  };
  return {
    get tenant() {
      return now().tenant;
    },
    get page() {
      return now().page;
    },
    visit: (view) => now().visit(view),
    ask: (method, path, body) => now().ask(method, path, body),
    row: (text) => now().row(text),
    press: (name) => now().press(name),
    hears: (text) => now().hears(text),
  };
}
