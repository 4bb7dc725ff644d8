import { ApiFault, userMissing } from '../ApiFault';
import { operations } from '../router/operations';
import type { Context, TenantResponse } from '../router/Route';
import type { IdentityRecord, Json, TicketRecord, UserRecord } from '../store/records';
import { checkPassword } from '../users/checkPassword';
import { findAccount, findOrganizationOf } from '../users/findAccount';
import { issueTicket } from '../users/issueTicket';
import { writeApiLog } from '../users/writeLog';

const refuse = (message: string): ApiFault => new ApiFault(400, message, 'invalid_body');

/** @throws ApiFault, 400, for properties that exclude each other. The API's wording is not known. */
function checkTogether(body: Json, one: string, others: readonly string[]): void {
  if (body[one] === undefined) return;
  const other = others.find((name) => body[name] !== undefined);
  if (other) throw refuse(`${one} cannot be specified when using ${other}.`);
}

/** The common fields of all tickets in a body. @throws ApiFault, 400, for an unknown client or organization. */
function commonOf(
  context: Context,
  user: UserRecord,
  body: Json,
): Partial<TicketRecord> & { showsEmail: boolean } {
  const { client_id: client } = body;
  if (client !== undefined && !context.store.collection('clients').has(String(client)))
    throw refuse('The client does not exist');
  const organization = findOrganizationOf(context, user, body.organization_id);
  return {
    ...(organization ? { organization: { id: organization.id, name: organization.name } } : {}),
    ...(typeof body.result_url === 'string' ? { resultUrl: body.result_url } : {}),
    showsEmail: body.includeEmailInRedirect !== false,
  };
}

/** Creates a ticket, puts it into the outbox, and responds with its link. */
function answer(
  context: Context,
  ticket: Omit<TicketRecord, 'id' | 'expiresAt' | 'isUsed' | 'identity'>,
  { provider, user_id: id }: IdentityRecord,
  seconds: unknown,
): TenantResponse {
  const { clock, outbox } = context;
  const lifetime = typeof seconds === 'number' ? seconds : undefined;
  const url = issueTicket(context, { ...ticket, identity: { provider, user_id: id } }, lifetime);
  const isVerification = ticket.kind === 'email-verification';
  outbox.push({
    type: isVerification ? 'email-verification-ticket' : 'password-change-ticket',
    at: clock.iso(),
    user_id: ticket.userId,
    ...(ticket.email === undefined ? {} : { to: ticket.email }),
    url,
  });
  writeApiLog(
    context,
    isVerification ? 'Create an email verification ticket' : 'Create a password change ticket',
    201,
  );
  return { status: 201, body: { ticket: url } };
}

const emailOf = (user: UserRecord, account: IdentityRecord): { email?: string } => {
  const email = account === user.identities[0] ? user.attributes.email : account.profileData.email;
  return typeof email === 'string' ? { email } : {};
};

function verifyEmail(context: Context): TenantResponse {
  const { given: body, store } = context;
  checkTogether(body, 'result_url', ['client_id', 'organization_id']);
  const user = store.users.get(String(body.user_id));
  if (!user) throw userMissing();
  const account = findAccount(context, user, body.identity);
  const { email } = account ? emailOf(user, account) : {};
  if (!account || email === undefined) throw refuse('The user does not have an email address.');
  const ticket = { kind: 'email-verification', userId: user.user_id, email } as const;
  return answer(context, { ...ticket, ...commonOf(context, user, body) }, account, body.ttl_sec);
}

/** The user of a password ticket: by id, or by email address within a connection. @throws ApiFault. */
function findOwner({ store }: Context, body: Json): UserRecord {
  const { user_id: id, connection_id: connectionId, email } = body;
  checkTogether(body, 'user_id', ['connection_id', 'email']);
  if (id === undefined && (connectionId === undefined || email === undefined))
    throw refuse('Either user_id, or email together with connection_id, must be specified.');
  if (id !== undefined) {
    const user = store.users.get(String(id));
    if (!user) throw userMissing();
    return user;
  }
  const connection = store.connections.get(String(connectionId));
  if (!connection) throw refuse(`The connection with id ${String(connectionId)} does not exist.`);
  const user = store.userOfAccount(connection.name, 'email', String(email).toLowerCase());
  if (!user) throw userMissing();
  return user;
}

/** The account whose password a ticket changes. @throws ApiFault, 400, for an account without a password. */
function findDatabaseAccount(context: Context, user: UserRecord, body: Json): IdentityRecord {
  const address = String(body.email).toLowerCase();
  const named =
    body.connection_id === undefined
      ? findAccount(context, user, body.identity)
      : user.identities.find(
          ({ connection, profileData }) =>
            connection === context.store.connections.get(String(body.connection_id))?.name &&
            profileData.email === address,
        );
  if (named?.provider !== 'auth0')
    throw new ApiFault(
      400,
      "The user's main connection does not support this operation",
      'operation_not_supported',
    );
  return named;
}

function changePassword(context: Context): TenantResponse {
  const { given: body, store } = context;
  checkTogether(body, 'result_url', ['organization_id']);
  checkTogether(body, 'identity', ['connection_id']);
  const user = findOwner(context, body);
  const account = findDatabaseAccount(context, user, body);
  const password = body.new_password;
  checkPassword(password, store.connectionNamed(account.connection)?.options ?? {});
  const ticket = {
    kind: typeof password === 'string' ? 'password-given' : 'password-change',
    userId: user.user_id,
    ...emailOf(user, account),
    ...commonOf(context, user, body),
    verifiesEmail: body.mark_email_as_verified === true,
    ...(typeof password === 'string' ? { password } : {}),
  } as const;
  return answer(context, ticket, account, body.ttl_sec);
}

/** /tickets. */
export const ticketRoutes = operations({
  'POST /tickets/email-verification': verifyEmail,
  'POST /tickets/password-change': changePassword,
});
