import { operations } from '../router/operations';
import type { Context, TenantResponse } from '../router/Route';
import { findUser } from '../users/findUser';
import { writeApiLog } from '../users/writeLog';

function deleteProvider(context: Context): TenantResponse {
  const { params, store, clock } = context;
  const user = findUser(context);
  const { multifactor, ...attributes } = user.attributes;
  const left = Array.isArray(multifactor) ? multifactor.filter((name) => name !== params.provider) : [];
  const enrollments = user.enrollments.filter(
    ({ auth_method: method }) => params.provider !== 'google-authenticator' || method !== 'authenticator',
  );
  store.putUser({
    ...user,
    enrollments,
    attributes: {
      ...attributes,
      ...(left.length > 0 ? { multifactor: left } : {}),
      ...(multifactor === undefined ? {} : { multifactor_last_modified: clock.iso() }),
    },
  });
  writeApiLog(context, "Delete a User's Multi-factor Provider", 204);
  return { status: 204 };
}

function regenerateRecoveryCode(context: Context): TenantResponse {
  findUser(context);
  writeApiLog(context, 'Generate New Multi-factor Authentication Recovery Code', 200);
  return { status: 200, body: { recovery_code: context.ids.code(24) } };
}

function invalidateRememberBrowser(context: Context): TenantResponse {
  findUser(context);
  writeApiLog(context, 'Invalidate All Remembered Browsers for Multi-factor Authentication', 204);
  return { status: 204 };
}

function deleteAuthenticators(context: Context): TenantResponse {
  const user = findUser(context);
  context.store.putUser({ ...user, enrollments: [], authenticationMethods: [] });
  writeApiLog(context, 'Delete All Authenticators', 204);
  return { status: 204 };
}

/** Enrollments, multifactor providers, recovery codes and authenticators of a user. */
export const multifactorRoutes = operations({
  'GET /users/{id}/enrollments': (context) => ({ status: 200, body: findUser(context).enrollments }),
  'DELETE /users/{id}/multifactor/{provider}': deleteProvider,
  'POST /users/{id}/multifactor/actions/invalidate-remember-browser': invalidateRememberBrowser,
  'POST /users/{id}/recovery-code-regeneration': regenerateRecoveryCode,
  'DELETE /users/{id}/authenticators': deleteAuthenticators,
});
