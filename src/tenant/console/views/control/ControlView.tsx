import { control } from '../../api/call';
import { useChanges } from '../../api/events';
import { jsonOf } from '../../api/json';
import { useLoaded } from '../../api/useLoaded';
import { Head, Heading, Scroll } from '../../parts/layout';
import { Problem } from '../../parts/show';
import { ClockCard } from './ClockCard';
import { DataCard } from './DataCard';
import { FaultsCard } from './FaultsCard';
import { RateLimitCard } from './RateLimitCard';
import { SettingsCard } from './SettingsCard';
import { TokenCard } from './TokenCard';

/** Everything that can be changed about the tenant. */
export function ControlView() {
  const { value: info, error, reload } = useLoaded('info', () => control('GET', '').then(jsonOf));
  useChanges(['change'], () => void reload());
  return (
    <>
      <Head>
        <Heading name="Control" />
      </Head>
      <Scroll label="Control">
        <Problem error={error} />
        {info && (
          <div class="cards">
            <SettingsCard info={info} />
            <DataCard info={info} />
            <ClockCard info={info} reload={reload} />
            <FaultsCard />
            <RateLimitCard info={info} reload={reload} />
            <TokenCard />
          </div>
        )}
      </Scroll>
    </>
  );
}
