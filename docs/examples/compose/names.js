'use strict';
// Resolves the names of containers to this machine, like the network of Docker. Preloaded by main.js.
const dns = require('node:dns');

const names = (process.env.CONTAINER_NAMES ?? '').split(',');
const { lookup } = dns;

dns.lookup = (name, ...rest) =>
  Reflect.apply(lookup, dns, [names.includes(name) ? '127.0.0.1' : name, ...rest]);
