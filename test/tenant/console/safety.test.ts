import { expect } from 'chai';
import { everyView, seedOf } from './support/everyRecord';
import { usePage } from './support/usePage';
import { XSS_CORPUS } from './support/xssCorpus';

/** What injected markup would leave behind: elements that the page never creates, handlers, addresses that run code. */
const TRACES = `(() => {
  const made = document.querySelectorAll(
    '#app :is(img, iframe, script, style, base, meta, math, object, embed), #app [onerror], #app [onload], #app [srcdoc]',
  );
  const links = [...document.querySelectorAll('a[href]')].filter(
    (link) => !['http:', 'https:'].includes(link.protocol),
  );
  return [...made, ...links].map((element) => element.outerHTML);
})()`;

describe('the page, with malicious text in every field of every record', function () {
  this.timeout(120_000);
  const seat = usePage({ seed: seedOf(XSS_CORPUS) });

  it('shows it as text in every view, never runs it, and requests nothing from other hosts', async () => {
    const views = await everyView(seat.tenant, seat.ask, XSS_CORPUS);
    for (const view of views) {
      await seat.visit(view);
      await seat.page.waitForTimeout(300);
      expect(await seat.page.evaluate('window.hacked'), view).to.equal(undefined);
      expect(await seat.page.evaluate(TRACES), view).to.deep.equal([]);
    }
  });

  const LISTS: readonly (readonly [view: string, texts: readonly string[]])[] = [
    ['users', XSS_CORPUS],
    ['roles', XSS_CORPUS],
    ['organizations', XSS_CORPUS],
    ['mails', XSS_CORPUS],
    ['users/auth0%7C0/organizations', XSS_CORPUS.slice(0, 1)],
  ];
  for (const [view, texts] of LISTS)
    it(`shows it unchanged: ${view}`, async () => {
      await everyView(seat.tenant, seat.ask, XSS_CORPUS);
      await seat.visit(view);
      for (const text of texts) await seat.page.getByText(text, { exact: true }).first().waitFor();
    });

  it('only links to web addresses in mails', async () => {
    const at = seat.tenant.clock.iso();
    seat.tenant.outbox.push({ type: 'odd', at, to: 'jane@example.com', url: 'javascript:window.hacked=1' });
    await seat.visit('mails');
    await seat.row('jane@example.com').click();
    await seat.page.getByRole('region', { name: 'All of it' }).getByText('javascript:').waitFor();
    expect(await seat.page.getByRole('link', { name: 'Open link' }).count()).to.equal(0);
  });
});

describe('the page as it is served', () => {
  const seat = usePage();

  it("may only run its own script, only call its own tenant, and can't be framed", async () => {
    const { headers } = await fetch(`${seat.tenant.url}/_tenant`);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).to.include("default-src 'none'");
    expect(policy).to.match(/script-src 'sha256-[\w+/=]+';/);
    expect(policy).to.match(/style-src 'sha256-[\w+/=]+';/);
    expect(policy).to.include("connect-src 'self'").and.to.include("frame-ancestors 'none'");
    expect(policy).not.to.include('unsafe');
  });

  it('is one file under 100 KB that loads nothing else', async () => {
    const html = await (await fetch(`${seat.tenant.url}/_tenant`)).text();
    expect(Buffer.byteLength(html)).to.be.below(100_000);
    expect(html).not.to.match(/<(script|link|img)[^>]+(src|href)=(?!["']data:)/);
    expect(html).not.to.match(/url\(|@import/);
  });
});
