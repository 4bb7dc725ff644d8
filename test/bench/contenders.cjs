'use strict';
// Each contender: how users would connect to a tenant and fetch one user.
const { join } = require('node:path');

const ID = 'auth0|5f7c8ec7c33c6c004bbafe82';
const root = join(__dirname, '..', '..');

module.exports = {
  'bare node:https': {
    make(domain) {
      const { Agent, request } = require('node:https');
      const [host, port] = domain.split(':');
      const agent = new Agent({ keepAlive: true });
      const path = `/api/v2/users/${encodeURIComponent(ID)}`;
      const headers = { authorization: 'Bearer token', accept: 'application/json' };
      return () =>
        new Promise((resolve, reject) => {
          const sent = request({ host, port, path, headers, agent }, (response) => {
            const chunks = [];
            response.on('data', (chunk) => chunks.push(chunk));
            response.on('end', () => resolve(JSON.parse(Buffer.concat(chunks).toString())));
          });
          sent.on('error', reject).end();
        });
    },
  },
  'auth0-classic': {
    make(domain) {
      const { ManagementClient } = require(join(root, 'dist', 'index.js'));
      const management = new ManagementClient({ domain, token: 'token' });
      return () => management.users.get({ id: ID });
    },
  },
  'auth0-classic with two interceptors': {
    make(domain) {
      const { ManagementClient } = require(join(root, 'dist', 'index.js'));
      const management = new ManagementClient({ domain, token: 'token' });
      management.axios.interceptors.request.use((config) => config);
      management.axios.interceptors.response.use((response) => response);
      return () => management.users.get({ id: ID });
    },
  },
  'auth0@3.7.2 keepAlive': {
    make(domain) {
      const { ManagementClient } = require('auth0v3');
      const management = new ManagementClient({ domain, token: 'token', keepAlive: true });
      return () => management.users.get({ id: ID });
    },
  },
  'auth0@3.7.2': {
    make(domain) {
      const { ManagementClient } = require('auth0v3');
      const management = new ManagementClient({ domain, token: 'token' });
      return () => management.users.get({ id: ID });
    },
  },
  'auth0@7.1.0': {
    make(domain) {
      const { ManagementClient } = require('auth0latest');
      const management = new ManagementClient({ domain, token: 'token' });
      return () => management.users.get(ID);
    },
  },
  'axios as it comes': {
    make(domain) {
      const axios = require('axios');
      const { Agent } = require('node:https');
      const instance = axios.create({
        baseURL: `https://${domain}/api/v2`,
        httpsAgent: new Agent({ keepAlive: true }),
        headers: { authorization: 'Bearer token' },
      });
      return () => instance.get(`/users/${encodeURIComponent(ID)}`).then(({ data }) => data);
    },
  },
};
