import pick from 'lodash/pick';
import { ApiFault, userMissing } from '../ApiFault';
import { settings, settingsKey, type Settings } from '../crud/settings';
import { operations } from '../router/operations';
import type { Context, Route, TenantResponse } from '../router/Route';
import type { Json, UserRecord } from '../store/records';
import { writeApiLog } from '../users/writeLog';
import type { Schema } from '../validation/Schema';
import { validateBody } from '../validation/validate';

const FACTORS = '/guardian/factors';
const PUSH = `${FACTORS}/push-notification`;

/** In the API's order. */
const NAMES = [
  ...['sms', 'push-notification', 'otp', 'email', 'duo', 'webauthn-roaming', 'webauthn-platform'],
  'recovery-code',
];

const keyOf = (name: string): string => settingsKey(`${FACTORS}/{name}`, { name });

const listFactors = ({ store }: Context): TenantResponse => ({
  status: 200,
  body: NAMES.map((name) => ({
    name,
    enabled: store.collection('settings').get(keyOf(name))?.enabled === true,
    trial_expired: false,
  })),
});

const POLICIES = '/guardian/policies';

const listPolicies = ({ store }: Context): TenantResponse => ({
  status: 200,
  body: store.collection('settings').get(POLICIES)?.policies ?? [],
});

function putPolicies(context: Context): TenantResponse {
  context.store.collection('settings').set(POLICIES, { policies: context.body });
  writeApiLog(context, context.operation?.summary ?? '', 200);
  return { status: 200, body: context.body };
}

const ENROLLMENT = ['id', 'status', 'name', 'identifier', 'phone_number', 'enrolled_at', 'last_auth'];

/** An enrollment and its user. @throws ApiFault, 404, if there is none. */
function findEnrollment({ store, params }: Context): { user: UserRecord; enrollment: Json } {
  for (const user of store.users.values()) {
    const enrollment = user.enrollments.find(({ id }) => id === params.id);
    if (enrollment) return { user, enrollment };
  }
  throw new ApiFault(404, 'Enrollment not found', 'enrollment_not_found');
}

function removeEnrollment(context: Context): TenantResponse {
  const { user, enrollment } = findEnrollment(context);
  const enrollments = user.enrollments.filter((other) => other !== enrollment);
  context.store.putUser({ ...user, enrollments });
  writeApiLog(context, context.operation?.summary ?? '', 204);
  return { status: 204 };
}

/** The link has no page: a factor is enrolled at the next login. */
function createTicket(context: Context): TenantResponse {
  const { given, store, ids, clock, outbox, ownOrigin } = context;
  const user = store.users.get(String(given.user_id));
  if (!user) throw userMissing();
  const id = ids.text(32);
  const url = `${ownOrigin}/mfa/enrollment?ticket=${id}`;
  const { email: to = user.attributes.email } = given;
  if (given.send_mail === true && typeof to === 'string')
    outbox.push({ type: 'mfa-enrollment-ticket', at: clock.iso(), user_id: user.user_id, to, url });
  writeApiLog(context, context.operation?.summary ?? '', 200);
  return { status: 200, body: { ticket_id: id, ticket_url: url } };
}

const WEBAUTHN: Schema = {
  type: 'object',
  additionalProperties: false,
  properties: {
    userVerification: { type: 'string', enum: ['discouraged', 'preferred', 'required'] },
    overrideRelyingParty: { type: 'boolean' },
    relyingPartyIdentifier: { type: 'string' },
  },
};

const MESSAGES = {
  enrollment_message:
    '{{code}} is your verification code for {{tenant.friendly_name}}. Please enter this code to verify your enrollment.',
  verification_message: '{{code}} is your verification code for {{tenant.friendly_name}}',
};

/** The settings of WebAuthn, roaming and platform. Recorded, though the document does not have them. */
const webauthnRoutes = ['webauthn-roaming', 'webauthn-platform'].flatMap((factor): Route[] => {
  const key = `${FACTORS}/${factor}/settings`;
  const path = `/api/v2${key}`;
  const usual = {
    ...(factor === 'webauthn-roaming' ? { userVerification: 'preferred' } : {}),
    overrideRelyingParty: false,
  };
  const read = ({ store }: Context): Json => store.collection('settings').get(key) ?? usual;
  return [
    {
      method: 'GET',
      path,
      scopes: ['read:guardian_factors'],
      handle: (context) => ({ status: 200, body: read(context) }),
    },
    {
      method: 'PUT',
      path,
      scopes: ['update:guardian_factors'],
      handle: (context) => {
        const { store, body } = context;
        validateBody(body, WEBAUTHN);
        store.collection('settings').set(key, { ...read(context), ...body });
        writeApiLog(context, 'Update the settings of a factor', 200);
        return { status: 200, body };
      },
    },
  ];
});

/** Recorded: GET includes unset fields of a configured provider; the response to a change does not. */
const withNulls: Settings['present'] = (provider, { request }) =>
  request.method === 'PUT' || Object.keys(provider).length === 0
    ? provider
    : { auth_token: null, sid: null, from: null, messaging_service_sid: null, ...provider };

/** /guardian: factors, their providers and messages, policies, and enrollments. */
export const guardianRoutes = [
  ...webauthnRoutes,
  ...settings({ path: `${FACTORS}/{name}`, defaults: { enabled: false } }),
  ...settings({ path: `${FACTORS}/duo/settings`, defaults: {} }),
  ...settings({ path: `${FACTORS}/phone/message-types`, defaults: { message_types: [] } }),
  ...['phone', 'sms'].flatMap((factor) => [
    ...settings({ path: `${FACTORS}/${factor}/providers/twilio`, defaults: {}, present: withNulls }),
    ...settings({ path: `${FACTORS}/${factor}/selected-provider`, defaults: { provider: 'auth0' } }),
    ...settings({ path: `${FACTORS}/${factor}/templates`, defaults: MESSAGES }),
  ]),
  ...settings({ path: `${PUSH}/selected-provider`, defaults: { provider: 'guardian' } }),
  ...settings({ path: `${PUSH}/providers/apns`, defaults: {}, hidden: ['p12'] }),
  ...settings({ path: `${PUSH}/providers/fcm`, defaults: {}, hidden: ['server_key'] }),
  ...settings({ path: `${PUSH}/providers/fcmv1`, defaults: {}, hidden: ['server_credentials'] }),
  ...settings({
    path: `${PUSH}/providers/sns`,
    defaults: {},
    // Recorded: the response to a change shows the secret, GET does not.
    present: ({ aws_secret_access_key: secret, ...shown }, { request }) =>
      request.method === 'GET' || secret === undefined ? shown : { ...shown, aws_secret_access_key: secret },
  }),
  ...operations({
    'GET /guardian/factors': listFactors,
    'GET /guardian/policies': listPolicies,
    'PUT /guardian/policies': putPolicies,
    'GET /guardian/enrollments/{id}': (context) => ({
      status: 200,
      body: pick(findEnrollment(context).enrollment, ENROLLMENT),
    }),
    'DELETE /guardian/enrollments/{id}': removeEnrollment,
    'POST /guardian/enrollments/ticket': createTicket,
  }),
];
