import { api, pathOf } from '../../api/call';
import { jsonOf, listOf, textOf } from '../../api/json';
import { useLoaded } from '../../api/useLoaded';
import { Empty, Problem } from '../../parts/show';
import { Table } from '../../parts/Table';
import { attempt } from '../../parts/toasts';
import type { UserTabProps } from './UserTab';

/** Blocks after too many failed logins. */
export function Blocks({ user, reload: reloadUser }: UserTabProps) {
  const path = pathOf`/user-blocks/${user.user_id}`;
  const { value, error, reload } = useLoaded(path, async () =>
    listOf(jsonOf(await api('GET', path)).blocked_for),
  );
  const unblock = async (): Promise<void> => {
    await attempt('Blocks removed.', () => api('DELETE', path));
    await Promise.all([reload(), reloadUser()]);
  };
  if (!value) return <Problem error={error} />;
  return (
    <section>
      <h2>Brute-force blocks</h2>
      {value.length === 0 ? (
        <Empty inline title="Not blocked for failed logins">
          <p>
            Ten failed logins block an identifier for one address. The button “Block” above blocks the user
            everywhere.
          </p>
        </Empty>
      ) : (
        <>
          <Table
            label="Blocks"
            kind="compact"
            columns={[
              { head: 'Identifier', cell: ({ identifier }) => textOf(identifier) },
              { head: 'Address', cell: ({ ip }) => <code>{textOf(ip)}</code> },
            ]}
            rows={value}
            keyOf={({ identifier, ip }) => `${textOf(identifier)} ${textOf(ip)}`}
          />
          <div class="buttons">
            <button type="button" onClick={() => void unblock()}>
              Remove all blocks
            </button>
          </div>
        </>
      )}
    </section>
  );
}
