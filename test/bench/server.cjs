'use strict';
// The benchmark's server: TLS, in its own process, responding with one user to every request.
const { createServer } = require('node:https');
const { readFileSync } = require('node:fs');
const { join } = require('node:path');

const support = join(__dirname, '..', 'support');
const body = JSON.stringify({
  user_id: 'auth0|5f7c8ec7c33c6c004bbafe82',
  email: 'jane@example.com',
  email_verified: true,
  name: 'Jane',
  nickname: 'jane',
  created_at: '2026-01-01T00:00:00.000Z',
  updated_at: '2026-01-01T00:00:00.000Z',
  identities: [{ connection: 'db', user_id: '5f7c8ec7c33c6c004bbafe82', provider: 'auth0', isSocial: false }],
  user_metadata: { address: '123th Node.js Street', theme: 'dark' },
  app_metadata: { plan: 'paid', roles: ['a', 'b', 'c'] },
});
const headers = {
  'content-type': 'application/json; charset=utf-8',
  'content-length': Buffer.byteLength(body),
  'x-ratelimit-limit': '100000000',
  'x-ratelimit-remaining': '99999999',
};

const server = createServer(
  {
    key: readFileSync(join(support, 'key.pem')),
    cert: readFileSync(join(support, 'certificate.pem')),
    keepAliveTimeout: 60_000,
  },
  (request, response) => {
    request.resume();
    response.writeHead(200, headers);
    response.end(body);
  },
);
server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }));
process.on('disconnect', () => process.exit(0));
