import { codeRequest, posts } from '../authenticationRequest';
import { email, has } from '../checks';
import { step, type StepOptions } from '../makeStep';
import type { Step, World } from '../Step';

const phone_number = '+15551234567';
const otp = '123456';
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
    (w) => [{ username: email(w, 'jane'), otp, realm: 'email' }],
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
  step('auth.verifyEmailCode')((w) => [{ ...recipient(w), otp }], isBearer, codeRequest('email')),
  step('auth.requestSMSCode')(() => [{ phone_number }], isForPhone, start({ connection: 'sms' })),
  step('auth.verifySMSCode')(() => [{ username: phone_number, otp }], isBearer, codeRequest('sms')),
];
