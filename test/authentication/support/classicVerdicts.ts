// A process of its own: what auth0@3.7.2 makes of every token.
import { TokenServer } from './tokenServer';
import { allVerdicts, type Client } from './verdicts';

async function main(): Promise<void> {
  const server = await new TokenServer().listen();
  // It says with every unverified token that it can't verify it.
  console.warn = () => undefined;
  const { AuthenticationClient } = require('auth0v3') as {
    AuthenticationClient: new (options: object) => Client;
  };
  const verdicts = await allVerdicts(server, (options) => new AuthenticationClient(options));
  await server.close();
  console.log(JSON.stringify(verdicts));
}

void main();
