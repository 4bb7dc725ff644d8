import pick from 'lodash/pick';
import { settings } from '../plain/settings';

/** All other credentials are secrets: kept, and never shown. */
const SHOWN = ['api_user', 'region', 'smtp_host', 'smtp_port', 'smtp_user'];

const missing = {
  message: 'There is not a configured email provider',
  errorCode: 'inexistent_email_provider',
};

/** /emails/provider: settings only, as mails lie in the outbox. */
export const emailProviderRoutes = settings({
  path: '/emails/provider',
  merge: { deep: ['credentials'] },
  present: ({ credentials, ...provider }) => ({
    enabled: true,
    ...provider,
    credentials: pick(Object(credentials), SHOWN),
  }),
  missing,
  deletesMissing: true,
});
