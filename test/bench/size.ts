import { installedSize } from './installedSize';

/**
 * The budget of what a service installs, checked on every change. A sixth of the tarball describes the API's
 * operations.
 */
const BUDGET = { disk: 11_000_000, packages: 40, packed: 750_000 };

const { packed = 0, disk, bytes, packages } = installedSize('this');
const megabytes = (value: number): string => `${(value / 1e6).toFixed(2)} MB`;
console.log(`packed ${megabytes(packed)} (budget ${megabytes(BUDGET.packed)})`);
console.log(
  `installed ${megabytes(disk)} on disk (budget ${megabytes(BUDGET.disk)}), ${megabytes(bytes)} in files`,
);
console.log(`packages ${packages} (budget ${BUDGET.packages})`);

if (packed > BUDGET.packed || disk > BUDGET.disk || packages > BUDGET.packages) {
  console.error('Over the budget: see what was added with `npm ls --omit=dev --all`.');
  process.exitCode = 1;
}
