// Runs in its own process: makes calls twice that warn once, and prints the warnings.
import { AuthenticationClient } from '../../../src/index';
import { sendJson, serve } from '../../support/httpServer';
import { warningsOf } from '../../support/warnings';
import { claims, SECRET_OF_CLIENT, token } from './tokenCases';

async function main(): Promise<void> {
  const server = await serve((_request, response) => {
    const id_token = token(claims(`${server.origin}/`), { alg: 'HS256' }, SECRET_OF_CLIENT);
    sendJson(response, 200, { access_token: 'at', id_token });
  });
  const auth = new AuthenticationClient({ domain: server.origin, clientId: 'the-client' });
  const warnings = await warningsOf(async () => {
    for (let count = 0; count < 2; count += 1) {
      await auth.passwordless.signIn({ username: '+1555', password: '123456' });
    }
  });
  await server.close();
  console.log(JSON.stringify(warnings.map(({ name, code, message }) => ({ name, code, message }))));
}

void main();
