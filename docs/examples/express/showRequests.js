'use strict';
// The requests of a client, for the demonstration only.

/** Sends a request to the service, prints the response, and resolves to its body. */
async function show(url, method, path, body) {
  const response = await fetch(url + path, {
    method,
    headers: body ? { 'content-type': 'application/json' } : {},
    body: body && JSON.stringify(body),
  });
  const text = await response.text();
  const wait = response.headers.get('retry-after');
  console.log(
    `${method} ${decodeURIComponent(path)} → ${response.status}${wait ? ` (retry in ${wait} s)` : ''}`,
  );
  if (text) console.log(`    ${text}`);
  return text ? JSON.parse(text) : undefined;
}

/** One of each response of the service. */
async function showRequests(url, tenant) {
  const signUp = { email: 'jane@example.com', password: 'Correct-Horse-1', name: 'Jane' };
  const { id } = await show(url, 'POST', '/users', signUp);
  const jane = `/users/${encodeURIComponent(id)}`;
  await show(url, 'POST', '/users', signUp);
  await show(url, 'POST', '/users', { email: 'joe@example.com', password: 'short' });
  await show(url, 'GET', jane);
  await show(url, 'PATCH', `${jane}/metadata`, { city: 'Paris' });
  await show(url, 'GET', '/users');
  await show(url, 'DELETE', jane);
  await show(url, 'GET', jane);

  // The tenant asks for a longer wait than the service's deadline allows, so the service responds at once.
  const body = { statusCode: 429, error: 'Too Many Requests', message: 'Global limit has been reached' };
  tenant.fail({ route: 'GET /users', status: 429, headers: { 'retry-after': '30' }, body });
  await show(url, 'GET', '/users');
}

module.exports = { showRequests };
