import { ApiFault } from '../ApiFault';
import type { Context, Route, TenantResponse } from '../router/Route';
import type { AuthenticationMethodRecord, UserRecord } from '../store/records';
import type { Schema } from '../validation/Schema';
import { validateBody, validateQuery } from '../validation/validate';
import { findUser } from './findUser';
import { pagingSchema } from './paging';

const text = (description: string, extra: Schema = {}): Schema => ({
  type: 'string',
  minLength: 1,
  description,
  ...extra,
});
const preferred = text('Preferred phone authentication method', { enum: ['voice', 'sms'] });
const name = text('A human-readable label to identify the authentication method.', { maxLength: 20 });

const details: Record<string, Schema> = {
  name,
  totp_secret: text('Base32 encoded secret for TOTP generation.'),
  phone_number: text('The destination phone number used to send verification codes', {
    minLength: 2,
    maxLength: 30,
  }),
  email: text('The email address used to send verification messages.', { format: 'email' }),
  preferred_authentication_method: preferred,
};

const createSchema: Schema = {
  type: 'object',
  required: ['type'],
  properties: {
    ...details,
    type: text('Authentication method type', {
      enum: ['phone', 'email', 'totp', 'webauthn-roaming', 'passkey'],
    }),
  },
};

const replaceSchema: Schema = {
  type: 'array',
  items: {
    type: 'object',
    required: ['type'],
    properties: {
      ...details,
      type: text('Authentication method type', { enum: ['phone', 'email', 'totp'] }),
    },
  },
};

const patchSchema: Schema = {
  type: 'object',
  additionalProperties: false,
  properties: { name, preferred_authentication_method: preferred },
};

/** Reads mask where a user is reached; the secret is never shown. */
function present(
  { totp_secret: _secret, ...method }: AuthenticationMethodRecord,
  mask: boolean,
): Record<string, unknown> {
  if (!mask) return method;
  const { email, phone_number: phone } = method;
  return {
    ...method,
    ...(typeof email === 'string' ? { email: maskEmail(email) } : {}),
    ...(typeof phone === 'string'
      ? { phone_number: `${'X'.repeat(Math.max(0, phone.length - 4))}${phone.slice(-4)}` }
      : {}),
  };
}

function maskEmail(email: string): string {
  const [local = '', domain = ''] = email.split('@');
  return `${local.slice(0, 4)}****@${domain.slice(0, 4)}*******`;
}

function make({ ids, clock }: Context, body: Record<string, unknown>): AuthenticationMethodRecord {
  const type = String(body.type);
  const now = clock.iso();
  const nested =
    type === 'phone'
      ? [{ type: body.preferred_authentication_method ?? 'sms', id: `sms|${ids.prefixed('dev_')}` }]
      : undefined;
  return {
    ...body,
    type,
    id: `${type}|${ids.prefixed('dev_')}`,
    confirmed: true,
    created_at: now,
    ...(nested ? { authentication_methods: nested } : {}),
  };
}

function list(context: Context): TenantResponse {
  const user = findUser(context);
  const values = validateQuery(context.query, { properties: pagingSchema(0) });
  const limit = Number(values.per_page ?? 50);
  const start = Number(values.page ?? 0) * limit;
  const all = user.authenticationMethods;
  const authenticators = all.slice(start, start + limit).map((method) => present(method, true));
  if (values.include_totals !== true) return { status: 200, body: authenticators };
  // Recorded: a list without rows has no total.
  return {
    status: 200,
    body: { start, limit, ...(all.length > 0 ? { total: all.length } : {}), authenticators },
  };
}

function methodOf(user: UserRecord, id: string | undefined): AuthenticationMethodRecord {
  const method = user.authenticationMethods.find((candidate) => candidate.id === id);
  if (!method)
    throw new ApiFault(404, 'The authentication method does not exist.', 'inexistent_authentication_method');
  return method;
}

function create(context: Context): TenantResponse {
  const user = findUser(context);
  validateBody(context.body, createSchema);
  const method = make(context, context.body);
  user.authenticationMethods = [...user.authenticationMethods, method];
  return { status: 201, body: present(method, false) };
}

function replace(context: Context): TenantResponse {
  const user = findUser(context);
  const { body } = context;
  validateBody(body, replaceSchema);
  if (user.authenticationMethods.some(({ type }) => type === 'passkey')) {
    throw new ApiFault(403, 'The authentication methods of a user with a passkey cannot be replaced.');
  }
  user.authenticationMethods = (Object.values(body) as Record<string, unknown>[]).map((item) =>
    make(context, item),
  );
  return { status: 200, body: user.authenticationMethods.map((method) => present(method, false)) };
}

function patch(context: Context): TenantResponse {
  const user = findUser(context);
  const method = methodOf(user, context.params.method_id);
  validateBody(context.body, patchSchema);
  const changed = { ...method, ...context.body };
  user.authenticationMethods = user.authenticationMethods.map((other) =>
    other === method ? changed : other,
  );
  return { status: 200, body: present(changed, true) };
}

function remove(context: Context): TenantResponse {
  const user = findUser(context);
  const method = methodOf(user, context.params.method_id);
  user.authenticationMethods = user.authenticationMethods.filter((other) => other !== method);
  return { status: 204 };
}

function removeAll(context: Context): TenantResponse {
  findUser(context).authenticationMethods = [];
  return { status: 204 };
}

const path = '/api/v2/users/:id/authentication-methods';
const one = `${path}/:method_id`;
const scope = (action: string): string[] => [`${action}:authentication_methods`];

/** /users/{id}/authentication-methods. */
export const authenticationMethodRoutes: readonly Route[] = [
  { method: 'GET', path, scopes: scope('read'), handle: list },
  { method: 'POST', path, scopes: scope('create'), handle: create },
  { method: 'PUT', path, scopes: scope('update'), handle: replace },
  { method: 'DELETE', path, scopes: scope('delete'), handle: removeAll },
  {
    method: 'GET',
    path: one,
    scopes: scope('read'),
    handle: (context) => ({
      status: 200,
      body: present(methodOf(findUser(context), context.params.method_id), true),
    }),
  },
  { method: 'PATCH', path: one, scopes: scope('update'), handle: patch },
  { method: 'DELETE', path: one, scopes: scope('delete'), handle: remove },
];
