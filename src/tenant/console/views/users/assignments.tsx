import { useState } from 'preact/hooks';
import { api, pathOf } from '../../api/call';
import { listOf, textOf, type Json } from '../../api/json';
import { useLoaded } from '../../api/useLoaded';
import { Choice } from '../../parts/fields';
import { Empty, Problem } from '../../parts/show';
import { attempt } from '../../parts/toasts';
import { hrefOf } from '../../route';
import type { UserTabProps } from './UserTab';

/** A kind of assignment: roles, permissions, organizations. */
interface Kind {
  /** `roles`: the field of the list. */
  readonly field: string;
  readonly title: string;
  readonly one: string;
  /** The path of the user's own, and the path of all. */
  readonly own: string;
  all(): Promise<Json[]>;
  keyOf(item: Json): string;
  nameOf(item: Json): string;
  noteOf(item: Json): string;
  hrefOf?(item: Json): string;
  add(user: UserTabProps, item: Json): Promise<unknown>;
  remove(user: UserTabProps, item: Json): Promise<unknown>;
}

const ofId = ({ id }: Json): string => textOf(id);

const ROLES: Kind = {
  field: 'roles',
  title: 'Roles',
  one: 'role',
  own: '/roles',
  all: async () => listOf(await api('GET', '/roles?per_page=100')),
  keyOf: ofId,
  nameOf: ({ name }) => textOf(name),
  noteOf: ({ description }) => textOf(description),
  hrefOf: (item) => hrefOf('roles', ofId(item)),
  add: ({ path }, item) => api('POST', `${path}/roles`, { roles: [ofId(item)] }),
  remove: ({ path }, item) => api('DELETE', `${path}/roles`, { roles: [ofId(item)] }),
};

const ORGANIZATIONS: Kind = {
  field: 'organizations',
  title: 'Organizations',
  one: 'organization',
  own: '/organizations',
  all: async () => listOf(await api('GET', '/organizations?per_page=100')),
  keyOf: ofId,
  nameOf: ({ display_name: shown, name }) => textOf(shown) || textOf(name),
  noteOf: ({ name }) => textOf(name),
  hrefOf: (item) => hrefOf('organizations', ofId(item)),
  add: ({ user }, item) =>
    api('POST', pathOf`/organizations/${ofId(item)}/members`, { members: [user.user_id] }),
  remove: ({ user }, item) =>
    api('DELETE', pathOf`/organizations/${ofId(item)}/members`, { members: [user.user_id] }),
};

const permission = ({ resource_server_identifier: server, permission_name: name }: Json): Json => ({
  resource_server_identifier: server,
  permission_name: name,
});

/** Every permission of every API. Those of the Management API are for clients, not for users. */
async function allPermissions(): Promise<Json[]> {
  const servers = listOf(await api('GET', '/resource-servers?per_page=100'));
  return servers
    .filter(({ is_system: isSystem }) => isSystem !== true)
    .flatMap(({ identifier, scopes }) =>
      listOf(scopes).map(({ value }) => ({ resource_server_identifier: identifier, permission_name: value })),
    );
}

const PERMISSIONS: Kind = {
  field: 'permissions',
  title: 'Permissions',
  one: 'permission',
  own: '/permissions',
  all: allPermissions,
  keyOf: (item) => JSON.stringify(permission(item)),
  nameOf: ({ permission_name: name }) => textOf(name),
  noteOf: ({ resource_server_identifier: server }) => textOf(server),
  add: ({ path }, item) => api('POST', `${path}/permissions`, { permissions: [permission(item)] }),
  remove: ({ path }, item) => api('DELETE', `${path}/permissions`, { permissions: [permission(item)] }),
};

function Add({ kind, items, onAdd }: { kind: Kind; items: readonly Json[]; onAdd(item: Json): void }) {
  const [chosen, choose] = useState('');
  const key = chosen || (items[0] ? kind.keyOf(items[0]) : '');
  const item = items.find((candidate) => kind.keyOf(candidate) === key);
  if (items.length === 0)
    return <p class="hint">There are no further {kind.field} in this tenant to give to this user.</p>;
  return (
    <div class="row">
      <Choice
        label={`Add ${kind.one}`}
        value={key}
        options={items.map((each) => [
          kind.keyOf(each),
          [kind.nameOf(each), kind.noteOf(each)].filter(Boolean).join(' · '),
        ])}
        onInput={choose}
      />
      <button type="button" disabled={!item} onClick={() => (choose(''), item && onAdd(item))}>
        Add
      </button>
    </div>
  );
}

function Assignments({ kind, ...props }: UserTabProps & { kind: Kind }) {
  const { value, error, reload } = useLoaded(`${props.path} ${textOf(props.user.updated_at)}`, async () => ({
    own: listOf(await api('GET', `${props.path}${kind.own}?per_page=100`)),
    all: await kind.all(),
  }));
  const change = async (done: string, action: () => Promise<unknown>): Promise<void> => {
    await attempt(done, action);
    await reload();
  };
  if (!value) return <Problem error={error} />;
  const assigned = new Set(value.own.map(kind.keyOf));
  return (
    <section>
      <h2>{kind.title}</h2>
      {value.own.length === 0 && (
        <Empty inline title={`No ${kind.field}`}>
          <p>Choose one below to give it to this user.</p>
        </Empty>
      )}
      <ul class="items">
        {value.own.map((item) => (
          <li key={kind.keyOf(item)}>
            {kind.hrefOf ? (
              <a href={kind.hrefOf(item)}>{kind.nameOf(item)}</a>
            ) : (
              <code>{kind.nameOf(item)}</code>
            )}
            <span class="muted small">{kind.noteOf(item)}</span>
            <button
              type="button"
              class="plain"
              aria-label={`Remove ${kind.nameOf(item)}`}
              onClick={() => void change(`Removed ${kind.nameOf(item)}.`, () => kind.remove(props, item))}
            >
              Remove
            </button>
          </li>
        ))}
      </ul>
      <Add
        kind={kind}
        items={value.all.filter((item) => !assigned.has(kind.keyOf(item)))}
        onAdd={(item) => void change(`Added ${kind.nameOf(item)}.`, () => kind.add(props, item))}
      />
    </section>
  );
}

export const Roles = (props: UserTabProps) => <Assignments key="roles" kind={ROLES} {...props} />;
export const Permissions = (props: UserTabProps) => (
  <Assignments key="permissions" kind={PERMISSIONS} {...props} />
);
export const Organizations = (props: UserTabProps) => (
  <Assignments key="organizations" kind={ORGANIZATIONS} {...props} />
);
