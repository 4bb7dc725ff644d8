import { once } from 'node:events';
import { expect } from 'chai';
import { commandOf, runExample, start, stop } from './support/runExample';

/** Requests and statuses that a service example prints, without ids. */
function exchanges(out: string): string[] {
  return [...out.matchAll(/^([A-Z]+ \/\S* → .*)$/gm)].map(([, line = '']) =>
    line.replace(/auth0\|[0-9a-f]{24}/, ':id'),
  );
}

const BASICS = [
  'POST /users → 201',
  'POST /users → 409',
  'POST /users → 400',
  'GET /users/:id → 200',
  'PATCH /users/:id/metadata → 200',
  'GET /users → 200',
  'DELETE /users/:id → 204',
  'GET /users/:id → 404',
];

/** Resolves to the URL that a serving example prints. */
async function urlOf(child: ReturnType<typeof start>): Promise<string> {
  let out = '';
  for await (const chunk of child.stdout ?? []) {
    out += String(chunk);
    const [, url] = /listen\w* (?:on|at) (http:\S+)[\s\S]*Ctrl-C/.exec(out) ?? [];
    if (url) return url;
  }
  throw new Error(`it ended without a URL: ${out}`);
}

describe('The service examples', function () {
  this.timeout(30_000);

  it('express: maps statuses, and passes Retry-After on to its client', async () => {
    const { code, out } = await runExample('express');
    expect(code, out).to.equal(0);
    expect(exchanges(out)).to.deep.equal([...BASICS, 'GET /users → 503 (retry in 30 s)']);
    expect(out).to.contain('"metadata":{"city":"Paris"}').and.to.contain('"error":"inexistent_user"');
    expect(out).not.to.contain('Correct-Horse-1');
  });

  it('fastify: responds by status, within its deadline, and aborts the calls of a client that disconnects', async () => {
    const { code, out } = await runExample('fastify');
    expect(code, out).to.equal(0);
    expect(exchanges(out)).to.deep.equal([...BASICS, 'GET /users → 504', 'GET /users → TimeoutError']);
    expect(out)
      .to.contain('its deadline of 300 ms')
      .and.to.contain('the client went away, the call was ended');
    expect(out).not.to.contain('Correct-Horse-1');
  });

  for (const name of ['express', 'fastify']) {
    it(`${name}: serves with --serve until Ctrl-C`, async () => {
      const child = start(commandOf(name, ['--serve']));
      try {
        const response = await fetch(`${await urlOf(child)}/users`);
        expect(await response.json()).to.deep.include({ total: 1, page: 0 });
        // Its last stream closes when the service itself has ended, rather than only npm.
        child.stderr?.resume();
        const ended = once(child, 'close', { signal: AbortSignal.timeout(10_000) });
        stop(child, 'SIGINT');
        await ended;
      } finally {
        stop(child);
      }
    });
  }
});
