import { expect } from 'chai';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { ManagementClient } from '../../src/index';
import { sendJson, serve } from '../support/httpServer';
import { rejectionOf } from '../support/rejection';
import { tls } from '../support/tls';

const failureOf = (domain: string): Promise<Error & { code?: string }> =>
  rejectionOf(new ManagementClient({ domain, token: 't', retry: { enabled: false } }).roles.get({ id: 'r' }));

describe('the error of a connection', () => {
  it('says how to reach a server that speaks plain http', async () => {
    const server = await serve((_request, response) => sendJson(response, 200, {}));
    const error = await failureOf(server.origin.replace('http://127.0.0.1', 'localhost'));
    expect(error.message).to.include('give the domain as an origin: "http://localhost:4400"');
    await server.close();
  });

  it('says how to trust a certificate', async () => {
    const server = createServer(tls, (_request, response) => response.end());
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const error = await failureOf(`localhost:${(server.address() as AddressInfo).port}`);
    expect(error).to.include({ code: 'DEPTH_ZERO_SELF_SIGNED_CERT' });
    expect(error.message).to.match(/^self.signed certificate\. .*NODE_EXTRA_CA_CERTS/);
    server.close();
  });

  it('stays as it is where nothing more is known', async () => {
    expect((await failureOf('http://127.0.0.1:1')).message).to.equal('connect ECONNREFUSED 127.0.0.1:1');
  });
});
