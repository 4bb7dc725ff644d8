import { ApiFault } from '../ApiFault';
import type { Context, Route, TenantResponse } from '../router/Route';
import { findUser } from './findUser';

function deleteProvider(context: Context): TenantResponse {
  const user = findUser(context);
  const { provider = '' } = context.params;
  if (!['duo', 'google-authenticator'].includes(provider)) {
    const detail = `'No enum match for: ${provider}' on property provider (The multi-factor provider)`;
    throw new ApiFault(400, `Path validation error: ${detail}.`, 'invalid_uri');
  }
  user.enrollments = user.enrollments.filter(
    ({ auth_method: method }) => provider !== 'google-authenticator' || method !== 'authenticator',
  );
  return { status: 204 };
}

function regenerateRecoveryCode(context: Context): TenantResponse {
  findUser(context);
  return { status: 200, body: { recovery_code: context.ids.code(24) } };
}

function deleteAuthenticators(context: Context): TenantResponse {
  const user = findUser(context);
  user.enrollments = [];
  user.authenticationMethods = [];
  return { status: 204 };
}

const PATH = '/api/v2/users/:id';

/** Enrollments, multifactor providers, recovery codes and authenticators of a user. */
export const multifactorRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: `${PATH}/enrollments`,
    scopes: ['read:users', 'read:current_user'],
    handle: (context) => ({ status: 200, body: findUser(context).enrollments }),
  },
  {
    method: 'DELETE',
    path: `${PATH}/multifactor/:provider`,
    scopes: ['update:users'],
    handle: deleteProvider,
  },
  {
    method: 'POST',
    path: `${PATH}/multifactor/actions/invalidate-remember-browser`,
    scopes: ['update:users'],
    handle: (context) => (findUser(context), { status: 204 }),
  },
  {
    method: 'POST',
    path: `${PATH}/recovery-code-regeneration`,
    scopes: ['update:users'],
    handle: regenerateRecoveryCode,
  },
  {
    method: 'DELETE',
    path: `${PATH}/authenticators`,
    scopes: ['delete:guardian_enrollments'],
    handle: deleteAuthenticators,
  },
];
