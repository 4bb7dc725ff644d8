// Runs in its own process: the results of auth0@3.7.2 for every token.
import { TokenServer } from './tokenServer';
import { allVerdicts, type Client } from './verdicts';

async function main(): Promise<void> {
  const server = await new TokenServer().listen();
  // It warns about every token that it can't verify.
  console.warn = () => undefined;
  const { AuthenticationClient } = require('auth0v3') as {
    AuthenticationClient: new (options: object) => Client;
  };
  const verdicts = await allVerdicts(server, (options) => new AuthenticationClient(options));
  await server.close();
  console.log(JSON.stringify(verdicts));
}

void main();
