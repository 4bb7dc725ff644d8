import { PersistentState } from '../../../src/tenant/cli/PersistentState';
import { startTenant } from '../../../src/tenant/startTenant';

// Writes a state repeatedly until it is killed: 1,000 users, then 1,001, in turn.

async function main(): Promise<void> {
  const path = process.env.STATE_FILE ?? '';
  const seed = Array.from({ length: 1_000 }, (_, index) => ({ email: `user${index}@example.com` }));
  const tenant = await startTenant({ seed });
  const state = new PersistentState(tenant, path, (problem) => process.stderr.write(problem));
  for (let round = 1; ; round += 1) {
    tenant.reset();
    await state.save();
    tenant.seed([{ email: 'more@example.com' }]);
    await state.save();
    process.stdout.write(`${round}\n`);
  }
}

void main();
