import { api, pathOf, queryOf } from '../../api/call';
import { useChanges } from '../../api/events';
import { jsonOf, listOf, numberOf, textOf, type Json } from '../../api/json';
import { useLoaded } from '../../api/useLoaded';
import { Detail, Head, Heading, Pager, Scroll, Split } from '../../parts/layout';
import { Code, Empty, Properties, Problem, Time } from '../../parts/show';
import { Table } from '../../parts/Table';
import { hrefOf, replace, type Route } from '../../route';
import { LOG_COLUMNS, titleOf } from './logColumns';

const PER_PAGE = 50;

const pageOf = ({ query }: Route): number => Math.max(0, Number(query.get('page') ?? 1) - 1) || 0;
const queryFor = (page: number): Record<string, string> => (page > 0 ? { page: String(page + 1) } : {});

function LogDetail({ id, page }: { id: string; page: number }) {
  const path = pathOf`/logs/${id}`;
  const { value: log, error } = useLoaded(path, () => api('GET', path).then(jsonOf));
  const backHref = hrefOf('logs', '', '', queryFor(page));
  if (!log)
    return (
      <Detail name="Log event" title="Log event" backHref={backHref}>
        <Problem error={error} />
      </Detail>
    );
  const user = textOf(log.user_id);
  return (
    <Detail name={`Log event ${id}`} title={titleOf(log)} backHref={backHref}>
      <Properties
        facts={[
          ['Type', <code>{textOf(log.type)}</code>],
          ['Time', <Time at={log.date} />],
          ...(user ? [['User', <a href={hrefOf('users', user)}>{user}</a>] as const] : []),
          ...(textOf(log.connection) ? [['Connection', textOf(log.connection)] as const] : []),
          ['Client', textOf(log.client_name) || textOf(log.client_id) || 'none'],
          ['Address', <code>{textOf(log.ip)}</code>],
        ]}
      />
      <Code title="JSON" value={log} />
    </Detail>
  );
}

/** The tenant's log, newest first. */
export function LogsView({ route }: { route: Route }) {
  const page = pageOf(route);
  const query = queryOf({ page, per_page: PER_PAGE, include_totals: true, sort: 'date:-1' });
  const { value, error, reload } = useLoaded(query, () => api('GET', `/logs${query}`));
  useChanges(['log', 'change'], () => void reload());
  const logs: readonly Json[] = listOf(value, 'logs');
  const list = (
    <>
      <Scroll label="Log events">
        <Problem error={error} />
        {logs.length > 0 ? (
          <Table
            label="Log events"
            columns={LOG_COLUMNS}
            rows={logs}
            keyOf={({ log_id: id }) => textOf(id)}
            hrefOf={({ log_id: id }) => hrefOf('logs', textOf(id), '', queryFor(page))}
            chosen={route.id}
          />
        ) : (
          value !== undefined && (
            <Empty icon="logs" title="No log events yet">
              <p>Logins, sign-ups, changes and failures appear here, as GET /api/v2/logs shows them.</p>
            </Empty>
          )
        )}
      </Scroll>
      <Pager
        page={page}
        perPage={PER_PAGE}
        total={numberOf(jsonOf(value).total)}
        of="log events"
        onPage={(to) => replace(hrefOf('logs', '', '', queryFor(to)))}
      />
    </>
  );
  return (
    <>
      <Head>
        <Heading name="Logs" />
      </Head>
      <Split
        list={list}
        detail={route.id ? <LogDetail key={route.id} id={route.id} page={page} /> : undefined}
      />
    </>
  );
}
