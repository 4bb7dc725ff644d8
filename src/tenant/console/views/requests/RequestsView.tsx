import { useState } from 'preact/hooks';
import { useIsLive } from '../../api/events';
import { Head, Heading, Scroll, Split } from '../../parts/layout';
import { Search } from '../../parts/Search';
import { Empty, Status, Time } from '../../parts/show';
import { Table, type Column } from '../../parts/Table';
import { attempt } from '../../parts/toasts';
import { hrefOf, type Route } from '../../route';
import { MAX_LINES, useRequests, type RequestLine } from './liveRequests';
import { RequestDetail } from './RequestDetail';

const COLUMNS: readonly Column<RequestLine>[] = [
  {
    head: 'Request',
    cell: ({ method, target }) => (
      <span title={target}>
        <span class="verb">{method}</span> <span class="target">{target}</span>
      </span>
    ),
    kind: 'grow',
  },
  { head: 'Status', cell: ({ status }) => <Status status={status} /> },
  { head: 'Took', cell: ({ duration }) => `${Math.round(duration)} ms`, kind: 'number wide' },
  { head: 'Who', cell: ({ who }) => who, kind: 'wide' },
  { head: 'Time', cell: ({ at }) => <Time at={at} as="hour" />, kind: 'wide' },
];

const matches = (text: string) => {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return ({ method, target, status, who }: RequestLine): boolean => {
    const line = `${method} ${target} ${status} ${who}`.toLowerCase();
    return words.every((word) => line.includes(word));
  };
};

/** The requests of services, live. */
export function RequestsView({ route: { id } }: { route: Route }) {
  const [filter, setFilter] = useState('');
  const [isPaused, setPaused] = useState(false);
  const isLive = useIsLive();
  const { lines, clear } = useRequests(isPaused);
  const shown = (lines ?? []).filter(matches(filter));
  const isFull = lines?.length === MAX_LINES;
  const list = (
    <>
      <Scroll label="Requests">
        {shown.length > 0 ? (
          <Table
            label="Requests"
            columns={COLUMNS}
            rows={shown}
            keyOf={(line) => line.id}
            hrefOf={(line) => hrefOf('requests', line.id)}
            chosen={id}
          />
        ) : (
          lines && (
            <Empty icon="requests" title={filter ? 'No such request' : 'No requests yet'}>
              {filter ? (
                <p>No method, path, status or caller contains this text.</p>
              ) : (
                <>
                  <p>Point your service at this tenant. Each call appears here as it happens.</p>
                  <pre>{`new ManagementClient({ domain: '${location.origin}', … })`}</pre>
                </>
              )}
            </Empty>
          )
        )}
      </Scroll>
      <footer class="foot">
        <span>
          <span class={isLive && !isPaused ? 'dot' : 'dot off'} />
          {isPaused ? 'Paused' : isLive ? 'Live' : 'Connecting again'}
          {` · ${shown.length} shown`}
          {isFull && ` · the newest ${MAX_LINES} are kept`}
        </span>
      </footer>
    </>
  );
  return (
    <>
      <Head>
        <Heading name="Requests" />
        <Search
          label="Filter requests"
          placeholder="Method, path, status or who"
          value={filter}
          onSearch={setFilter}
        />
        <div class="actions">
          <button type="button" aria-pressed={isPaused} onClick={() => setPaused(!isPaused)}>
            Pause
          </button>
          <button
            type="button"
            disabled={!lines?.length}
            onClick={() => void attempt('Requests cleared.', clear)}
          >
            Clear
          </button>
        </div>
      </Head>
      <Split list={list} detail={id ? <RequestDetail key={id} id={id} /> : undefined} />
    </>
  );
}
