import type { Json } from './records';
import type { Store } from './Store';

/** Records that belong to a record of another collection, and are removed with it. */
export interface Relation {
  /** The collection of the records. */
  readonly in: string;
  /** The field that refers to the owner. From a list, only the item is removed. */
  readonly by: string;
  /** The collection of the owner, and its field that is referred to. */
  readonly of: string;
  readonly key: string;
}

/** All relations. A test checks that every such field refers to an existing record. */
export const RELATIONS: readonly Relation[] = [
  { in: 'feature_flag_variations', by: 'flag', of: 'feature_flags', key: 'id' },
  { in: 'flow_executions', by: 'flow_id', of: 'flows', key: 'id' },
  { in: 'action_versions', by: 'action_id', of: 'actions', key: 'id' },
  { in: 'action_bindings', by: 'action_id', of: 'actions', key: 'id' },
  { in: 'action_module_versions', by: 'module_id', of: 'action_modules', key: 'id' },
  { in: 'client_credentials', by: 'client_id', of: 'clients', key: 'client_id' },
  { in: 'client_grants', by: 'client_id', of: 'clients', key: 'client_id' },
  { in: 'client_grants', by: 'audience', of: 'resourceServers', key: 'identifier' },
  { in: 'client_grants', by: 'organizations', of: 'organizations', key: 'id' },
  { in: 'organization_discovery_domains', by: 'organization_id', of: 'organizations', key: 'id' },
  { in: 'organization_group_roles', by: 'organization_id', of: 'organizations', key: 'id' },
  { in: 'organization_group_roles', by: 'group_id', of: 'groups', key: 'id' },
  { in: 'organization_group_roles', by: 'roles', of: 'roles', key: 'id' },
  { in: 'scim_configurations', by: 'connection_id', of: 'connections', key: 'id' },
  { in: 'scim_tokens', by: 'connection_id', of: 'scim_configurations', key: 'connection_id' },
  { in: 'directory_provisionings', by: 'connection_id', of: 'connections', key: 'id' },
  { in: 'connection_keys', by: 'connection_id', of: 'connections', key: 'id' },
  { in: 'groups', by: 'connection_id', of: 'connections', key: 'id' },
  { in: 'groups', by: 'members', of: 'users', key: 'user_id' },
  { in: 'groups', by: 'roles', of: 'roles', key: 'id' },
];

/** Removes what belongs to a removed record, recursively. */
export function removeDependants(store: Store, collection: string, record: object): void {
  for (const { in: inner, by, of, key } of RELATIONS) {
    if (of !== collection) continue;
    const gone: unknown = Reflect.get(record, key);
    for (const [id, dependant] of [...store.collection(inner)]) {
      const value = dependant[by];
      if (value === gone) removeRecord(store, inner, id);
      else if (Array.isArray(value) && value.includes(gone))
        store.collection(inner).set(id, { ...dependant, [by]: value.filter((item) => item !== gone) });
    }
  }
}

/** Removes a record, and what belongs to it. */
export function removeRecord(store: Store, collection: string, id: string): void {
  const table = store.collection(collection);
  const record: Json | undefined = table.get(id);
  if (!record) return;
  table.delete(id);
  removeDependants(store, collection, record);
}
