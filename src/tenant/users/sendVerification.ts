import type { Context } from '../router/Route';
import type { IdentityRecord, UserRecord } from '../store/records';
import { issueTicket } from './issueTicket';

/** Puts a verification mail into the outbox. @returns False for an account without an email address. */
export function sendVerification(
  context: Context,
  user: UserRecord,
  account: IdentityRecord | undefined = user.identities[0],
): boolean {
  const email = account === user.identities[0] ? user.attributes.email : account?.profileData.email;
  if (!account || typeof email !== 'string') return false;
  const { provider, user_id: id } = account;
  const url = issueTicket(context, {
    kind: 'email-verification',
    userId: user.user_id,
    identity: { provider, user_id: id },
    email,
  });
  const at = context.clock.iso();
  context.outbox.push({ type: 'verification-email', at, user_id: user.user_id, to: email, url });
  return true;
}
