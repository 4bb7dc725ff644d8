import { expect } from 'chai';
import https from 'node:https';
import { AuthenticationClient } from '../../src/index';
import { runApart } from '../differential/runApart';
import { tls } from '../support/tls';
import { tokenCases } from './support/tokenCases';
import { TokenServer } from './support/tokenServer';
import { verdictOf, type Client, type Verdict } from './support/verdicts';

describe('an ID token gets the same result as in the classic SDK, with the same message:', () => {
  let server: TokenServer;
  let agent: https.Agent;
  let classic: Record<string, Verdict>;
  before(async function () {
    this.timeout(60_000);
    server = await new TokenServer().listen();
    agent = new https.Agent({ ca: tls.cert, keepAlive: true });
    classic = (await runApart('../authentication/support/classicVerdicts.ts')) as typeof classic;
  });
  after(async () => {
    agent.destroy();
    await server.close();
  });

  const make = (options: object): Client =>
    new AuthenticationClient({
      ...(options as { domain: string }),
      httpsAgent: agent,
      retry: { enabled: false },
    }) as unknown as Client;

  for (const one of tokenCases) {
    it(one.name, async () => {
      expect(await verdictOf(one, server, make)).to.deep.equal(classic[one.name]);
    });
  }
});
