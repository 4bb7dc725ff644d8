// GET /users over a large population, with the API's cap of 1,000, in its own process: the heap that the test measures
// is that of the client alone.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { population, type WalkedUser } from './population';

const CAP = 1_000;
const users = population(Number(process.argv[2]));

/** The first user created at or after that time. */
function firstSince(time: string): number {
  let [low, high] = [0, users.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((users[middle]?.created_at ?? '') < time) low = middle + 1;
    else high = middle;
  }
  return low;
}

function pageOf(query: URLSearchParams): WalkedUser[] | undefined {
  const [page, perPage] = [Number(query.get('page') ?? 0), Number(query.get('per_page') ?? 50)];
  if ((page + 1) * perPage > CAP || query.get('sort') !== 'created_at:1') return undefined;
  const since = /created_at:\["([^"]+)" TO \*\]/.exec(query.get('q') ?? '')?.[1];
  const start = (since === undefined ? 0 : firstSince(since)) + page * perPage;
  return users.slice(start, start + perPage);
}

const server = createServer((request, response) => {
  const found = pageOf(new URL(request.url ?? '', 'http://localhost').searchParams);
  response.writeHead(found ? 200 : 400, { 'content-type': 'application/json' });
  response.end(JSON.stringify(found ?? { statusCode: 400, message: 'beyond the first 1000' }));
});
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
process.on('disconnect', () => process.exit());
