import omit from 'lodash/omit';
import type { Context } from '../router/Route';
import type { AuthenticationMethodRecord, Json } from '../store/records';

/** A new authentication method, from a request body. */
export function newAuthenticationMethod(
  { ids, clock }: Pick<Context, 'ids' | 'clock'>,
  body: Json,
): AuthenticationMethodRecord {
  const type = String(body.type);
  const device = ids.prefixed('dev_');
  const channel = body.preferred_authentication_method ?? 'sms';
  // Recorded: the nested method of a phone is the same device.
  const nested =
    type === 'phone'
      ? { authentication_methods: [{ type: channel, id: `${String(channel)}|${device}` }] }
      : {};
  return { ...body, type, id: `${type}|${device}`, confirmed: true, created_at: clock.iso(), ...nested };
}

/** Recorded: `chuck334@example.com` shows as `chuc****@exam*******`, `foo@…` as `****@…`. */
function maskEmail(email: string): string {
  const at = email.lastIndexOf('@');
  const domain = email.slice(at + 1);
  const shown = email.slice(0, Math.max(0, at - 4));
  return `${shown}****@${domain.slice(0, 4)}${'*'.repeat(Math.max(0, domain.length - 4))}`;
}

/** Recorded: all but the last four characters of a number show as `X`. */
const maskPhone = (phone: string): string => `${'X'.repeat(Math.max(0, phone.length - 4))}${phone.slice(-4)}`;

const SECRETS = ['totp_secret', 'recovery_code'];

/** An authentication method as the API shows it: never with its secret, and masked by default. */
export function presentMethod(
  method: AuthenticationMethodRecord,
  { isPlain = false, withConfirmed = true }: { isPlain?: boolean; withConfirmed?: boolean } = {},
): Json {
  const { email, phone_number: phone } = method;
  return {
    ...omit(method, withConfirmed ? SECRETS : [...SECRETS, 'confirmed']),
    ...(typeof email === 'string' && !isPlain ? { email: maskEmail(email) } : {}),
    ...(typeof phone === 'string' && !isPlain ? { phone_number: maskPhone(phone) } : {}),
  };
}
