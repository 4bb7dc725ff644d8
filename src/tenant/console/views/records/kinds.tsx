import { textOf, type Json } from '../../api/json';
import type { IconName } from '../../parts/Icon';
import type { Column } from '../../parts/Table';

/** A list of the API and how it is shown: the differences between roles, organizations, clients and connections. */
export interface RecordKind {
  /** Name of the view, and of the collection in the API. */
  readonly view: IconName & ('roles' | 'organizations' | 'clients' | 'connections');
  readonly title: string;
  readonly one: string;
  readonly idField: string;
  nameOf(record: Json): string;
  readonly columns: readonly Column<Json>[];
  /** The initial text of a new record. */
  readonly template: Json;
  /** Fields that PATCH accepts. */
  readonly editable: readonly string[];
  /** Fields to show with a button to copy. */
  readonly facts: readonly (readonly [string, string])[];
  /** Lists that belong to a record: title, path, response field, and how an item is named and linked. */
  readonly parts: readonly RecordPart[];
  /** What to do when there are none. */
  readonly hint: string;
}

export interface RecordPart {
  readonly title: string;
  readonly path: string;
  readonly field: string;
  /** The link of an item: the view, and the item's field with the id. */
  readonly leadsTo?: readonly [view: string, field: string];
  nameOf(item: Json): string;
  noteOf(item: Json): string;
}

const field =
  (name: string) =>
  (record: Json): string =>
    textOf(record[name]);

const code = (name: string, head: string, kind = ''): Column<Json> => ({
  head,
  kind,
  cell: (record) => <code class="muted">{textOf(record[name])}</code>,
});

const members = (title: string, path: string): RecordPart => ({
  title,
  path,
  field: 'users',
  leadsTo: ['users', 'user_id'],
  nameOf: ({ name, email, user_id: id }) => textOf(name) || textOf(email) || textOf(id),
  noteOf: field('email'),
});

export const RECORD_KINDS: readonly RecordKind[] = [
  {
    view: 'roles',
    title: 'Roles',
    one: 'role',
    idField: 'id',
    nameOf: field('name'),
    columns: [
      { head: 'Name', cell: field('name') },
      { head: 'Description', cell: field('description') },
      code('id', 'ID', 'wide'),
    ],
    template: { name: 'editor', description: 'May edit articles' },
    editable: ['name', 'description'],
    facts: [['ID', 'id']],
    parts: [
      {
        title: 'Permissions',
        path: '/permissions',
        field: 'permissions',
        nameOf: field('permission_name'),
        noteOf: field('resource_server_identifier'),
      },
      members('Users', '/users'),
    ],
    hint: 'A role is a set of permissions that users are given.',
  },
  {
    view: 'organizations',
    title: 'Organizations',
    one: 'organization',
    idField: 'id',
    nameOf: ({ display_name: shown, name }) => textOf(shown) || textOf(name),
    columns: [
      { head: 'Name', cell: ({ display_name: shown, name }) => textOf(shown) || textOf(name) },
      code('name', 'Identifier'),
      code('id', 'ID', 'wide'),
    ],
    template: { name: 'acme', display_name: 'Acme' },
    editable: ['name', 'display_name', 'branding', 'metadata'],
    facts: [['ID', 'id']],
    parts: [
      members('Members', '/members'),
      {
        title: 'Connections',
        path: '/enabled_connections',
        field: 'enabled_connections',
        leadsTo: ['connections', 'connection_id'],
        nameOf: ({ connection, connection_id: id }) =>
          textOf((connection as Json | undefined)?.name) || textOf(id),
        noteOf: field('connection_id'),
      },
      {
        title: 'Invitations',
        path: '/invitations',
        field: 'invitations',
        nameOf: ({ invitee, id }) => textOf((invitee as Json | undefined)?.email) || textOf(id),
        noteOf: field('expires_at'),
      },
    ],
    hint: 'An organization is a group of users, such as the staff of a customer.',
  },
  {
    view: 'clients',
    title: 'Clients',
    one: 'client',
    idField: 'client_id',
    nameOf: field('name'),
    columns: [
      { head: 'Name', cell: field('name') },
      { head: 'Type', cell: ({ app_type: type }) => <span class="badge">{textOf(type) || 'unknown'}</span> },
      code('client_id', 'Client ID'),
    ],
    template: {
      name: 'My application',
      app_type: 'regular_web',
      callbacks: ['http://localhost:3000/callback'],
      allowed_logout_urls: ['http://localhost:3000'],
    },
    editable: [
      'name',
      'description',
      'app_type',
      'callbacks',
      'allowed_logout_urls',
      'allowed_origins',
      'web_origins',
      'grant_types',
      'client_metadata',
    ],
    facts: [
      ['Client ID', 'client_id'],
      ['Client secret', 'client_secret'],
    ],
    parts: [],
    hint: 'A client is an application that logs users in, or a service that calls APIs.',
  },
  {
    view: 'connections',
    title: 'Connections',
    one: 'connection',
    idField: 'id',
    nameOf: field('name'),
    columns: [
      { head: 'Name', cell: field('name') },
      { head: 'Strategy', cell: ({ strategy }) => <span class="badge">{textOf(strategy)}</span> },
      code('id', 'ID', 'wide'),
    ],
    template: { name: 'customers', strategy: 'auth0' },
    editable: ['display_name', 'options', 'is_domain_connection', 'show_as_button', 'realms', 'metadata'],
    facts: [['ID', 'id']],
    parts: [],
    hint: 'A connection is a place that users come from: a database, codes by mail, a social network.',
  },
];
