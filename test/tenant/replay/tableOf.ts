import { resourceOf, type Result } from './byResource';

const OUTCOMES: readonly Result['outcome'][] = [
  'alike',
  'prepared',
  'explained',
  'same status',
  'other status',
  'blocked',
  'missing',
];

const line = (name: string, cells: readonly (string | number)[]): string =>
  [name.padEnd(19), ...cells.map((cell, index) => String(cell).padStart(index === 0 ? 6 : 13))].join('');

function row(name: string, results: readonly Result[]): string {
  const counts = OUTCOMES.map((outcome) => results.filter((one) => one.outcome === outcome).length);
  return line(name, [results.length, ...counts]);
}

/** The results of the exchanges of each resource, as a text table. */
export function tableOf(results: readonly Result[]): string[] {
  const names = [...new Set(results.map(({ exchange }) => resourceOf(exchange)))].sort();
  return [
    line('resource', ['total', ...OUTCOMES]),
    ...names.map((name) =>
      row(
        name,
        results.filter(({ exchange }) => resourceOf(exchange) === name),
      ),
    ),
    row('all', results),
  ];
}
