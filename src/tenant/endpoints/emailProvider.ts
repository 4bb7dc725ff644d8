import omit from 'lodash/omit';
import { settings } from '../plain/settings';

/** Kept, and never shown. */
const SECRETS = [
  'api_key',
  'smtp_pass',
  'accessKeyId',
  'secretAccessKey',
  'connectionString',
  'clientSecret',
];

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
    credentials: omit(Object(credentials), SECRETS),
  }),
  missing,
  deletesMissing: true,
});
