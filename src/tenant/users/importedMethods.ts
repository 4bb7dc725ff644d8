import type { Context } from '../router/Route';
import type { Json, UserRecord } from '../store/records';
import { NONE } from './newUser';
import { newAuthenticationMethod } from './authenticationMethod';

/** The second factors of the import format, as authentication methods. */
export function importedMethods(context: Context, given: unknown): UserRecord['authenticationMethods'] {
  if (!Array.isArray(given)) return NONE;
  const factors: Json[] = given;
  return factors.flatMap(({ totp, phone, email }) => {
    const bodies: Json[] = [];
    if (totp) bodies.push({ type: 'totp', totp_secret: Object(totp).secret });
    if (phone) bodies.push({ type: 'phone', phone_number: Object(phone).value });
    if (email) bodies.push({ type: 'email', email: Object(email).value });
    return bodies.map((body) => newAuthenticationMethod(context, body));
  });
}
