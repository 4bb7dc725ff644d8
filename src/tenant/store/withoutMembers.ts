import type { OrganizationRecord } from './records';

/** An organization without these users, and without their roles in it. */
export function withoutMembers(organization: OrganizationRecord, ids: readonly string[]): OrganizationRecord {
  const gone = new Set(ids);
  const roles = Object.entries(organization.memberRoles);
  return {
    ...organization,
    members: organization.members.filter((member) => !gone.has(member)),
    memberRoles: Object.fromEntries(roles.filter(([member]) => !gone.has(member))),
  };
}
