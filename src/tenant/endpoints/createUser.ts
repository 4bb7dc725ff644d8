import omit from 'lodash/omit';
import { ApiFault } from '../ApiFault';
import type { Context, TenantResponse } from '../router/Route';
import type { ConnectionRecord, Json } from '../store/records';
import { checkPassword } from '../users/checkPassword';
import { checkUsername } from '../users/checkUsername';
import { isDuplicate } from '../users/isDuplicate';
import { checkMetadata } from '../users/metadata';
import { newUser } from '../users/newUser';
import { presentUser } from '../users/presentUser';
import { sendVerification } from '../users/sendVerification';
import { signupDetails, writeApiLog, writeUserLog } from '../users/writeLog';

const refuse = (message: string, code = 'invalid_body'): ApiFault => new ApiFault(400, message, code);

/** @throws ApiFault, 400, if the connection does not accept new users, or not these. */
function checkConnection(connection: ConnectionRecord, body: Json): void {
  const { strategy, options } = connection;
  if (!['auth0', 'email', 'sms'].includes(strategy))
    throw refuse(
      'Connection does not support user creation through the API. It must either be a database or passwordless connection.',
    );
  if (options.disabled === true) throw refuse('Connection is disabled.');
  checkUsername(body.username, options);
  const missing = requiredFields(connection, body).find((field) => body[field] === undefined);
  if (missing) throw refuse(`Payload validation error: 'Missing required property: ${missing}'.`);
}

function requiredFields({ strategy, options }: ConnectionRecord, body: Json): string[] {
  if (strategy === 'sms') return ['phone_number'];
  if (strategy === 'email') return ['email'];
  return [
    ...(options.requires_username === true && body.username !== undefined ? [] : ['email']),
    'password',
  ];
}

/** POST /users. */
export function createUser(context: Context): TenantResponse {
  const { given: body, store, ids, clock } = context;
  checkMetadata(body);
  const connection = store.connectionNamed(body.connection);
  if (!connection) throw refuse('The connection does not exist', 'inexistent_connection');
  checkConnection(connection, body);
  checkPassword(body.password, connection.options);
  const user = newUser(
    {
      connection: connection.name,
      provider: connection.strategy,
      id: typeof body.user_id === 'string' && body.user_id !== '' ? body.user_id : ids.object(),
      given: omit(body, ['connection', 'password', 'user_id', 'verify_email']),
      password: typeof body.password === 'string' ? body.password : undefined,
      pictureHost: 's.gravatar.com',
    },
    clock.iso(),
  );
  if (isDuplicate(store, user)) throw new ApiFault(409, 'The user already exists.', 'auth0_idp_error');
  store.putUser(user);
  writeUserLog(context, 'ss', user, signupDetails(context));
  writeApiLog(context, 'Create a User', 201);
  if (body.verify_email ?? body.email_verified !== true) sendVerification(context, user);
  return { status: 201, body: presentUser(user) };
}
