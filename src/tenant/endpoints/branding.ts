import omitBy from 'lodash/omitBy';
import { ApiFault } from '../ApiFault';
import { CrudHandlers, crud } from '../crud/crud';
import type { CrudDeclaration } from '../crud/CrudDeclaration';
import { settings } from '../crud/settings';
import { operations } from '../router/operations';
import type { Handler } from '../router/Route';
import type { Json } from '../store/records';
import { writeOperationLog } from '../users/writeLog';

/** Without any color, the object of colors is absent. */
const withoutEmptyObjects = (branding: Json): Json =>
  omitBy(branding, (value) => typeof value === 'object' && value !== null && Object.keys(value).length === 0);

const themes: CrudDeclaration = {
  path: '/branding/themes',
  except: ['GET /branding/themes/default'],
  collection: 'branding_themes',
  key: 'themeId',
  newKey: (ids) => ids.text(32),
  // Recorded, though the document does not have them.
  defaults: {
    identifiers: {
      login_display: 'unified',
      otp_autocomplete: true,
      phone_display: { masking: 'mask_digits', formatting: 'international' },
    },
  },
  missing: { errorCode: 'theme_not_found' },
  check: ({ store, operation }, _after, before) => {
    // A tenant has one theme.
    if (!before && store.collection('branding_themes').size > 0)
      throw new ApiFault(409, operation?.refusals?.['409']?.[0] ?? 'Conflict', 'theme_already_exists');
  },
};
const themeHandlers = new CrudHandlers(themes);

const defaultTheme: Handler = (context) => {
  const [theme] = context.store.collection('branding_themes').values();
  if (!theme) throw new ApiFault(404, context.operation?.refusals?.['404']?.[0] ?? '', 'theme_not_found');
  return { status: 200, body: themeHandlers.present(theme, context) };
};

/** Maximum length of a template. */
const MAX_TEMPLATE = 102_400;
const TEMPLATE = '/branding/templates/universal-login';

/** The body is the text of the template, or an object with it. */
const putTemplate: Handler = (context) => {
  const { body, given, store } = context;
  const template = typeof body === 'string' ? body : String(given.template);
  if (template.length > MAX_TEMPLATE)
    throw new ApiFault(400, `Payload content length greater than maximum allowed: ${MAX_TEMPLATE}.`);
  const table = store.collection('settings');
  const status = table.has(TEMPLATE) ? 204 : 201;
  table.set(TEMPLATE, { body: template });
  writeOperationLog(context, status);
  // Recorded: an empty object, the first time.
  return status === 204 ? { status } : { status, body: {} };
};

/** /branding, its themes, and the template of the login page. */
export const brandingRoutes = [
  ...settings({ path: '/branding', defaults: {}, present: withoutEmptyObjects }),
  ...crud(themes),
  ...settings({ path: TEMPLATE, deletesMissing: true }).filter(({ method }) => method !== 'PUT'),
  ...operations({
    'GET /branding/themes/default': defaultTheme,
    'PUT /branding/templates/universal-login': putTemplate,
  }),
];
