import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { ManagementClient } from 'auth0latest';
import type { LatestStep } from './latestSteps';

/** A client of the latest official SDK that authenticates with a signed assertion. */
export const latestAssertion: LatestStep = {
  title: 'clients.create (one that signs assertions), and two tokens for it',
  async walk({ client, domain }) {
    const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
    const { client_id: clientId = '' } = await client.clients.create({
      name: 'Signs what it sends',
      grant_types: ['client_credentials'],
      client_authentication_methods: {
        private_key_jwt: { credentials: [{ credential_type: 'public_key', pem }] },
      },
    });
    const clientAssertionSigningKey = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    // Each gets its own token.
    for (const signing of ['first', 'second']) {
      const own = new ManagementClient({ domain, clientId, clientAssertionSigningKey });
      assert.ok((await own.users.list()).data, signing);
    }
    await client.clients.delete(clientId);
  },
};
