// The requests of a client, for the demonstration only.
import { once, type EventEmitter } from 'node:events';
import type { RunningTenant } from 'auth0/tenant';

interface Asked {
  body?: unknown;
  signal?: AbortSignal;
}

/** Sends a request to the service, prints the response, and resolves to its text. */
async function show(
  url: string,
  method: string,
  path: string,
  { body, signal }: Asked = {},
): Promise<string> {
  const response = await fetch(url + path, {
    method,
    headers: body ? { 'content-type': 'application/json' } : {},
    body: body ? JSON.stringify(body) : undefined,
    signal,
  });
  const text = await response.text();
  console.log(`${method} ${decodeURIComponent(path)} → ${response.status}`);
  if (text) console.log(`    ${text}`);
  return text;
}

/** One of each response of the service. */
export async function showRequests(url: string, tenant: RunningTenant, logged: EventEmitter): Promise<void> {
  const signUp = { email: 'jane@example.com', password: 'Correct-Horse-1', name: 'Jane' };
  const { id } = JSON.parse(await show(url, 'POST', '/users', { body: signUp })) as { id: string };
  const jane = `/users/${encodeURIComponent(id)}`;
  await show(url, 'POST', '/users', { body: signUp });
  await show(url, 'POST', '/users', { body: { email: 'joe@example.com' } });
  await show(url, 'GET', jane);
  await show(url, 'PATCH', `${jane}/metadata`, { body: { city: 'Paris' } });
  await show(url, 'GET', '/users');
  await show(url, 'DELETE', jane);
  await show(url, 'GET', jane);

  console.log('The tenant never answers, and the client waits:');
  tenant.fail({ route: 'GET /users', hang: true });
  await show(url, 'GET', '/users');

  console.log('The tenant never answers, and the client goes away after 100 ms:');
  tenant.fail({ route: 'GET /users', hang: true });
  const line = once(logged, 'line', { signal: AbortSignal.timeout(5_000) });
  await show(url, 'GET', '/users', { signal: AbortSignal.timeout(100) }).catch((error: unknown) => {
    console.log(`GET /users → ${error instanceof Error ? error.name : String(error)}`);
  });
  await line;
}
