import isEmpty from 'lodash/isEmpty';
import omitBy from 'lodash/omitBy';
import pick from 'lodash/pick';
import { answerItems } from '../crud/answerItems';
import { merged } from '../crud/merged';
import { settings, settingsKey } from '../crud/settings';
import { operations } from '../router/operations';
import type { Context, TenantResponse } from '../router/Route';
import type { Json } from '../store/records';
import { selectFields } from '../users/selectFields';
import { writeApiLog } from '../users/writeLog';

const RENDERING = '/prompts/{prompt}/screen/{screen}/rendering';

/** The default rendering of a screen. */
const STANDARD = {
  rendering_mode: 'standard',
  context_configuration: [],
  default_head_tags_disabled: false,
  head_tags: [],
  filters: null,
  use_page_template: false,
};

/** The customized screens; the API's list of the others is its own. */
function listRendering(context: Context): TenantResponse {
  const { store, values } = context;
  const rows = [...store.collection('settings')].flatMap(([key, set]) => {
    const [, prompt, screen] = /^\/prompts\/([^/]+)\/screen\/([^/]+)\/rendering$/.exec(key) ?? [];
    return prompt && screen ? [{ prompt, screen, ...STANDARD, ...set }] : [];
  });
  const wanted = rows.filter((row: Json) =>
    ['prompt', 'screen', 'rendering_mode'].every(
      (name) => values[name] === undefined || row[name] === values[name],
    ),
  );
  return answerItems(context, wanted, (row) => selectFields(row, values), {
    idOf: ({ prompt, screen }) => `${prompt} ${screen}`,
  });
}

/** Changes several screens at once. */
function patchRendering(context: Context): TenantResponse {
  const { store, given } = context;
  const table = store.collection('settings');
  const configs = given.configs as readonly Json[];
  for (const { prompt, screen, ...config } of configs) {
    const key = settingsKey(RENDERING, { prompt: String(prompt), screen: String(screen) });
    table.set(key, merged(table.get(key) ?? STANDARD, config, { keepsNull: true }));
  }
  writeApiLog(context, context.operation?.summary ?? '', 200);
  return { status: 200, body: { configs } };
}

/** /prompts: settings, texts, partials and rendering of the login pages. */
export const promptRoutes = [
  ...settings({
    path: '/prompts',
    defaults: {
      universal_login_experience: 'new',
      identifier_first: false,
      webauthn_platform_first_factor: false,
    },
  }),
  ...settings({ path: '/prompts/{prompt}/custom-text/{language}', defaults: {} }),
  ...settings({
    path: '/prompts/{prompt}/partials',
    defaults: {},
    present: (partials) => omitBy(partials, isEmpty),
  }),
  ...settings({
    path: RENDERING,
    defaults: STANDARD,
    merge: { keepsNull: true },
    // Recorded: the response to PATCH is its body.
    present: (rendering, { params, request, ownOrigin, given }) =>
      request.method === 'GET'
        ? { tenant: new URL(ownOrigin).hostname, prompt: params.prompt, screen: params.screen, ...rendering }
        : pick(rendering, Object.keys(given)),
  }),
  ...operations({ 'GET /prompts/rendering': listRendering, 'PATCH /prompts/rendering': patchRendering }),
];
