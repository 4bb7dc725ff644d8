'use strict';
// A service and a local tenant in two containers, over plain http by name. compose.yaml, service.js and users.json are
// what to copy: `docker compose up`. This file runs the same configuration without Docker, in two processes.
//
//   npm run example:compose              asks the service a few things, prints its answers and ends
const { fork } = require('node:child_process');
const { once } = require('node:events');
const { readFileSync } = require('node:fs');
const { createServer } = require('node:net');
const { join, resolve } = require('node:path');
const { setTimeout: wait } = require('node:timers/promises');
const { parse } = require('yaml');

const COMMAND = resolve(__dirname, '../../../src/tenant/cli/main.ts');
const PORTS = ['4400', '3000'];

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return String(port);
}

/** The services of the file, with free ports and local paths. */
async function readServices() {
  let text = readFileSync(join(__dirname, 'compose.yaml'), 'utf8');
  const ports = [];
  for (const port of PORTS) {
    ports.push(await freePort());
    text = text.replaceAll(port, ports.at(-1));
  }
  const { services } = parse(text);
  for (const service of Object.values(services)) {
    for (const volume of service.volumes ?? []) {
      const [here, there] = volume.split(':');
      service.command = service.command.map((argument) => argument.replace(there, join(__dirname, here)));
    }
  }
  return { services, tenantPort: ports[0], servicePort: ports[1] };
}

/** Starts a service's program with its environment. */
function start(file, args, { environment = {} }, names) {
  return fork(file, args, {
    execArgv: [...process.execArgv, '--require', join(__dirname, 'names.js')],
    env: { ...process.env, ...environment, CONTAINER_NAMES: names.join(',') },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
}

/** Waits for a response, like Docker's health check. */
async function whenHealthy(url) {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    const response = await fetch(url).catch(() => undefined);
    if (response?.ok) return;
    await wait(100);
  }
  throw new Error(`No answer from ${url}`);
}

async function show(method, url) {
  const response = await fetch(url, { method });
  console.log(
    `${method} ${decodeURIComponent(new URL(url).pathname)} → ${response.status} ${await response.text()}`,
  );
}

async function main() {
  const { services, tenantPort, servicePort } = await readServices();
  const names = Object.keys(services);
  // Docker gives a container its own address; here the default port may be in use.
  const tenantArguments = [...services.tenant.command, '--port', tenantPort];
  const children = [start(COMMAND, tenantArguments, services.tenant, names)];
  try {
    await whenHealthy(`http://127.0.0.1:${tenantPort}/_tenant/health`);
    children.push(start(join(__dirname, services.service.command[1]), [], services.service, names));
    const url = `http://127.0.0.1:${servicePort}`;
    await whenHealthy(`${url}/users`);
    await show('GET', `${url}/users`);
    await show('POST', `${url}/users/${encodeURIComponent('auth0|ada')}/block`);
    await show('GET', `${url}/users`);
  } finally {
    for (const child of children) {
      child.disconnect();
      child.kill('SIGTERM');
      await once(child, 'exit');
    }
  }
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
