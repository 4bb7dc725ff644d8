import omit from 'lodash/omit';
import { objectOf } from '../objectOf';
import { answerItems } from '../crud/answerItems';
import type { CrudDeclaration } from '../crud/CrudDeclaration';
import { CrudHandlers, crud } from '../crud/crud';
import { operations } from '../router/operations';
import type { Context, TenantResponse } from '../router/Route';
import type { Json } from '../store/records';
import { sendTrial } from './phoneProviders';

const alert = (what: string, advice = ''): { text: string; voice: string } => {
  const place =
    '{{user.source_ip}}{% if user.city %} from {{user.city}}, {{user.country}}{% elsif user.country %} from {{user.country}}{% endif %}.';
  const both = `${what} ${place}${advice}`;
  return { text: both, voice: both };
};
const code = (kind: string, more = ''): { text: string; voice: string } => ({
  text: `{{ code | escape }} is your ${kind} code for {{ friendly_name | escape }}${more}`,
  voice: `Hello. Your ${kind} code for {{ friendly_name | escape }} is {{ pause }} {{ code | escape }}. I repeat, your ${kind} code is {{ pause }} {{ code | escape }}`,
});

/** The default templates. Recorded, except `password_breach`. */
const BODIES: Readonly<Record<string, Json>> = {
  blocked_account: alert(
    'We detected suspicious activity on your account from the ip',
    ' Logins from this IP have been blocked on your account. If this is your IP, please reset your password to unblock your account. Otherwise, disregard this message.',
  ),
  change_password: code('password change'),
  otp_enroll: code('verification', '. Please enter this code to verify your enrollment.'),
  otp_verify: code('verification'),
  password_breach: alert('We detected a security breach in your account. Please reset your password.'),
};

const usual = (type: string): Json => ({ syntax: 'liquid', body: BODIES[type] });

const templates: CrudDeclaration = {
  path: '/branding/phone/templates',
  except: ['GET /branding/phone/templates'],
  collection: 'phone_templates',
  newKey: (ids) => `tem_${ids.text(22)}`,
  hasTimes: true,
  defaults: ({ ownOrigin, given }) => ({
    tenant: new URL(ownOrigin).hostname,
    channel: 'phone',
    type: 'otp_verify',
    disabled: false,
    content: usual(String(given.type ?? 'otp_verify')),
  }),
  merge: { deep: ['content'] },
  unique: [{ fields: ['type'] }],
  missing: { message: 'Notification Resource not found' },
};
const handlers = new CrudHandlers(templates);

/** Recorded: customized templates, then the defaults of the other types, without an id. The query only filters. */
function list(context: Context): TenantResponse {
  const { store, clock, ownOrigin, values } = context;
  const set = [...store.collection(templates.collection).values()];
  const times = { created_at: clock.iso(), updated_at: clock.iso() };
  const tenant = new URL(ownOrigin).hostname;
  const rest = Object.keys(BODIES)
    // Recorded: this one is only listed once it was customized.
    .filter((type) => type !== 'password_breach' && !set.some((template) => template.type === type))
    .map((type) => {
      const content = { ...usual(type), from: '' };
      return { tenant, channel: 'phone', type, disabled: false, ...times, content };
    });
  const wanted = [...set, ...rest].filter(
    ({ disabled }: Json) => values.disabled === undefined || disabled === values.disabled,
  );
  return answerItems<Json>(context, wanted, (template) => template);
}

/** Resets to the default texts. Recorded: the sender stays. */
function reset(context: Context): TenantResponse {
  const before = handlers.find(context);
  const sender = omit(objectOf(before.content), ['syntax', 'body']);
  const after = { ...before, content: { ...usual(String(before.type)), ...sender } };
  return handlers.answer(context, handlers.put(context, after, before));
}

/** /branding/phone/templates: the texts of text messages and calls. */
export const phoneTemplateRoutes = [
  ...crud(templates),
  ...operations({
    'GET /branding/phone/templates': list,
    'PATCH /branding/phone/templates/{id}/reset': reset,
    'POST /branding/phone/templates/{id}/try': (context) =>
      sendTrial(context, { template_id: handlers.find(context).id }),
  }),
];
