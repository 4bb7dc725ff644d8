import type { Context, TenantResponse } from '../router/Route';
import { applyPatch } from '../users/applyPatch';
import { checkPatch } from '../users/checkPatch';
import { findUser } from '../users/findUser';
import { checkMetadata } from '../users/metadata';
import { presentUser } from '../users/presentUser';
import { sendVerification } from '../users/sendVerification';
import { writeApiLog, writeUserLog } from '../users/writeLog';

/** The log events for changes of fields. */
const EVENTS: readonly (readonly [string, string])[] = [
  ['password', 'scp'],
  ['email', 'sce'],
  ['username', 'scu'],
];

/** PATCH /users/{id}. */
export function updateUser(context: Context): TenantResponse {
  const { given: body, store, clock } = context;
  checkMetadata(body);
  const user = findUser(context);
  const target = checkPatch(context, user, body);
  const updated = applyPatch(user, target, body, clock.iso());
  store.putUser(updated);
  for (const [field, type] of EVENTS) if (body[field] !== undefined) writeUserLog(context, type, updated);
  writeApiLog(context, 'Update a User', 200);
  if (body.verify_email === true) sendVerification(context, updated);
  return { status: 200, body: presentUser(updated) };
}
