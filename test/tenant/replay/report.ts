/**
 * Prints how the tenant answers the recorded traffic of the whole API, by resource; with the name of a resource, also
 * the differences, by kind and by exchange: `npx tsx test/tenant/replay/report.ts [resource] [limit]`.
 */
import { replayByResource, resourceOf, type Result } from './byResource';
import { allRecordings, recordings } from './recordings';
import { tableOf } from './tableOf';

const short = (text: string, length: number): string =>
  text.length > length ? `${text.slice(0, length - 1)}…` : text;

/** A difference without what varies between exchanges: its kind. */
const kindOf = (difference: string): string => short(difference.replace(/\[\d+\]/g, '[]'), 110);

/** Kinds of differences, the most frequent first. */
function kindsIn(results: readonly Result[]): string[] {
  const counts = new Map<string, number>();
  for (const { differences } of results)
    for (const kind of new Set(differences.map(kindOf))) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts]
    .sort(([, one], [, other]) => other - one)
    .map(([kind, count]) => `${String(count).padStart(5)} × ${kind}`);
}

function linesOf({ exchange, outcome, differences }: Result): string[] {
  const { line, method, target, request } = exchange;
  const sent = request === null ? '' : ` ${short(JSON.stringify(request), 160)}`;
  const shown = differences.slice(0, 12).map((difference) => {
    const [, place, expected, got] = /^(.*?:?) (.*), ours (.*)$/s.exec(difference) ?? [];
    if (place === undefined || expected === undefined || got === undefined) return [`    ${difference}`];
    return [`  ${place}`, `    - ${short(expected, 240)}`, `    + ${short(got, 240)}`];
  });
  const rest = differences.length > 12 ? [`  … ${differences.length - 12} more`] : [];
  return ['', `line ${line} (${outcome}): ${method} ${target}${sent}`, ...shown.flat(), ...rest];
}

function main(resource: string | undefined, limit = '40'): void {
  if (!allRecordings || !recordings) {
    console.log('The recordings are not at hand.');
    return;
  }
  const results = replayByResource(allRecordings, recordings);
  console.log(tableOf(results).join('\n'));
  if (resource === undefined) return;
  const own = results.filter(
    ({ exchange, outcome }) =>
      resourceOf(exchange) === resource && !['alike', 'prepared', 'missing'].includes(outcome),
  );
  console.log(['', 'By kind (- recorded, + ours):', ...kindsIn(own)].join('\n'));
  console.log(own.slice(0, Number(limit)).flatMap(linesOf).join('\n'));
}

const [resource, limit] = process.argv.slice(2);
main(resource, limit);
