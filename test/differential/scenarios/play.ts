import { SCENARIOS } from './all';
import { DEVIATIONS } from './deviating';
import { load, Stage, type Sdk } from './Stage';
import { within } from './observed';

/** The outcome of each scenario, by name. */
export type Played = Record<string, unknown>;

const MAX_DURATION = 15_000;

/** As JSON, without what differs between runs, and without the headers of kept connections (D28). */
function plain(seen: unknown, domain: string): unknown {
  const text = JSON.stringify({ seen }, (name, value: unknown) =>
    name === 'connection' || name === 'keep-alive' ? undefined : value,
  );
  return JSON.parse(text.replaceAll(domain, 'the.domain')).seen;
}

async function play(name: Sdk['name']): Promise<Played> {
  const stage = new Stage(load(name));
  await stage.open();
  const played: Played = {};
  for (const scenario of [...Object.values(SCENARIOS).flat(), ...DEVIATIONS]) {
    if ('unknownTo' in scenario && scenario.unknownTo === name) continue;
    const seen = await within(MAX_DURATION, scenario.run(stage)).catch(
      (error: unknown) => `failed: ${String(error)}`,
    );
    played[scenario.name] = plain(seen, stage.domain);
  }
  played['nothing was left uncaught'] = stage.uncaught;
  return played;
}

// Runs in its own process: the classic SDKs only support https, so certificates can't be checked.
void play(process.argv[2] as Sdk['name']).then((played) => {
  process.stdout.write(JSON.stringify(played), () => process.exit(0));
});
