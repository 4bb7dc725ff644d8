import { control } from '../../api/call';
import { isJson, textOf, type Json } from '../../api/json';
import { Choice } from '../../parts/fields';
import { attempt } from '../../parts/toasts';
import { Card } from './Card';
import { useState } from 'preact/hooks';

const PLANS = [
  ['', 'None'],
  ['free', 'Free'],
  ['essentials', 'Essentials'],
  ['professional', 'Professional'],
  ['enterprise', 'Enterprise'],
  ['enterprise-non-production', 'Enterprise, non-production'],
] as const;

/** The rate limit. */
export function RateLimitCard({ info, reload }: { info: Json; reload(): Promise<void> }) {
  const [plan, setPlan] = useState('');
  const all = isJson(info.rateLimit) && isJson(info.rateLimit.all) ? info.rateLimit.all : undefined;
  const apply = async (): Promise<void> => {
    await attempt('Rate limit set.', () => control('PUT', '/rate-limit', { plan: plan || null }));
    await reload();
  };
  return (
    <Card title="Rate limit" about="The published limits of a plan; more is answered with 429.">
      <p>
        {all ? (
          <>
            <span class="badge warn">On</span> {textOf(all.burst)} at once, {textOf(all.perMinute)} a minute
          </>
        ) : (
          <span class="badge good">No limit</span>
        )}
      </p>
      <form
        class="row"
        onSubmit={(event) => {
          event.preventDefault();
          void apply();
        }}
      >
        <Choice label="Plan" value={plan} options={PLANS} onInput={setPlan} />
        <button type="submit">Set plan</button>
      </form>
    </Card>
  );
}
