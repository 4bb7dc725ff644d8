// Runs the soak test for any time, by default for two minutes with a random seed: npm run soak -- [seconds] [seed]
import { soak } from './soak';

const [seconds = 120, seed = Math.floor(Math.random() * 1e6)] = process.argv.slice(2).map(Number);

console.log(`${seconds} s by the seed ${seed}; to repeat it: npm run soak -- ${seconds} ${seed}`);
async function main(): Promise<void> {
  const { disagreements, leftBehind, ...figures } = await soak({ seconds, seed });
  console.log(figures);
  console.log(disagreements.length === 0 ? 'The books agree.' : disagreements.slice(0, 20).join('\n'));
  console.log(leftBehind.length === 0 ? 'Nothing is left behind.' : leftBehind.slice(0, 20).join('\n'));
  process.exitCode = disagreements.length + leftBehind.length === 0 ? 0 : 1;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
