import { useState } from 'preact/hooks';
import { api, CallError, queryOf } from '../../api/call';
import { useChanges } from '../../api/events';
import { listOf, numberOf, jsonOf, textOf, type Json } from '../../api/json';
import { useLoaded } from '../../api/useLoaded';
import { Icon } from '../../parts/Icon';
import { Head, Heading, Pager, Scroll, Split } from '../../parts/layout';
import { Search } from '../../parts/Search';
import { Avatar, Empty, Problem, Time } from '../../parts/show';
import { Table, type Column } from '../../parts/Table';
import { hrefOf, replace, type Route } from '../../route';
import { CreateUser } from './CreateUser';
import { nameOf } from './nameOf';
import { searchQuery } from './searchQuery';

const PER_PAGE = 50;
/** The API returns at most 1,000 users of a search. */
const MAX_PAGES = 1_000 / PER_PAGE;

const connectionOf = ({ identities }: Json): string => textOf(listOf(identities)[0]?.connection);

const COLUMNS: readonly Column<Json>[] = [
  {
    head: 'User',
    cell: (user) => (
      <span class="person">
        <Avatar name={nameOf(user)} />
        <span>{nameOf(user)}</span>
      </span>
    ),
  },
  { head: 'Email or phone', cell: ({ email, phone_number: phone }) => textOf(email) || textOf(phone) },
  { head: 'Connection', cell: connectionOf, kind: 'wide wider' },
  {
    head: 'State',
    cell: ({ blocked, email, email_verified: isVerified }) =>
      blocked === true ? (
        <span class="badge bad">Blocked</span>
      ) : textOf(email) !== '' && isVerified !== true ? (
        <span class="badge warn">Unverified</span>
      ) : (
        <span class="badge good">Active</span>
      ),
  },
  { head: 'Logins', cell: ({ logins_count: count }) => numberOf(count), kind: 'number wide' },
  { head: 'Created', cell: ({ created_at: at }) => <Time at={at} as="day" />, kind: 'wide' },
];

const isRefusal = (error: Error): boolean => error instanceof CallError && error.status === 400;

const NoUsers = ({ typed }: { typed: string }) =>
  typed ? (
    <Empty icon="search" title="No users found">
      <p>
        Words are looked for in names, addresses and ids. Queries work, too: <code>email:*@example.com</code>,{' '}
        <code>blocked:true</code>, <code>app_metadata.plan:"pro"</code>.
      </p>
    </Empty>
  ) : (
    <Empty icon="users" title="No users yet">
      <p>Create one here, load a seed file in Control, or let your service sign somebody up.</p>
    </Empty>
  );

/** The users: search, pages, create. */
export function UsersView({ route: { query } }: { route: Route }) {
  const typed = query.get('q') ?? '';
  const page = Math.max(0, Number(query.get('page') ?? 1) - 1) || 0;
  const [isCreating, setCreating] = useState(false);
  const q = searchQuery(typed);
  const search = queryOf({
    q,
    page,
    per_page: PER_PAGE,
    include_totals: true,
    search_engine: 'v3',
    sort: q === '' ? 'created_at:-1' : undefined,
  });
  const { value, error, reload } = useLoaded(search, () => api('GET', `/users${search}`));
  useChanges(['write', 'change'], () => void reload());
  const users = listOf(value, 'users');
  const show = (text: string, of: number): void =>
    replace(hrefOf('users', '', '', { q: text, page: of > 0 ? String(of + 1) : '' }));
  const list = (
    <>
      <Scroll label="Users">
        {error ? (
          <Empty icon="search" title={isRefusal(error) ? 'The API refuses this search' : 'No answer'}>
            <Problem error={error} />
          </Empty>
        ) : users.length > 0 ? (
          <Table
            label="Users"
            columns={COLUMNS}
            rows={users}
            keyOf={({ user_id: id }) => textOf(id)}
            hrefOf={({ user_id: id }) => hrefOf('users', textOf(id))}
          />
        ) : (
          value !== undefined && <NoUsers typed={typed} />
        )}
      </Scroll>
      {!error && value !== undefined && (
        <Pager
          page={page}
          perPage={PER_PAGE}
          total={numberOf(jsonOf(value).total)}
          maxPages={MAX_PAGES}
          of="users"
          onPage={(to) => show(typed, to)}
        />
      )}
    </>
  );
  return (
    <>
      <Head>
        <Heading name="Users" />
        <Search
          label="Search users"
          placeholder="Name, email, id, or a query"
          value={typed}
          onSearch={(text) => show(text, 0)}
        />
        <div class="actions">
          <button type="button" class="main" onClick={() => setCreating(true)}>
            <Icon name="plus" />
            Create user
          </button>
        </div>
      </Head>
      <Split list={list} />
      {isCreating && <CreateUser onClose={() => setCreating(false)} />}
    </>
  );
}
