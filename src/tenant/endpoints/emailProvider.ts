import pick from 'lodash/pick';
import { settings } from '../crud/settings';
import { validateBody } from '../validation/validate';

/** All other credentials are secrets, which are never shown. */
const PUBLIC_CREDENTIALS = ['api_user', 'region', 'smtp_host', 'smtp_port', 'smtp_user'];

/** Recorded: the document allows any settings, the API only those of providers. */
const PROVIDER_SETTINGS = {
  properties: {
    settings: {
      description: 'Specific provider setting',
      properties: { headers: {}, message: {} },
      additionalProperties: false,
    },
  },
};

const missing = {
  message: 'There is not a configured email provider',
  errorCode: 'inexistent_email_provider',
};

/** /emails/provider: settings only, since mails go to the outbox. */
export const emailProviderRoutes = settings({
  path: '/emails/provider',
  merge: { deep: ['credentials'] },
  check: ({ body }) => validateBody(body, PROVIDER_SETTINGS),
  present: ({ credentials, ...provider }) => ({
    enabled: true,
    ...provider,
    credentials: pick(Object(credentials), PUBLIC_CREDENTIALS),
  }),
  missing,
  deletesMissing: true,
});
