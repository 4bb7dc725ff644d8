// The soak for as long as one likes:
//   npm run soak -- [seconds] [seed]
import { soak } from './soak';

const [seconds = 60, seed = 1] = process.argv.slice(2).map(Number);

void soak({ seconds, seed }).then(({ disagreements, ...figures }) => {
  console.log(figures);
  console.log(disagreements.length === 0 ? 'The books agree.' : disagreements.slice(0, 20).join('\n'));
  process.exitCode = disagreements.length === 0 ? 0 : 1;
});
