import { useState } from 'preact/hooks';
import { control } from '../../api/call';
import { jsonOf, type Json } from '../../api/json';
import { Field } from '../../parts/fields';
import { Time } from '../../parts/show';
import { attempt } from '../../parts/toasts';
import { Card } from './Card';

const STEPS = [
  ['1 minute', '1m'],
  ['1 hour', '1h'],
  ['1 day', '1d'],
] as const;

/** The tenant's time. */
export function ClockCard({ info, reload }: { info: Json; reload(): Promise<void> }) {
  const [by, setBy] = useState('');
  const clock = jsonOf(info.clock);
  const isFrozen = clock.frozen === true;
  const move = async (done: string, change: Json): Promise<void> => {
    await attempt(done, () => control('PATCH', '/clock', change));
    await reload();
  };
  return (
    <Card title="Clock" about="Tokens, tickets, blocks and rate limits go by this time.">
      <p>
        <strong>
          <Time at={clock.now} />
        </strong>{' '}
        <span class={isFrozen ? 'badge warn' : 'badge good'}>{isFrozen ? 'Frozen' : 'Running'}</span>
      </p>
      <div class="buttons">
        {isFrozen ? (
          <button type="button" onClick={() => void move('The clock runs.', { release: true })}>
            Release
          </button>
        ) : (
          <button type="button" onClick={() => void move('The clock is frozen.', { freeze: true })}>
            Freeze
          </button>
        )}
        {STEPS.map(([name, step]) => (
          <button
            key={step}
            type="button"
            aria-label={`Advance by ${name}`}
            onClick={() => void move(`Advanced by ${name}.`, { advance: step })}
          >
            + {name}
          </button>
        ))}
      </div>
      <form
        class="row"
        onSubmit={(event) => {
          event.preventDefault();
          void move(`Advanced by ${by}.`, { advance: by.trim() });
        }}
      >
        <Field label="Advance by" value={by} onInput={setBy} placeholder="90s, 15m, 2h, 7d" required />
        <button type="submit">Advance</button>
      </form>
    </Card>
  );
}
