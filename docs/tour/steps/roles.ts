import { has, id, isEmpty, jane, lists, permissions } from '../checks';
import { step } from '../makeStep';
import type { Step, World } from '../Step';

const role = (w: World): { id: string } => ({ id: id(w, 'role') });

/** The role that the story created. */
export const roles: Step[] = [
  step('roles.getAll')(
    ({ style }) => [{ name_filter: style }],
    lists((w) => ({ id: w.ids.role })),
  ),
  step('roles.get')((w) => [role(w)], has({ description: 'Edits' })),
  step('roles.update')((w) => [role(w), { description: 'Writes' }], has({ description: 'Writes' })),
  step('roles.addPermissions')((w) => [role(w), permissions(w)], isEmpty),
  step('roles.getPermissions')((w) => [role(w)], lists({ permission_name: 'read:reports' })),
  step('roles.removePermissions')((w) => [role(w), permissions(w)], isEmpty),
  step('roles.assignUsers')((w) => [role(w), { users: [id(w, 'jane')] }], isEmpty),
  step('roles.getUsers')(
    (w) => [role(w)],
    lists((w) => ({ user_id: jane(w).id })),
  ),
  step('roles.delete')((w) => [role(w)], isEmpty),
];
