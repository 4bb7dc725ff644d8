import type { StepOptions } from './makeStep';
import type { World } from './Step';

/** How a request to the Authentication API differs from its data. */
export interface RequestDifference {
  /** Fields that the SDK adds or overrides. */
  adds?: Record<string, unknown>;
  /** Fields of the data that the SDK does not send. */
  drops?: readonly string[];
  /** Whether the client's secret is sent, too. */
  withSecret?: boolean;
}

/** A POST to the Authentication API: the client's id, the data, and what the SDK adds. */
export function posts(
  path: string,
  { adds = {}, drops = [], withSecret = false }: RequestDifference = {},
): StepOptions & Required<Pick<StepOptions, 'sends'>> {
  const sends = ([data]: readonly unknown[], { tenant }: World): { body: Record<string, unknown> } => {
    const secret = withSecret ? { client_secret: tenant.clientSecret } : {};
    const body: Record<string, unknown> = {
      client_id: tenant.clientId,
      ...(data as object),
      ...adds,
      ...secret,
    };
    for (const name of drops) delete body[name];
    return { body };
  };
  return { endpoint: `POST ${path}`, sends };
}

/** The grant of a code that was sent by email or text message. */
export const OTP = 'http://auth0.com/oauth/grant-type/passwordless/otp';

/** The grant of a password for a connection by name. */
export const REALM = 'http://auth0.com/oauth/grant-type/password-realm';

/** A request for tokens with a code that was sent. */
export function codeRequest(realm: 'email' | 'sms'): StepOptions {
  const usual = posts('/oauth/token', {
    adds: { grant_type: OTP, scope: 'openid', realm },
    drops: ['email'],
    withSecret: true,
  });
  return {
    ...usual,
    // An email address goes as the username.
    sends: ([data], world) => {
      const { email } = data as { email?: string };
      return usual.sends([{ username: email, ...(data as object) }], world);
    },
  };
}
