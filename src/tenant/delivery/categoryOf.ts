/** The filter categories of log streams, by event type. */
const CATEGORIES: Readonly<Record<string, string>> = {
  s: 'auth.login.success',
  scoa: 'auth.login.success',
  sens: 'auth.login.success',
  f: 'auth.login.fail',
  fp: 'auth.login.fail',
  fu: 'auth.login.fail',
  fc: 'auth.login.fail',
  fco: 'auth.login.fail',
  fcoa: 'auth.login.fail',
  fens: 'auth.login.fail',
  w: 'auth.login.notification',
  cls: 'auth.login.notification',
  cs: 'auth.login.notification',
  pwd_leak: 'auth.login.notification',
  limit_wc: 'auth.login.notification',
  limit_mu: 'auth.login.notification',
  limit_sul: 'auth.login.notification',
  slo: 'auth.logout.success',
  flo: 'auth.logout.fail',
  ss: 'auth.signup.success',
  fs: 'auth.signup.fail',
  ssa: 'auth.silent_auth.success',
  fsa: 'auth.silent_auth.fail',
  sapi: 'management.success',
  mgmt_api_read: 'management.success',
  fapi: 'management.fail',
  sscim: 'scim.event',
  fscim: 'scim.event',
  api_limit: 'system.notification',
  api_limit_warning: 'system.notification',
  depnote: 'system.notification',
  resource_cleanup: 'system.notification',
  custom_domain_verification_failed: 'system.notification',
  fn: 'user.notification',
  wum: 'user.notification',
  ublkdu: 'user.notification',
  actions_execution_failed: 'actions',
};

const USER_EVENTS = ['du', 'ce', 'cp', 'cpn', 'cpr', 'cu', 'v', 'vr', 'ui', 'i'];

/** The filter category of a log event. */
export function categoryOf(type: string): string {
  const known = CATEGORIES[type];
  if (known !== undefined) return known;
  if (type.startsWith('gd_')) return 'user.notification';
  const outcome = type.startsWith('s') ? 'success' : 'fail';
  if (/^[sf]e/.test(type)) return `auth.token_exchange.${outcome}`;
  return /^[sf]/.test(type) && USER_EVENTS.includes(type.slice(1)) ? `user.${outcome}` : 'other';
}
