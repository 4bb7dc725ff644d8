import type { Context } from '../router/Route';
import type { TicketRecord } from '../store/records';

/** The API's default: five days. */
const LIFETIME = 432_000;

/** Where a ticket of each kind is followed. Recorded: one that brings its password along has a path of its own. */
const PATHS: Readonly<Record<TicketRecord['kind'], string>> = {
  'email-verification': '/u/email-verification',
  'password-change': '/u/reset-password',
  'password-given': '/lo/reset',
};

/**
 * Makes a ticket: a link that does what it is for once it is followed.
 *
 * @param seconds How long it is valid; 0 for the API's default.
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
