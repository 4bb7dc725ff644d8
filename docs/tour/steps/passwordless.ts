import { codeRequest, posts } from '../authenticationRequest';
import { email, has } from '../checks';
import { step, type StepOptions } from '../makeStep';
import type { Step, World } from '../Step';

const phone_number = '+15551234567';
/** The code that was sent last: the tenant's outbox has it. */
const otp = ({ tenant }: World, to: string): string => {
  const code = [...tenant.outbox].reverse().find((sent) => sent.to === to && sent.code !== undefined)?.code;
  return typeof code === 'string' ? code : '123456';
};
const isBearer = has({ token_type: 'Bearer' });
const isForJane = has((w) => ({ email: email(w, 'jane') }));
const isForPhone = has({ phone_number });
const recipient = (w: World): { email: string } => ({ email: email(w, 'jane') });

const start = (adds: Record<string, unknown>): StepOptions =>
  posts('/passwordless/start', { adds, withSecret: true });

export const passwordless: Step[] = [
  step('auth.passwordless.sendEmail')(
    (w) => [{ ...recipient(w), send: 'code' }],
    isForJane,
    start({ connection: 'email' }),
  ),
  step('auth.passwordless.sendSMS')(() => [{ phone_number }], isForPhone, start({ connection: 'sms' })),
  step('auth.passwordless.signIn')(
    (w) => [{ username: email(w, 'jane'), otp: otp(w, email(w, 'jane')), realm: 'email' }],
    isBearer,
    codeRequest('email'),
  ),
];

/** The same by their flat names. */
export const flatPasswordless: Step[] = [
  step('auth.requestMagicLink')(
    (w) => [recipient(w)],
    isForJane,
    start({ connection: 'email', send: 'link' }),
  ),
  step('auth.requestEmailCode')(
    (w) => [recipient(w)],
    isForJane,
    start({ connection: 'email', send: 'code' }),
  ),
  step('auth.verifyEmailCode')(
    (w) => [{ ...recipient(w), otp: otp(w, email(w, 'jane')) }],
    isBearer,
    codeRequest('email'),
  ),
  step('auth.requestSMSCode')(() => [{ phone_number }], isForPhone, start({ connection: 'sms' })),
  step('auth.verifySMSCode')(
    (w) => [{ username: phone_number, otp: otp(w, phone_number) }],
    isBearer,
    codeRequest('sms'),
  ),
];
