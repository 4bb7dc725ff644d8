import { api } from '../../api/call';
import { useChanges } from '../../api/events';
import { listOf, textOf } from '../../api/json';
import { useLoaded } from '../../api/useLoaded';
import { Empty, Problem } from '../../parts/show';
import { Table } from '../../parts/Table';
import { hrefOf } from '../../route';
import { LOG_COLUMNS } from '../logs/logColumns';
import type { UserTabProps } from './UserTab';

/** The log events of the user, newest first. */
export function UserLogs({ path }: UserTabProps) {
  const { value, error, reload } = useLoaded(path, async () =>
    listOf(await api('GET', `${path}/logs?per_page=50&sort=date:-1`)),
  );
  useChanges(['log'], () => void reload());
  if (!value) return <Problem error={error} />;
  return (
    <section>
      <h2>Logs</h2>
      {value.length === 0 ? (
        <Empty inline title="No log events of this user">
          <p>They come with logins, sign-ups, changes of password and so on.</p>
        </Empty>
      ) : (
        <Table
          label="Logs of the user"
          kind="compact"
          columns={LOG_COLUMNS}
          rows={value}
          keyOf={({ log_id: id }) => textOf(id)}
          hrefOf={({ log_id: id }) => hrefOf('logs', textOf(id))}
        />
      )}
    </section>
  );
}
