'use strict';
// An Express service in callback style: sign-up, profile, metadata, list and deletion, with the API's errors as HTTP
// responses. app.js and answerError.js are the service; this file runs it on a local tenant.
//
//   npm run example:express              sends the service a few requests, prints its responses and ends
//   npm run example:express -- --serve   keeps serving until Ctrl-C; `--port 3000` for a port of your choice
const { once } = require('node:events');
const { createServer } = require('node:http');
const { parseArgs } = require('node:util');
const { ManagementClient } = require('auth0');
const { startTenant } = require('auth0/tenant');
const { createApp } = require('./app');
const { showRequests } = require('./showRequests');

const seed = {
  connections: [{ name: 'Username-Password-Authentication', options: { passwordPolicy: 'good' } }],
  users: [{ email: 'ada@example.com', name: 'Ada' }],
};

async function main() {
  const { values } = parseArgs({
    options: { serve: { type: 'boolean', default: false }, port: { type: 'string', default: '0' } },
  });
  const tenant = await startTenant({ seed });
  // With your own tenant: { domain: 'tenant.auth0.com', clientId, clientSecret, deadline: 2_000 }.
  const management = new ManagementClient({
    domain: tenant.url,
    clientId: tenant.clientId,
    clientSecret: tenant.clientSecret,
    deadline: 2_000,
  });
  const server = createServer(createApp(management));
  try {
    server.listen(Number(values.port), '127.0.0.1');
    await once(server, 'listening');
    const url = `http://127.0.0.1:${server.address().port}`;
    console.log(`The service listens on ${url}`);
    if (values.serve) {
      console.log(`Try: curl ${url}/users\nCtrl-C ends it.`);
      await once(process, 'SIGINT');
    } else {
      await showRequests(url, tenant);
    }
  } finally {
    server.close();
    server.closeAllConnections();
    await tenant.close();
  }
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
