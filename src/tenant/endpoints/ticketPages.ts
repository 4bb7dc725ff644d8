import { ApiFault } from '../ApiFault';
import type { Context, Route, TenantResponse } from '../router/Route';
import type { IdentityRecord, Json, TicketRecord, UserRecord } from '../store/records';
import { applyPatch } from '../users/applyPatch';
import { checkPassword } from '../users/checkPassword';
import { blocksOf, identifiersOf, unblock } from '../users/loginAttempts';
import { writeUserLog } from '../users/writeLog';

const VERIFIED = 'Your email was verified. You can continue using the application.';
const CHANGED = 'You can now login to the application with the new password.';
const USED = 'This URL can be used only once';
const EXPIRED = 'Access expired.';

/** An HTML page. Its text is the tenant's own where the API's is not known. */
const page = (status: number, content: string): TenantResponse => ({
  status,
  body: `<!doctype html><title>Local tenant</title>${content}\n`,
  headers: { 'content-type': 'text/html; charset=utf-8' },
});

/** Reports the result: to the application if the ticket has a result URL, otherwise on a page. */
function respond(ticket: TicketRecord, isDone: boolean, message: string): TenantResponse {
  const { resultUrl, organization, showsEmail, email } = ticket;
  if (resultUrl === undefined) return page(isDone ? 200 : 400, `<p>${message}</p>`);
  const url = new URL(resultUrl);
  if (showsEmail && email !== undefined) url.searchParams.set('email', email);
  url.searchParams.set('success', String(isDone));
  url.searchParams.set('message', message);
  if (organization) {
    url.searchParams.set('organization_id', organization.id);
    url.searchParams.set('organization_name', organization.name);
  }
  return { status: 302, headers: { location: url.href } };
}

function findTicket({ store, query }: Context, kinds: readonly TicketRecord['kind'][]): TicketRecord {
  const ticket = store.tickets.get(query.get('ticket') ?? '');
  if (!ticket || !kinds.includes(ticket.kind)) throw new ApiFault(404, 'Not Found');
  return ticket;
}

interface TicketOwner {
  user: UserRecord;
  account: IdentityRecord;
}

/**
 * The user of a ticket; undefined once the user is deleted, the email address has changed, or the account was unlinked.
 */
function ownerOf({ store }: Context, { userId, identity, email }: TicketRecord): TicketOwner | undefined {
  const user = store.users.get(userId);
  const account = user?.identities.find(
    ({ provider, user_id: id }) => provider === identity.provider && id === identity.user_id,
  );
  if (!user || !account) return undefined;
  const current = account === user.identities[0] ? user.attributes.email : account.profileData.email;
  return current === email ? { user, account } : undefined;
}

/** Uses a ticket, and applies its changes. */
function use(context: Context, ticket: TicketRecord, changes: Json, done: string): TenantResponse {
  const { store, clock } = context;
  if (ticket.isUsed) return respond(ticket, false, USED);
  const holder = ownerOf(context, ticket);
  if (ticket.expiresAt <= clock.now() || !holder) return respond(ticket, false, EXPIRED);
  const { user, account } = holder;
  store.tickets.set(ticket.id, { ...ticket, isUsed: true });
  const changed = applyPatch(user, account, changes, clock.iso());
  store.putUser(changed);
  if (changes.password !== undefined) {
    writeUserLog(context, 'scp', changed);
    unblock(context, blocksOf(context, identifiersOf(changed)));
  }
  if (changes.email_verified === true) writeUserLog(context, 'sv', changed);
  return respond(ticket, true, done);
}

function verifyEmail(context: Context): TenantResponse {
  return use(context, findTicket(context, ['email-verification']), { email_verified: true }, VERIFIED);
}

const changesOf = (ticket: TicketRecord, password: string): Json => ({
  password,
  ...(ticket.verifiesEmail === true ? { email_verified: true } : {}),
});

function usePassword(context: Context, ticket: TicketRecord, password: string): TenantResponse {
  return use(context, ticket, changesOf(ticket, password), CHANGED);
}

function useStoredPassword(context: Context): TenantResponse {
  const ticket = findTicket(context, ['password-given']);
  return usePassword(context, ticket, ticket.password ?? '');
}

function showForm(context: Context): TenantResponse {
  const ticket = findTicket(context, ['password-change']);
  if (ticket.isUsed) return respond(ticket, false, USED);
  if (ticket.expiresAt <= context.clock.now()) return respond(ticket, false, EXPIRED);
  return page(
    200,
    '<form method="post"><label>New password <input type="password" name="password"></label> <button>Change</button></form>',
  );
}

function submitForm(context: Context): TenantResponse {
  const ticket = findTicket(context, ['password-change']);
  const { password }: Json = typeof context.body === 'object' ? { ...context.body } : {};
  if (typeof password !== 'string' || password === '')
    throw new ApiFault(
      400,
      "Payload validation error: 'Missing required property: password'.",
      'invalid_body',
    );
  const connection = ownerOf(context, ticket)?.account.connection;
  checkPassword(password, context.store.connectionNamed(connection)?.options ?? {});
  return usePassword(context, ticket, password);
}

/** The links of tickets: opening one verifies an email address, or changes a password. */
export const ticketPageRoutes: readonly Route[] = [
  { method: 'GET', path: '/u/email-verification', changes: true, handle: verifyEmail },
  { method: 'GET', path: '/u/reset-password', handle: showForm },
  { method: 'POST', path: '/u/reset-password', handle: submitForm },
  { method: 'GET', path: '/lo/reset', changes: true, handle: useStoredPassword },
];
