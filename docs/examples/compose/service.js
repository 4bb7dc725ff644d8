'use strict';
// A service that is configured only by its environment: it lists users, and blocks one.
const { createServer } = require('node:http');
const { ManagementClient } = require('auth0');

const { AUTH0_DOMAIN, AUTH0_CLIENT_ID, AUTH0_CLIENT_SECRET, AUTH0_AUDIENCE, PORT } = process.env;

const management = new ManagementClient({
  domain: AUTH0_DOMAIN,
  clientId: AUTH0_CLIENT_ID,
  clientSecret: AUTH0_CLIENT_SECRET,
  audience: AUTH0_AUDIENCE,
  deadline: 5_000,
});

async function answer({ method, url }) {
  const [, id] = /^\/users\/([^/]+)\/block$/.exec(url) ?? [];
  if (method === 'GET' && url === '/users')
    return management.users.getAll({ fields: 'user_id,email,blocked' });
  if (method === 'POST' && id)
    return management.users.update({ id: decodeURIComponent(id) }, { blocked: true });
  return undefined;
}

const server = createServer((request, response) => {
  const end = (status, body) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  answer(request).then(
    (body) => (body === undefined ? end(404, { message: 'Not Found' }) : end(200, body)),
    (error) => end(error.statusCode ?? 500, { message: error.message }),
  );
});
server.listen(Number(PORT), () => console.log(`The service listens on port ${PORT}`));
process.once('SIGTERM', () => {
  server.close();
  server.closeAllConnections();
});
