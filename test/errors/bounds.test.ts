import { expect } from 'chai';
import { ManagementClient } from '../../src/index';
import { sendJson, serve, type TestServer } from '../support/httpServer';
import { rejectionOf } from '../support/rejection';

const SECRET = 'the-password-of-jane';

describe('the error of a very large response', () => {
  let server: TestServer;
  let body: unknown;
  before(async () => {
    server = await serve((_request, response) => sendJson(response, 400, body));
  });
  after(() => server.close());

  const refused = (): ReturnType<typeof rejectionOf> =>
    rejectionOf(
      new ManagementClient({ domain: server.origin, token: 't' }).users.create({
        connection: 'c',
        password: SECRET,
      }),
    );

  it('shows 10,000 values of its body, and says that there are more', async () => {
    body = { errorCode: 'too_many', list: Array.from({ length: 30_000 }, (_, index) => ({ index })) };
    const error = await refused();
    const { list } = error.body as { list: unknown[] };
    expect(error.errorCode).to.equal('too_many');
    expect(list.length).to.be.within(5_000, 10_001);
    expect(list.at(-1)).to.equal('[…]');
  });

  it('shows 100,000 characters of a text, without a partial secret at the end', async () => {
    for (const before of [100_000, 99_990, 99_980]) {
      body = { message: `${'x'.repeat(before)}${SECRET}${'y'.repeat(50_000)}` };
      const error = await refused();
      expect(error.message)
        .to.match(/^x{99}/)
        .and.have.length.within(99_000, 100_010);
      expect(error.message.endsWith('[…]')).to.equal(true);
      for (const shown of [error.message, JSON.stringify(error), String(error.originalError?.response?.text)])
        expect(shown).to.not.include(SECRET.slice(0, 6));
    }
  });

  it('is unchanged below the limits', async () => {
    body = { message: 'm', list: Array.from({ length: 2_000 }, (_, index) => ({ index })) };
    expect((await refused()).body).to.deep.equal(body);
  });
});
