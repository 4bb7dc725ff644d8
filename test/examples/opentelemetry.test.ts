import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';

const examples = join(__dirname, '../../docs/examples');

describe('The example of OpenTelemetry', () => {
  it('shows each request below the span of the work it is for', () => {
    const out = execFileSync(process.execPath, [join(examples, 'run.cjs'), 'opentelemetry'], {
      encoding: 'utf8',
    });
    expect(out).to.equal(readFileSync(join(examples, 'opentelemetry/output.txt'), 'utf8'));
  }).timeout(30_000);
});
