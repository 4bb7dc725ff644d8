import { expect } from 'chai';
import { ManagementClient } from '../../src/index';
import { sendJson, serve, type TestServer } from '../support/httpServer';
import { rejectionOf } from '../support/rejection';

describe("data that can't be sent", () => {
  let server: TestServer;
  before(async () => {
    server = await serve((_request, response) => sendJson(response, 200, {}));
  });
  after(() => server.close());

  for (const [title, make, message] of [
    ['a promise', () => Promise.resolve({ name: 'r' }), /got a promise\. Await it first/],
    ['what its toJSON makes nothing of', () => ({ toJSON: () => undefined }), /toJSON gives nothing/],
    ['a Map', () => new Map([['name', 'r']]), /an object with fields; got a Map/],
    ['an object that holds itself', ring, /can't be written as JSON/],
    ['a BigInt', () => ({ count: 1n }), /can't be written as JSON/],
    [
      'an object whose getter throws',
      () => Object.defineProperty({}, 'name', { enumerable: true, get: broken }),
      /can't be written as JSON: broken/,
    ],
  ] as const) {
    it(`is refused, and nothing is sent: ${title}`, async () => {
      const { roles } = new ManagementClient({ domain: server.origin, token: 't' });
      const error = await rejectionOf(roles.create(make() as never));
      expect(error.name).to.equal('ArgumentError');
      expect(error.message).to.match(message);
      expect(server.seen).to.have.length(0);
    });
  }
});

function broken(): never {
  throw new Error('broken');
}

function ring(): object {
  const one: Record<string, unknown> = {};
  one.self = one;
  return one;
}
