/**
 * Every method of every manager: what it takes, and the request that it must make. The tests that hold for all
 * methods (endpoints, canary, exactly once, differential, tour) are driven by this one table.
 *
 * A row is `name form VERB /path`. Forms: `-` nothing, `q` an optional query, `d` data, `p` params, `pd` params and data,
 * `pe` params, and an empty body; `{a,b}` are fields of the params (or data) that the method requires in addition to the path's.
 */
const ROWS = `
actions.getAllTriggers q GET /actions/triggers
actions.updateTriggerBindings pd PATCH /actions/triggers/:trigger_id/bindings
actions.getTriggerBindings p GET /actions/triggers/:trigger_id/bindings
actions.create d POST /actions/actions
actions.getAll q GET /actions/actions
actions.get p GET /actions/actions/:id
actions.update pd PATCH /actions/actions/:id
actions.delete p DELETE /actions/actions/:id
actions.test pd POST /actions/actions/:id/test
actions.deploy pe POST /actions/actions/:id/deploy
actions.getVersions p GET /actions/actions/:id/versions
actions.getVersion p GET /actions/actions/:id/versions/:version_id
actions.createVersion pd POST /actions/actions/:id/versions
actions.deployVersion pe POST /actions/actions/:id/versions/:version_id/deploy
actions.getExecution p GET /actions/executions/:execution_id
attackProtection.getBruteForceConfig q GET /attack-protection/brute-force-protection
attackProtection.updateBruteForceConfig pd PATCH /attack-protection/brute-force-protection
attackProtection.getSuspiciousIpThrottlingConfig q GET /attack-protection/suspicious-ip-throttling
attackProtection.updateSuspiciousIpThrottlingConfig pd PATCH /attack-protection/suspicious-ip-throttling
attackProtection.getBreachedPasswordDetectionConfig q GET /attack-protection/breached-password-detection
attackProtection.updateBreachedPasswordDetectionConfig pd PATCH /attack-protection/breached-password-detection
blacklistedTokens.add d POST /blacklists/tokens
blacklistedTokens.getAll q GET /blacklists/tokens
branding.updateSettings pd PATCH /branding
branding.getSettings q GET /branding
branding.getUniversalLoginTemplate q GET /branding/templates/universal-login
branding.setUniversalLoginTemplate pd PUT /branding/templates/universal-login
branding.deleteUniversalLoginTemplate pe DELETE /branding/templates/universal-login
branding.getTheme p GET /branding/themes/:id
branding.getDefaultTheme - GET /branding/themes/default
branding.createTheme d POST /branding/themes
branding.updateTheme pd PATCH /branding/themes/:id
branding.deleteTheme p DELETE /branding/themes/:id
clientCredentials.create pd POST /clients/:client_id/credentials
clientCredentials.getAll p GET /clients/:client_id/credentials
clientCredentials.get p GET /clients/:client_id/credentials/:credential_id
clientCredentials.delete p DELETE /clients/:client_id/credentials/:credential_id
clientGrants.create d POST /client-grants
clientGrants.getAll q GET /client-grants
clientGrants.update pd PATCH /client-grants/:id
clientGrants.delete p DELETE /client-grants/:id
clients.create d POST /clients
clients.getAll q GET /clients
clients.get p GET /clients/:client_id
clients.update pd PATCH /clients/:client_id
clients.delete p DELETE /clients/:client_id
clients.rotateClientSecret pe POST /clients/:client_id/rotate-secret
connections.create d POST /connections
connections.getAll q GET /connections
connections.get p GET /connections/:id
connections.update pd PATCH /connections/:id
connections.delete p DELETE /connections/:id
connections.checkStatus p GET /connections/:id/status
connections.deleteUserByEmail p DELETE /connections/:id/users {email}
customDomains.create d POST /custom-domains
customDomains.getAll q GET /custom-domains
customDomains.get p GET /custom-domains/:id
customDomains.verify pe POST /custom-domains/:id/verify
customDomains.delete p DELETE /custom-domains/:id
deviceCredentials.createPublicKey d POST /device-credentials
deviceCredentials.getAll q GET /device-credentials
deviceCredentials.delete p DELETE /device-credentials/:id
emailProvider.configure d POST /emails/provider
emailProvider.get q GET /emails/provider
emailProvider.update pd PATCH /emails/provider
emailProvider.delete pe DELETE /emails/provider
emailTemplates.create d POST /email-templates
emailTemplates.get p GET /email-templates/:name
emailTemplates.update pd PATCH /email-templates/:name
grants.getAll q GET /grants
grants.delete p DELETE /grants/:id
guardian.getGuardianEnrollment p GET /guardian/enrollments/:id
guardian.deleteGuardianEnrollment p DELETE /guardian/enrollments/:id
guardian.createEnrollmentTicket d POST /guardian/enrollments/ticket
guardian.getFactors q GET /guardian/factors
guardian.getFactorSettings p GET /guardian/factors/:name/settings
guardian.updateFactorSettings pd PUT /guardian/factors/:name/settings
guardian.getFactorProvider p GET /guardian/factors/:name/providers/:provider
guardian.updateFactorProvider pd PUT /guardian/factors/:name/providers/:provider
guardian.getFactorTemplates p GET /guardian/factors/:name/templates
guardian.updateFactorTemplates pd PUT /guardian/factors/:name/templates
guardian.updateFactor pd PUT /guardian/factors/:name
guardian.getPolicies q GET /guardian/policies
guardian.updatePolicies pd PUT /guardian/policies
guardian.getPhoneFactorSelectedProvider q GET /guardian/factors/sms/selected-provider
guardian.updatePhoneFactorSelectedProvider pd PUT /guardian/factors/sms/selected-provider
guardian.getPhoneFactorMessageTypes q GET /guardian/factors/phone/message-types
guardian.updatePhoneFactorMessageTypes pd PUT /guardian/factors/phone/message-types
hooks.create d POST /hooks
hooks.getAll q GET /hooks
hooks.get p GET /hooks/:id
hooks.update pd PATCH /hooks/:id
hooks.delete p DELETE /hooks/:id
hooks.getSecrets p GET /hooks/:id/secrets
hooks.addSecrets pd POST /hooks/:id/secrets
hooks.updateSecrets pd PATCH /hooks/:id/secrets
hooks.removeSecrets pd DELETE /hooks/:id/secrets
jobs.get p GET /jobs/:id
jobs.importUsers d POST /jobs/users-imports {users_json,connection_id}
jobs.importUsersJob d POST /jobs/users-imports {users_json,connection_id}
jobs.exportUsers d POST /jobs/users-exports
jobs.errors p GET /jobs/:id/errors
jobs.verifyEmail d POST /jobs/verification-email {user_id}
logStreams.getAll q GET /log-streams
logStreams.get p GET /log-streams/:id
logStreams.create d POST /log-streams
logStreams.update pd PATCH /log-streams/:id
logStreams.delete p DELETE /log-streams/:id
logs.getAll q GET /logs
logs.get p GET /logs/:id
migrations.updateMigrations d PATCH /migrations
migrations.getMigrations q GET /migrations
organizations.create d POST /organizations
organizations.getAll q GET /organizations
organizations.getByID p GET /organizations/:id
organizations.getByName p GET /organizations/name/:name
organizations.update pd PATCH /organizations/:id
organizations.delete p DELETE /organizations/:id
organizations.getEnabledConnections p GET /organizations/:id/enabled_connections
organizations.getEnabledConnection p GET /organizations/:id/enabled_connections/:connection_id
organizations.addEnabledConnection pd POST /organizations/:id/enabled_connections
organizations.removeEnabledConnection p DELETE /organizations/:id/enabled_connections/:connection_id
organizations.updateEnabledConnection pd PATCH /organizations/:id/enabled_connections/:connection_id
organizations.getMembers p GET /organizations/:id/members
organizations.addMembers pd POST /organizations/:id/members
organizations.removeMembers pd DELETE /organizations/:id/members
organizations.getInvitations p GET /organizations/:id/invitations
organizations.getInvitation p GET /organizations/:id/invitations/:invitation_id
organizations.createInvitation pd POST /organizations/:id/invitations
organizations.deleteInvitation p DELETE /organizations/:id/invitations/:invitation_id
organizations.getMemberRoles p GET /organizations/:id/members/:user_id/roles
organizations.addMemberRoles pd POST /organizations/:id/members/:user_id/roles
organizations.removeMemberRoles pd DELETE /organizations/:id/members/:user_id/roles
prompts.updateSettings pd PATCH /prompts
prompts.getSettings q GET /prompts
prompts.getCustomTextByLanguage p GET /prompts/:prompt/custom-text/:language
prompts.updateCustomTextByLanguage p PUT /prompts/:prompt/custom-text/:language {body}
resourceServers.create d POST /resource-servers
resourceServers.getAll q GET /resource-servers
resourceServers.get p GET /resource-servers/:id
resourceServers.update pd PATCH /resource-servers/:id
resourceServers.delete p DELETE /resource-servers/:id
roles.create d POST /roles
roles.getAll q GET /roles
roles.get p GET /roles/:id
roles.update pd PATCH /roles/:id
roles.delete p DELETE /roles/:id
roles.getPermissions p GET /roles/:id/permissions
roles.addPermissions pd POST /roles/:id/permissions
roles.removePermissions pd DELETE /roles/:id/permissions
roles.getUsers p GET /roles/:id/users
roles.assignUsers pd POST /roles/:id/users
rules.create d POST /rules
rules.getAll q GET /rules
rules.get p GET /rules/:id
rules.update pd PATCH /rules/:id
rules.delete p DELETE /rules/:id
rulesConfigs.set pd PUT /rules-configs/:key
rulesConfigs.getAll q GET /rules-configs
rulesConfigs.delete p DELETE /rules-configs/:key
stats.getDaily q GET /stats/daily
stats.getActiveUsersCount - GET /stats/active-users
tenant.updateSettings d PATCH /tenants/settings
tenant.getSettings q GET /tenants/settings
tickets.changePassword d POST /tickets/password-change
tickets.verifyEmail d POST /tickets/email-verification
userBlocks.get p GET /user-blocks/:id
userBlocks.delete p DELETE /user-blocks/:id
userBlocks.getByIdentifier p GET /user-blocks {identifier}
userBlocks.deleteByIdentifier p DELETE /user-blocks {identifier}
users.create d POST /users
users.getAll q GET /users
users.getByEmail email GET /users-by-email
users.get p GET /users/:id
users.update pd PATCH /users/:id
users.updateUserMetadata pd PATCH /users/:id
users.updateAppMetadata pd PATCH /users/:id
users.delete p DELETE /users/:id
users.deleteAll - DELETE /users
users.deleteMultifactorProvider p DELETE /users/:id/multifactor/:provider
users.link link POST /users/:id/identities
users.unlink p DELETE /users/:id/identities/:provider/:user_id
users.logs p GET /users/:id/logs
users.getGuardianEnrollments p GET /users/:id/enrollments
users.regenerateRecoveryCode pe POST /users/:id/recovery-code-regeneration
users.invalidateRememberBrowser pe POST /users/:id/multifactor/actions/invalidate-remember-browser
users.getRoles p GET /users/:id/roles
users.assignRoles pd POST /users/:id/roles
users.removeRoles pd DELETE /users/:id/roles
users.getPermissions p GET /users/:id/permissions
users.assignPermissions pd POST /users/:id/permissions
users.removePermissions pd DELETE /users/:id/permissions
users.deleteAllAuthenticators p DELETE /users/:id/authenticators
users.getUserOrganizations p GET /users/:id/organizations
users.getAuthenticationMethods p GET /users/:id/authentication-methods
users.getAuthenticationMethodById p GET /users/:id/authentication-methods/:authentication_method_id
users.createAuthenticationMethod pd POST /users/:id/authentication-methods
users.updateAuthenticationMethods pd PUT /users/:id/authentication-methods
users.updateAuthenticationMethodById pd PATCH /users/:id/authentication-methods/:authentication_method_id
users.deleteAuthenticationMethods p DELETE /users/:id/authentication-methods
users.deleteAuthenticationMethodById p DELETE /users/:id/authentication-methods/:authentication_method_id
`;

/** What a method takes. */
export type Form = '-' | 'q' | 'd' | 'p' | 'pd' | 'pe' | 'email' | 'link';

/** A method of a manager. */
export interface ManagerMethod {
  /** Name of the manager on the client. */
  manager: string;
  method: string;
  form: Form;
  verb: string;
  /** Path below `/api/v2`, with its placeholders. */
  path: string;
  /** Names of the placeholders. */
  placeholders: readonly string[];
  /** Required fields other than the placeholders. */
  required: readonly string[];
}

function read(row: string): ManagerMethod {
  const [name = '', form = '', verb = '', path = '', required = ''] = row.split(' ');
  const [manager = '', method = ''] = name.split('.');
  return {
    manager,
    method,
    form: form as Form,
    verb,
    path,
    placeholders: [...path.matchAll(/:(\w+)/g)].map(([, placeholder = '']) => placeholder),
    required: required.replace(/[{}]/g, '').split(',').filter(Boolean),
  };
}

/** Every method of every manager. */
export const MANAGER_METHODS: readonly ManagerMethod[] = ROWS.trim().split('\n').map(read);

const SAMPLES: Record<string, unknown> = {
  body: { login: { title: 'Hello' } },
  users_json: '[{"email":"jane@example.com"}]',
  connection_id: 'con_1',
  email: 'jane@example.com',
  identifier: 'jane@example.com',
  user_id: 'auth0|1',
};

const DATA = { name: 'Jane', tags: ['a', 'b'] };

/**
 * Arguments for a method, without a callback.
 *
 * @param values Values of the placeholders, by name. Default: a plain one for each.
 */
export function argumentsOf(
  { form, placeholders, required }: ManagerMethod,
  values: Readonly<Record<string, unknown>> = {},
): unknown[] {
  const needed = Object.fromEntries(required.map((name) => [name, SAMPLES[name]]));
  const ids = Object.fromEntries(
    placeholders.map((name) => [name, Object.hasOwn(values, name) ? values[name] : `${name}1`]),
  );
  switch (form) {
    case '-':
      return [];
    case 'q':
      return [{ page: 0, per_page: 10, fields: ['a', 'b'], none: null, left: undefined }];
    case 'd':
      return [{ ...DATA, ...needed }];
    case 'email':
      return ['jane@example.com'];
    case 'link':
      return [ids.id, { provider: 'auth0', user_id: 'y' }];
    case 'p':
    case 'pe':
      return [{ ...ids, ...needed }];
    case 'pd':
      return [ids, DATA];
  }
}

/** The path of a method's request for plain values. */
export function plainPath({ path }: ManagerMethod): string {
  return path.replace(/:(\w+)/g, '$11');
}
