import type { CrudDeclaration } from '../crud/CrudDeclaration';
import { CrudHandlers, crud } from '../crud/crud';
import { operations } from '../router/operations';
import type { Context, TenantResponse } from '../router/Route';
import { writeOperationLog } from '../users/writeLog';

/** Sends a test message of a provider, into the outbox. */
export function sendTrial(context: Context, detail: Readonly<Record<string, unknown>>): TenantResponse {
  const { clock, given, outbox } = context;
  const { to, delivery_method = 'text' } = given;
  outbox.push({ ...detail, type: 'phone-trial', at: clock.iso(), to: String(to), delivery_method });
  writeOperationLog(context, 202);
  return { status: 202, body: { code: 202, message: 'Test notification successfully sent for processing' } };
}

const providers: CrudDeclaration = {
  path: '/branding/phone/providers',
  collection: 'phone_providers',
  newKey: (ids) => `pro_${ids.text(22)}`,
  hasTimes: true,
  defaults: ({ ownOrigin }) => ({
    tenant: new URL(ownOrigin).hostname,
    channel: 'phone',
    disabled: false,
  }),
  unique: [{ fields: ['name'] }],
  filters: { disabled: 'disabled' },
  missing: { message: 'Notification Resource not found' },
  // Recorded: only the list has `credentials`, which is null.
  present: ({ credentials, ...provider }, { operation }) =>
    operation?.list && credentials !== undefined ? { ...provider, credentials: null } : provider,
};
const handlers = new CrudHandlers(providers);

/** /branding/phone/providers: the services that send text messages and calls. */
export const phoneProviderRoutes = [
  ...crud(providers),
  ...operations({
    'POST /branding/phone/providers/{id}/try': (context) =>
      sendTrial(context, { provider_id: handlers.find(context).id }),
  }),
];
