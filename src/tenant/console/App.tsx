import { useEffect, useState } from 'preact/hooks';
import { CallError, control, useThisKey } from './api/call';
import { follow, useChanges, useIsLive } from './api/events';
import { jsonOf, numberOf, textOf, type Json } from './api/json';
import { useLoaded } from './api/useLoaded';
import { Field } from './parts/fields';
import { Icon, type IconName } from './parts/Icon';
import { Head, Heading } from './parts/layout';
import { Empty, Problem } from './parts/show';
import { Toasts } from './parts/toasts';
import { hrefOf, useRoute, type Route } from './route';
import { ControlView } from './views/control/ControlView';
import { LogsView } from './views/logs/LogsView';
import { MailsView } from './views/mails/MailsView';
import { RECORD_KINDS } from './views/records/kinds';
import { RecordsView } from './views/records/RecordsView';
import { RequestsView } from './views/requests/RequestsView';
import { UsersView } from './views/users/UsersView';
import { UserView } from './views/users/UserView';

const NAVIGATION: readonly (readonly [string, readonly (readonly [IconName, string])[]])[] = [
  [
    'Data',
    [
      ['users', 'Users'],
      ['roles', 'Roles'],
      ['organizations', 'Organizations'],
      ['clients', 'Clients'],
      ['connections', 'Connections'],
    ],
  ],
  [
    'Activity',
    [
      ['requests', 'Requests'],
      ['mails', 'Mails'],
      ['logs', 'Logs'],
    ],
  ],
  ['Tenant', [['control', 'Control']]],
];

function View({ route }: { route: Route }) {
  const kind = RECORD_KINDS.find(({ view }) => view === route.view);
  if (kind) return <RecordsView key={kind.view} kind={kind} route={route} />;
  switch (route.view) {
    case 'users':
      return route.id ? <UserView key={route.id} route={route} /> : <UsersView route={route} />;
    case 'requests':
      return <RequestsView route={route} />;
    case 'mails':
      return <MailsView route={route} />;
    case 'logs':
      return <LogsView route={route} />;
    case 'control':
      return <ControlView />;
    default:
      return (
        <>
          <Head>
            <Heading name="Not found" />
          </Head>
          <Empty title="There is no such view">
            <p>
              Start with <a href={hrefOf('users')}>the users</a>.
            </p>
          </Empty>
        </>
      );
  }
}

const Mark = () => (
  <svg viewBox="0 0 16 16" aria-hidden="true">
    <rect class="ground" width="16" height="16" rx="4" />
    <path d="M8 3.3l4 1.5v3.3c0 2.2-1.6 3.8-4 4.8-2.4-1-4-2.6-4-4.8V4.800z" />
  </svg>
);

function Side({ route, info }: { route: Route; info: Json }) {
  const isLive = useIsLive();
  const counts = jsonOf(info.counts);
  const isFrozen = jsonOf(info.clock).frozen === true;
  return (
    <header class="side">
      <div class="brand">
        <Mark />
        <div>
          <strong>Local tenant</strong>
          <span>{textOf(info.domain)}</span>
        </div>
      </div>
      <nav aria-label="Views">
        {NAVIGATION.map(([group, views]) => (
          <div key={group}>
            <h2>{group}</h2>
            <ul>
              {views.map(([view, title]) => (
                <li key={view}>
                  <a href={hrefOf(view)} aria-current={route.view === view ? 'page' : undefined}>
                    <Icon name={view} />
                    {title}{' '}
                    {numberOf(counts[view]) > 0 && (
                      <span class="count">{numberOf(counts[view]).toLocaleString()}</span>
                    )}
                  </a>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </nav>
      <p class="state">
        <span class={isLive ? 'dot' : 'dot off'} />
        {isLive ? 'Connected' : 'Connecting …'}
        {isFrozen && ' · clock frozen'}
      </p>
    </header>
  );
}

/** Shown when the tenant listens on more than this machine. */
function AskForKey({ onKey }: { onKey(): void }) {
  const [key, setKey] = useState('');
  return (
    <main class="page">
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          useThisKey(key.trim());
          onKey();
        }}
      >
        <h1>This tenant needs its key</h1>
        <p class="muted">The program that started the tenant printed it.</p>
        <Field label="Key" type="password" value={key} onInput={setKey} required autofocus />
        <div class="buttons">
          <button type="submit" class="main">
            Open
          </button>
        </div>
      </form>
    </main>
  );
}

function Page({ info }: { info: Json }) {
  const route = useRoute();
  useEffect(() => void follow(), []);
  return (
    <div class="app">
      <a
        class="skip"
        href="#content"
        onClick={(event) => {
          event.preventDefault();
          document.querySelector('h1')?.focus();
        }}
      >
        Skip to content
      </a>
      <Side route={route} info={info} />
      <main id="content">
        <View route={route} />
      </main>
      <Toasts />
    </div>
  );
}

export function App() {
  const { value: info, error, reload } = useLoaded('info', () => control('GET', '').then(jsonOf));
  useChanges(['write', 'mail', 'log', 'change'], () => void reload());
  if (info) return <Page info={info} />;
  if (error instanceof CallError && error.status === 401) return <AskForKey onKey={() => void reload()} />;
  return error ? (
    <main>
      <Empty title="The tenant does not answer">
        <Problem error={error} />
        <button type="button" onClick={() => void reload()}>
          Try again
        </button>
      </Empty>
    </main>
  ) : null;
}
