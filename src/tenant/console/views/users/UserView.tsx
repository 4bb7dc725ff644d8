import { useState } from 'preact/hooks';
import { api, pathOf } from '../../api/call';
import { useChanges } from '../../api/events';
import { jsonOf, textOf } from '../../api/json';
import { useLoaded } from '../../api/useLoaded';
import { BackLink, Head, Heading, Scroll } from '../../parts/layout';
import { Avatar, Empty, Problem } from '../../parts/show';
import { Dialog } from '../../parts/Dialog';
import { attempt, announce } from '../../parts/toasts';
import { go, hrefOf, type Route } from '../../route';
import { AuthenticationMethods } from './AuthenticationMethods';
import { Blocks } from './Blocks';
import { Metadata } from './Metadata';
import { nameOf } from './nameOf';
import { Organizations, Permissions, Roles } from './assignments';
import { Profile } from './Profile';
import { ResetPassword } from './ResetPassword';
import { UserLogs } from './UserLogs';
import type { UserTabProps } from './UserTab';

const TABS = [
  ['', 'Profile', Profile],
  ['metadata', 'Metadata', Metadata],
  ['roles', 'Roles', Roles],
  ['permissions', 'Permissions', Permissions],
  ['organizations', 'Organizations', Organizations],
  ['authentication', 'Authentication', AuthenticationMethods],
  ['blocks', 'Blocks', Blocks],
  ['logs', 'Logs', UserLogs],
] as const;

type Question = 'delete' | 'password' | undefined;

function DeleteUser({ user, path, onClose }: Pick<UserTabProps, 'user' | 'path'> & { onClose(): void }) {
  const remove = async (): Promise<void> => {
    await api('DELETE', path);
    announce('User deleted.');
    go(hrefOf('users'));
  };
  return (
    <Dialog title="Delete this user?" action="Delete user" isDangerous onClose={onClose} onSubmit={remove}>
      <p>
        {nameOf(user)} (<code>{textOf(user.user_id)}</code>) is removed with everything that belongs to it.
      </p>
    </Dialog>
  );
}

/** One user, with everything that belongs to it. */
export function UserView({ route: { id, tab } }: { route: Route }) {
  const path = pathOf`/users/${id}`;
  const { value, error, reload } = useLoaded(path, () => api('GET', path).then(jsonOf));
  const [question, ask] = useState<Question>();
  useChanges(['write', 'change'], () => void reload());
  const [, , Tab] = TABS.find(([name]) => name === tab) ?? TABS[0];
  const user = value;

  const block = async (blocked: boolean): Promise<void> => {
    await attempt(blocked ? 'User blocked.' : 'User unblocked.', () => api('PATCH', path, { blocked }));
    await reload();
  };

  if (error && !user)
    return (
      <>
        <Head>
          <BackLink href={hrefOf('users')} to="Users" />
          <Heading name="User" />
        </Head>
        <Empty icon="users" title="This user can't be shown">
          <Problem error={error} />
        </Empty>
      </>
    );
  if (!user) return null;
  const isBlocked = user.blocked === true;
  return (
    <>
      <Head>
        <BackLink href={hrefOf('users')} to="Users" />
        <Avatar name={nameOf(user)} large />
        <div>
          <Heading name={nameOf(user)} />
          <p class="muted mono">{textOf(user.user_id)}</p>
        </div>
        {isBlocked && <span class="badge bad">Blocked</span>}
        <div class="actions">
          <button type="button" onClick={() => ask('password')}>
            Reset password
          </button>
          <button type="button" onClick={() => void block(!isBlocked)}>
            {isBlocked ? 'Unblock' : 'Block'}
          </button>
          <button type="button" class="danger" onClick={() => ask('delete')}>
            Delete
          </button>
        </div>
      </Head>
      <nav class="tabs" aria-label="User">
        {TABS.map(([name, title]) => (
          <a key={name} href={hrefOf('users', id, name)} aria-current={name === tab ? 'page' : undefined}>
            {title}
          </a>
        ))}
      </nav>
      <Scroll label={`${nameOf(user)}: details`}>
        <div class="page sections">
          <Tab key={id} user={user} path={path} reload={reload} />
        </div>
      </Scroll>
      {question === 'delete' && <DeleteUser user={user} path={path} onClose={() => ask(undefined)} />}
      {question === 'password' && <ResetPassword user={user} path={path} onClose={() => ask(undefined)} />}
    </>
  );
}
