import type { Context } from '../router/Route';
import type { TicketRecord } from '../store/records';

/** The API's default: five days. */
const LIFETIME = 432_000;

/** The path of each kind of ticket. Recorded: a ticket with a new password has its own path. */
const PATHS: Readonly<Record<TicketRecord['kind'], string>> = {
  'email-verification': '/u/email-verification',
  'password-change': '/u/reset-password',
  'password-given': '/lo/reset',
};

/**
 * Creates a ticket: a link that applies its change when it is opened.
 *
 * @param seconds Its lifetime; 0 for the API's default.
 * @returns The link.
 */
export function issueTicket(
  { store, ids, clock, ownOrigin }: Context,
  ticket: Omit<TicketRecord, 'id' | 'expiresAt' | 'isUsed'>,
  seconds = 0,
): string {
  const id = ids.text(32);
  const expiresAt = clock.now() + (seconds || LIFETIME) * 1000;
  store.tickets.set(id, { ...ticket, id, expiresAt, isUsed: false });
  return `${ownOrigin}${PATHS[ticket.kind]}?ticket=${id}#`;
}
