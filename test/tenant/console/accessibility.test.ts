import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { everyView, seedOf } from './support/everyRecord';
import { openBrowser, openPage } from './support/openBrowser';
import { usePage } from './support/usePage';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const TEXTS = ['Ada Lovelace', 'Grace Hopper', 'Alan Turing'];

interface Violation {
  id: string;
  nodes: { html: string; failureSummary?: string }[];
}

/** The findings of axe. The test injects its script with the debugger, past the page's policy, not as an element. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(`${AXE}; undefined`);
  const found = await page.evaluate<Violation[]>('axe.run(document).then(({ violations }) => violations)');
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary = '' }) => `${id}: ${html.slice(0, 200)} ${failureSummary}`),
  );
}

describe('the page and accessibility', function () {
  this.timeout(180_000);
  const seat = usePage({ seed: seedOf(TEXTS) });

  for (const dark of [false, true])
    it(`axe finds nothing in any view, ${dark ? 'dark' : 'light'}`, async () => {
      await seat.page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' });
      for (const view of await everyView(seat.tenant, seat.ask, TEXTS)) {
        await seat.visit(view);
        await seat.page.waitForTimeout(250);
        expect(await violations(seat.page), view).to.deep.equal([]);
      }
    });

  it('axe finds nothing in dialogs, on a narrow screen, and with a message', async () => {
    for (const [view, button] of [
      ['users', 'Create user'],
      ['users/auth0%7C0', 'Edit profile'],
      ['users/auth0%7C0', 'Reset password'],
      ['users/auth0%7C0', 'Delete'],
      ['roles', 'Create role'],
      ['control', 'Reset'],
    ] as const) {
      await seat.visit(view);
      await seat.press(button);
      expect(await violations(seat.page), button).to.deep.equal([]);
      await seat.page.keyboard.press('Escape');
    }
    await seat.page.setViewportSize({ width: 390, height: 800 });
    for (const view of ['users', 'control', 'requests', 'users/auth0%7C0']) {
      await seat.visit(view);
      await seat.page.waitForTimeout(250);
      expect(await violations(seat.page), view).to.deep.equal([]);
    }
    await seat.press('Block');
    await seat.hears('User blocked.');
    expect(await violations(seat.page)).to.deep.equal([]);
  });

  it('can be used with the keyboard: skip the views, reach each control, and always see the focus', async () => {
    await seat.visit('users');
    await seat.row('Ada Lovelace').waitFor();
    await seat.page.keyboard.press('Tab');
    expect(await seat.page.evaluate('document.activeElement.textContent')).to.equal('Skip to content');
    await seat.page.keyboard.press('Enter');
    expect(await seat.page.evaluate('document.activeElement.tagName')).to.equal('H1');
    const reached: string[] = [];
    for (let count = 0; count < 12; count += 1) {
      await seat.page.keyboard.press('Tab');
      const [name, outline] = await seat.page.evaluate<[string, string]>(
        `(({ activeElement: { tagName, ariaLabel, textContent } }) => [
          tagName === 'BODY' ? '' : ariaLabel ?? textContent,
          getComputedStyle(document.activeElement).outlineStyle,
        ])(document)`,
      );
      if (name === '') break;
      expect(outline, name).to.equal('solid');
      reached.push(name);
    }
    expect(reached.slice(0, 3)).to.deep.equal(['Search users', 'Create user', 'Users']);
    expect(reached).to.include.members(TEXTS.map((text) => text[0] + text));
  });

  it('announces results politely, and does not change the page while typing', async () => {
    await seat.visit('users');
    const status = seat.page.getByRole('status').filter({ hasText: 'of 3 users' });
    await status.waitFor();
    const search = seat.page.getByRole('searchbox');
    await search.fill('ada');
    await seat.page.getByRole('status').filter({ hasText: 'of 1 user' }).waitFor();
    expect(await seat.page.evaluate('document.activeElement.type')).to.equal('search');
    expect(await seat.page.locator('.toasts').getAttribute('aria-live')).to.equal('polite');
  });
});

describe('the page and system settings', function () {
  this.timeout(60_000);
  const seat = usePage({ seed: seedOf(TEXTS) });

  it('is dark if the system is', async () => {
    const browser = await openBrowser();
    try {
      const grounds: string[] = [];
      for (const dark of [false, true]) {
        const { page } = await openPage(browser, dark);
        await page.goto(`${seat.tenant.url}/_tenant`);
        await page.locator('h1').waitFor();
        grounds.push(await page.evaluate<string>('getComputedStyle(document.body).backgroundColor'));
      }
      expect(grounds).to.deep.equal(['rgb(247, 247, 245)', 'rgb(18, 18, 20)']);
    } finally {
      await browser.close();
    }
  });
});
