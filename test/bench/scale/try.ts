import { simulate, type Scenario } from './simulate';
const only = process.argv[2];
const scenarios: Record<string, (n: number) => Scenario> = {
  bulk: (n) => ({ processes: n, duration: Math.max(60_000, n * 8 * 1000 / 16) }),
  fast: (n) => ({ processes: n, duration: Math.max(30_000, n * 8 * 1000 / 200), limit: { burst: 200, perSecond: 200 } }),
  light: (n) => ({ processes: n, duration: 120_000, load: 0.5 }),
  churn: (n) => ({ processes: n, duration: Math.max(60_000, n * 8 * 1000 / 16), lifetime: Math.max(20_000, n*4000/16) }),
  away: (n) => ({ processes: n, duration: Math.max(60_000, n * 8 * 1000 / 16), away: [20_000, 25_000] }),
  lost: (n) => ({ processes: n, duration: Math.max(60_000, n * 8 * 1000 / 16), away: [20_000, 25_000], isLost: true }),
  step: (n) => ({ processes: n, duration: Math.max(60_000, n * 8 * 1000 / 16), clockStep: [20_000, -3_600_000] }),
  stepf: (n) => ({ processes: n, duration: Math.max(60_000, n * 8 * 1000 / 16), clockStep: [20_000, 3_600_000] }),
  replaced: (n) => ({ processes: n, duration: Math.max(60_000, n * 8 * 1000 / 16), replacedAt: 20_000 }),
  bursts: (n) => ({ processes: n, duration: Math.max(60_000, n * 8 * 1000 / 16), burstEvery: Math.max(10_000, n*5*1000/12), inFlight: 5 }),
};
(async () => {
  for (const [name, make] of Object.entries(scenarios)) {
    if (only && only !== name) continue;
    for (const n of (process.argv[3] ?? '1,4,16,64,256,1000').split(',').map(Number)) {
      const t = Date.now();
      const o = await simulate({...make(n), seed: Number(process.argv[4] ?? 1)});
      console.log(name.padEnd(9), String(n).padStart(5), 'rate', (o.rateShare*100).toFixed(1), 'refused', (o.refusedShare*100).toFixed(2), 'jain', o.fairness.toFixed(3), 'cmd', o.commandsPerCall.toFixed(2), 'tok', o.tokenRequests+'/'+o.tokenLifetimes, 'done', o.done, 'failed', o.failed, 'p50', o.waits.p50.toFixed(1), 'p99', o.waits.p99.toFixed(1), Date.now()-t, 'ms');
    }
  }
})();
