/**
 * Prints how many operations of the document the tenant answers, and which are missing: `npx tsx
 * test/tenant/operations/count.ts`.
 */
import { OPERATION_NAMES } from '../../../src/tenant/operations/names';
import { answered, isClassic, resourceOf } from './answered';

const missing = OPERATION_NAMES.filter((name) => !answered.has(name));
const share = (names: readonly string[], of: readonly string[]): string =>
  `${of.length - names.length} of ${of.length}`;
const classic = OPERATION_NAMES.filter(isClassic);
const missingClassic = missing.filter(isClassic);

console.log(`${share(missing, OPERATION_NAMES)} operations are answered;`);
console.log(`${share(missingClassic, classic)} of the resources that the classic SDK knows`);
console.log(`${[...answered.values()].filter((route) => route.operation).length} by the document's schemas`);
for (const title of ['classic', 'newer'] as const) {
  const names = missing.filter((name) => isClassic(name) === (title === 'classic'));
  console.log(`\nMissing, ${title}:`);
  for (const resource of new Set(names.map(resourceOf))) {
    const own = names.filter((name) => resourceOf(name) === resource);
    console.log(
      `  ${resource} (${own.length}): ${own.map((name) => name.replace(`/${resource}`, '')).join(', ')}`,
    );
  }
}
