import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { runExample } from './support/runExample';

const examples = join(__dirname, '../../docs/examples');

describe('The example of OpenTelemetry', () => {
  it('shows each request below the span of its work', async () => {
    const { out, err, code } = await runExample('opentelemetry');
    expect(code, err).to.equal(0);
    expect(out).to.equal(readFileSync(join(examples, 'opentelemetry/output.txt'), 'utf8'));
  }).timeout(30_000);
});
