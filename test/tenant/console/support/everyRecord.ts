import type { RunningTenant } from '../../../../src/tenant';
import { VIEWS } from './views';

const API = 'https://api.example.com';

/** The API refuses dots and dollar signs in names of metadata. */
const keyOf = (text: string): string => text.replace(/[.$]/g, '');

/** A seed with a text in every field of every record that accepts it. */
export const seedOf = (texts: readonly string[]) => ({
  resource_servers: [
    {
      identifier: API,
      name: 'Shop',
      scopes: texts.map((text, index) => ({ value: `s${index}`, description: text })),
    },
  ],
  roles: texts.map((text, index) => ({
    // The API refuses < and > in names of roles.
    name: `role ${index}`,
    description: text,
    permissions: [{ resource_server_identifier: API, permission_name: `s${index}` }],
  })),
  organizations: texts.map((text, index) => ({
    name: `org${index}`,
    display_name: text,
    metadata: { note: text },
    members: [`auth0|${index}`],
  })),
  users: texts.map((text, index) => ({
    user_id: String(index),
    email: `user${index}@example.com`,
    name: text,
    nickname: text,
    given_name: text,
    family_name: text,
    user_metadata: { [keyOf(text)]: text },
    app_metadata: { [keyOf(text)]: [text] },
    roles: texts.map((_text, role) => `role ${role}`),
    permissions: [{ resource_server_identifier: API, permission_name: `s${index}` }],
  })),
});

type Ask = (method: string, path: string, body?: unknown) => Promise<Response>;

const idIn = async (answer: Promise<Response>, field: string): Promise<string> => {
  const value = (await (await answer).json()) as Record<string, string> | Record<string, string>[];
  const first = Array.isArray(value) ? value[0] : value;
  return first?.[field] ?? '';
};

/**
 * Creates what a seed can't contain: requests, mails, log events, factors, a connection, faults. @returns The views,
 * with real IDs.
 */
export async function everyView(
  tenant: RunningTenant,
  ask: Ask,
  texts: readonly string[],
): Promise<string[]> {
  let client = '';
  for (const text of texts) {
    await ask('PATCH', '/api/v2/users/auth0%7C0', { user_metadata: { [keyOf(text)]: text } });
    await ask('GET', `/api/v2/users/${encodeURIComponent(text)}?q=${encodeURIComponent(text)}`);
    tenant.outbox.push({
      type: text,
      at: tenant.clock.iso(),
      to: text,
      url: text,
      user_id: text,
      code: text,
      subject: text,
    });
    await ask('POST', '/oauth/token', { grant_type: text, client_id: text, username: text });
    client = await idIn(
      ask('POST', '/api/v2/clients', {
        name: 'App',
        description: text.slice(0, 140),
        client_metadata: { note: text },
      }),
      'client_id',
    );
    tenant.fail({ route: `/${encodeURIComponent(text)}`, status: 503, body: text });
  }
  await ask('POST', '/api/v2/users/auth0%7C0/authentication-methods', {
    type: 'totp',
    name: texts[0],
    totp_secret: 'JBSWY3DPEHPK3PXP',
  });
  await ask('POST', '/api/v2/connections', {
    name: 'customers',
    strategy: 'auth0',
    display_name: texts[0]?.slice(0, 100),
    metadata: { note: texts[0] },
  });
  const ids = {
    LOG: await idIn(ask('GET', '/api/v2/logs?per_page=1'), 'log_id'),
    ROLE: await idIn(ask('GET', '/api/v2/roles'), 'id'),
    ORGANIZATION: await idIn(ask('GET', '/api/v2/organizations'), 'id'),
    CLIENT: client,
    CONNECTION: await idIn(ask('GET', '/api/v2/connections?name=customers'), 'id'),
  };
  return VIEWS.map((view) =>
    Object.entries(ids).reduce<string>(
      (path, [name, id]) => path.replace(`/${name}`, `/${encodeURIComponent(id)}`),
      view,
    ),
  );
}
