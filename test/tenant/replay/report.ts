/**
 * Prints how the tenant answers the recorded traffic of the whole API, by resource; with the name of a resource, also what
 * differs: `npx tsx test/tenant/replay/report.ts [resource] [limit]`.
 */
import { replayByResource, resourceOf, type Result } from './byResource';
import { allRecordings } from './recordings';

const OUTCOMES: readonly Result['outcome'][] = ['alike', 'same status', 'other status', 'blocked', 'missing'];

function row(name: string, results: readonly Result[]): string {
  const counts = OUTCOMES.map((outcome) => results.filter((one) => one.outcome === outcome).length);
  return [
    name.padEnd(26),
    String(results.length).padStart(6),
    ...counts.map((n) => String(n).padStart(13)),
  ].join('');
}

function main(resource: string | undefined, limit = '40'): void {
  if (!allRecordings) {
    console.log('The recordings are not at hand.');
    return;
  }
  const results = replayByResource(allRecordings);
  const groups = new Map<string, Result[]>();
  for (const result of results) {
    const name = resourceOf(result.exchange);
    groups.set(name, [...(groups.get(name) ?? []), result]);
  }
  console.log(
    ['resource'.padEnd(26), 'total'.padStart(6), ...OUTCOMES.map((name) => name.padStart(13))].join(''),
  );
  for (const [name, own] of [...groups].sort(([a], [b]) => (a < b ? -1 : 1))) console.log(row(name, own));
  console.log(row('all', results));
  if (resource === undefined) return;
  const missed = (groups.get(resource) ?? []).filter(({ outcome }) => outcome !== 'alike');
  for (const { exchange, outcome, differences } of missed.slice(0, Number(limit))) {
    const request = JSON.stringify(exchange.request)?.slice(0, 200) ?? '';
    console.log(`\nline ${exchange.line}: ${outcome}: ${exchange.method} ${exchange.target} ${request}`);
    for (const difference of differences.slice(0, 10)) console.log(`  ${difference}`);
  }
}

const [resource, limit] = process.argv.slice(2);
main(resource, limit);
