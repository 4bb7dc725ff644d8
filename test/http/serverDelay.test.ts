import { expect } from 'chai';
import { serverDelay } from '../../src/http/limits/serverDelay';

const now = Date.parse('2026-01-01T00:00:00Z');
const seconds = now / 1000;

describe('the delay that a server requests', () => {
  it('reads Retry-After in seconds and as a date', () => {
    expect(serverDelay({ 'retry-after': '2' }, now)).to.deep.equal({ ordered: 2_000 });
    expect(serverDelay({ 'retry-after': 'Thu, 01 Jan 2026 00:00:05 GMT' }, now)).to.deep.equal({
      ordered: 5_000,
    });
    expect(serverDelay({ 'retry-after': 'soon' }, now)).to.deep.equal({});
  });

  it('reads x-ratelimit-reset against the clock of the server, not ours', () => {
    const headers = {
      date: 'Thu, 01 Jan 2026 01:00:00 GMT',
      'x-ratelimit-reset': String(seconds + 3_600 + 4),
    };
    expect(serverDelay(headers, now)).to.deep.equal({ hinted: 4_000 });
  });

  it('ignores an implausible reset', () => {
    for (const reset of ['', 'x', '0', String(seconds - 5), String(seconds + 7_200), String(now)]) {
      expect(serverDelay({ 'x-ratelimit-reset': reset }, now), reset).to.deep.equal({});
    }
  });
});
