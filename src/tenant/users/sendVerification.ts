import type { Context } from '../router/Route';
import type { UserRecord } from '../store/records';

/** Puts the mail that asks a user to confirm an address into the outbox. Users without an address get none. */
export function sendVerification({ outbox, clock, ids, origin }: Context, user: UserRecord): void {
  const { email } = user.attributes;
  if (typeof email !== 'string') return;
  outbox.push({
    type: 'verification-email',
    at: clock.iso(),
    user_id: user.user_id,
    to: email,
    url: `${origin}/u/email-verification?ticket=${ids.text(32)}#`,
  });
}
