import { database, email, has, id, isEmpty, keeps, lists } from '../checks';
import { step } from '../makeStep';
import type { Step, World } from '../Step';

const organization = (w: World): { id: string } => ({ id: id(w, 'organization') });
const name = ({ style }: World): string => `acme-${style}`;
const connection = (w: World): { id: string; connection_id: string } => ({
  ...organization(w),
  connection_id: id(w, 'database'),
});
const member = (w: World): { id: string; user_id: string } => ({
  ...organization(w),
  user_id: id(w, 'jane'),
});
const members = (w: World): { members: string[] } => ({ members: [id(w, 'jane')] });
const memberRoles = (w: World): { roles: string[] } => ({ roles: [id(w, 'memberRole')] });
const invitation = (w: World): { id: string; invitation_id: string } => ({
  ...organization(w),
  invitation_id: id(w, 'invitation'),
});

export const organizations: Step[] = [
  step('organizations.create')(
    (w) => [{ name: name(w), display_name: 'Acme' }],
    keeps('organization', (w) => ({ name: name(w) })),
  ),
  step('organizations.getAll')(
    () => [{ per_page: 10, page: 0 }],
    lists((w) => ({ id: w.ids.organization })),
  ),
  step('organizations.getByID')((w) => [organization(w)], has({ display_name: 'Acme' })),
  step('organizations.getByName')(
    (w) => [{ name: name(w) }],
    has((w) => ({ id: w.ids.organization })),
  ),
  step('organizations.update')(
    (w) => [organization(w), { display_name: 'Acme Inc.' }],
    has({ display_name: 'Acme Inc.' }),
  ),
  step('organizations.addEnabledConnection')(
    (w) => [organization(w), { connection_id: id(w, 'database'), assign_membership_on_login: false }],
    has((w) => ({ connection_id: w.ids.database })),
  ),
  step('organizations.getEnabledConnections')(
    (w) => [organization(w)],
    lists((w) => ({ connection_id: w.ids.database })),
  ),
  step('organizations.updateEnabledConnection')(
    (w) => [connection(w), { assign_membership_on_login: true }],
    has({ assign_membership_on_login: true }),
  ),
  step('organizations.getEnabledConnection')(
    (w) => [connection(w)],
    has({ connection: { name: database, strategy: 'auth0' } }),
  ),
  step('organizations.removeEnabledConnection')((w) => [connection(w)], isEmpty),
  step('organizations.addMembers')((w) => [organization(w), members(w)], isEmpty),
  step('organizations.getMembers')(
    (w) => [organization(w)],
    lists((w) => ({ user_id: w.ids.jane })),
  ),
  step('roles.create')(
    ({ style }) => [{ name: `member-${style}` }],
    keeps('memberRole', ({ style }) => ({ name: `member-${style}` })),
    { note: 'for a member' },
  ),
  step('organizations.addMemberRoles')((w) => [member(w), memberRoles(w)], isEmpty),
  step('organizations.getMemberRoles')(
    (w) => [member(w)],
    lists((w) => ({ id: w.ids.memberRole })),
  ),
  step('organizations.removeMemberRoles')((w) => [member(w), memberRoles(w)], isEmpty),
  step('organizations.removeMembers')((w) => [organization(w), members(w)], isEmpty),
  step('organizations.createInvitation')(
    (w) => [
      organization(w),
      {
        inviter: { name: 'Jane' },
        invitee: { email: email(w, 'guest') },
        client_id: w.tenant.clientId,
      },
    ],
    keeps('invitation', (w) => ({ organization_id: w.ids.organization })),
  ),
  step('organizations.getInvitations')(
    (w) => [organization(w)],
    lists((w) => ({ id: w.ids.invitation })),
  ),
  step('organizations.getInvitation')(
    (w) => [invitation(w)],
    has((w) => ({ invitee: { email: email(w, 'guest') } })),
  ),
  step('organizations.deleteInvitation')((w) => [invitation(w)], isEmpty),
  step('organizations.delete')((w) => [organization(w)], isEmpty),
];
