import { merged } from '../crud/merged';
import type { Route } from '../router/Route';
import { validateBody } from '../validation/validate';

/** Settings that GET reads and PATCH changes, at a path that the document no longer has. */
function settingsOf(
  path: string,
  scopes: readonly [read: string, update: string],
  defaults: object,
): Route[] {
  const [read, update] = scopes;
  return [
    {
      method: 'GET',
      path: `/api/v2${path}`,
      scopes: [read],
      handle: ({ store }) => ({
        status: 200,
        body: { ...defaults, ...store.collection('settings').get(path) },
      }),
    },
    {
      method: 'PATCH',
      path: `/api/v2${path}`,
      scopes: [update],
      handle: (context) => {
        const settings = context.store.collection('settings');
        const before = { ...defaults, ...settings.get(path) };
        const { body } = context;
        validateBody(body, { type: 'object' });
        const after = merged(before, body, { deep: true });
        settings.set(path, after);
        return { status: 200, body: after };
      },
    },
  ];
}

/** Settings that old clients use, and the document does not have. */
export const undocumentedRoutes: readonly Route[] = [
  // Recorded.
  ...settingsOf('/prompts/mfa-push', ['read:prompts', 'update:prompts'], {}),
  // For v3's client; the response of current tenants is unknown.
  ...settingsOf('/migrations', ['read:tenant_settings', 'update:tenant_settings'], { flags: {} }),
];
