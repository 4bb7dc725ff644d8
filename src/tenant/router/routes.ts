import { blacklistRoutes } from '../endpoints/blacklistedTokens';
import { undocumentedRoutes } from '../endpoints/undocumented';
import { eventStreamRoutes } from '../endpoints/eventStreams';
import { experimentationRoutes } from '../endpoints/experimentation';
import { flowRoutes, formRoutes } from '../endpoints/flows';
import { networkAclRoutes } from '../endpoints/networkAcls';
import {
  connectionProfileRoutes,
  tokenExchangeProfileRoutes,
  userAttributeProfileRoutes,
} from '../endpoints/profiles';
import { rateLimitPolicyRoutes, riskRoutes, verificationTemplateRoutes } from '../endpoints/riskAssessments';
import { selfServiceProfileRoutes } from '../endpoints/selfServiceProfiles';
import { actionBindingRoutes } from '../endpoints/actionBindings';
import { actionModuleRoutes } from '../endpoints/actionModules';
import { actionRoutes } from '../endpoints/actions';
import { attackProtectionRoutes } from '../endpoints/attackProtection';
import { brandingRoutes } from '../endpoints/branding';
import { clientGrantRoutes } from '../endpoints/clientGrants';
import { customDomainRoutes } from '../endpoints/customDomains';
import { deviceCredentialRoutes } from '../endpoints/deviceCredentials';
import { refreshTokenRoutes } from '../endpoints/refreshTokens';
import { sessionRoutes } from '../endpoints/sessions';
import { ipBlockRoutes } from '../endpoints/ipBlocks';
import { cimdRoutes } from '../endpoints/cimd';
import { emailProviderRoutes } from '../endpoints/emailProvider';
import { emailTemplateRoutes } from '../endpoints/emailTemplates';
import { grantRoutes } from '../endpoints/grants';
import { guardianRoutes } from '../endpoints/guardian';
import { hookRoutes } from '../endpoints/hooks';
import { customSigningRoutes, signingKeyRoutes } from '../endpoints/signingKeys';
import { encryptionKeyRoutes } from '../endpoints/encryptionKeys';
import { logStreamRoutes } from '../endpoints/logStreams';
import { ruleConfigRoutes, ruleRoutes } from '../endpoints/rules';
import { tenantSettingsRoutes } from '../endpoints/tenantSettings';
import { authenticationMethodRoutes } from '../endpoints/authenticationMethods';
import { clientCredentialRoutes } from '../endpoints/clientCredentials';
import { clientRoutes } from '../endpoints/clients';
import { connectionClientRoutes } from '../endpoints/connectionClients';
import { connectionKeyRoutes } from '../endpoints/connectionKeys';
import { connectionRoutes } from '../endpoints/connections';
import { identityRoutes } from '../endpoints/identities';
import { jobRoutes } from '../endpoints/jobs';
import { logRoutes } from '../endpoints/logs';
import { multifactorRoutes } from '../endpoints/multifactor';
import { oauthRoutes } from '../endpoints/oauth';
import { organizationConnectionRoutes } from '../endpoints/organizationConnections';
import { directoryProvisioningRoutes } from '../endpoints/directoryProvisioning';
import { scimRoutes } from '../endpoints/scim';
import { scimTokenRoutes } from '../endpoints/scimTokens';
import { groupRoutes } from '../endpoints/groups';
import { organizationClientGrantRoutes } from '../endpoints/organizationClientGrants';
import { organizationDomainRoutes } from '../endpoints/organizationDomains';
import { organizationGroupRoutes } from '../endpoints/organizationGroups';
import { organizationInvitationRoutes } from '../endpoints/organizationInvitations';
import { organizationMemberRoutes } from '../endpoints/organizationMembers';
import { organizationRoutes } from '../endpoints/organizations';
import { profileRoutes } from '../endpoints/profile';
import { phoneProviderRoutes } from '../endpoints/phoneProviders';
import { phoneTemplateRoutes } from '../endpoints/phoneTemplates';
import { promptRoutes } from '../endpoints/prompts';
import { resourceServerRoutes } from '../endpoints/resourceServers';
import { roleGroupRoutes } from '../endpoints/roleGroups';
import { rolePermissionRoutes } from '../endpoints/rolePermissions';
import { roleRoutes } from '../endpoints/roles';
import { roleUserRoutes } from '../endpoints/roleUsers';
import { statRoutes } from '../endpoints/stats';
import { ticketPageRoutes } from '../endpoints/ticketPages';
import { ticketRoutes } from '../endpoints/tickets';
import { effectiveAccessRoutes } from '../endpoints/effectiveAccess';
import { userBlockRoutes } from '../endpoints/userBlocks';
import { userOwnedRoutes } from '../endpoints/userOwned';
import { userLogRoutes } from '../endpoints/userLogs';
import { userPermissionRoutes } from '../endpoints/userPermissions';
import { userRoleRoutes } from '../endpoints/userRoles';
import { userSessionRoutes } from '../endpoints/userSessions';
import { userRoutes } from '../endpoints/users';
import { authorizeRoutes } from '../endpoints/authorize';
import { databaseRoutes } from '../endpoints/databases';
import { discoveryRoutes } from '../endpoints/discovery';
import { legacyRoutes } from '../endpoints/legacy';
import { logoutRoutes } from '../endpoints/logout';
import { mfaRoutes } from '../endpoints/mfa';
import { passwordlessRoutes } from '../endpoints/passwordless';
import type { Route } from './Route';

/** All routes of the tenant; a new resource adds its line here. */
export const routes: readonly Route[] = [
  ...actionRoutes,
  ...actionModuleRoutes,
  ...actionBindingRoutes,
  ...userRoutes,
  ...identityRoutes,
  ...userLogRoutes,
  ...multifactorRoutes,
  ...userRoleRoutes,
  ...userPermissionRoutes,
  ...effectiveAccessRoutes,
  ...authenticationMethodRoutes,
  ...userSessionRoutes,
  ...userOwnedRoutes,
  ...organizationRoutes,
  ...organizationMemberRoutes,
  ...organizationConnectionRoutes,
  ...organizationInvitationRoutes,
  ...organizationClientGrantRoutes,
  ...organizationDomainRoutes,
  ...organizationGroupRoutes,
  ...groupRoutes,
  ...roleRoutes,
  ...rolePermissionRoutes,
  ...roleUserRoutes,
  ...roleGroupRoutes,
  ...resourceServerRoutes,
  ...connectionRoutes,
  ...connectionClientRoutes,
  ...connectionKeyRoutes,
  ...scimRoutes,
  ...scimTokenRoutes,
  ...directoryProvisioningRoutes,
  ...clientRoutes,
  ...clientCredentialRoutes,
  ...logRoutes,
  ...jobRoutes,
  ...ticketRoutes,
  ...ticketPageRoutes,
  ...userBlockRoutes,
  ...oauthRoutes,
  ...discoveryRoutes,
  ...authorizeRoutes,
  ...logoutRoutes,
  ...databaseRoutes,
  ...passwordlessRoutes,
  ...mfaRoutes,
  ...legacyRoutes,
  ...profileRoutes,
  ...attackProtectionRoutes,
  ...brandingRoutes,
  ...clientGrantRoutes,
  ...customDomainRoutes,
  ...emailProviderRoutes,
  ...emailTemplateRoutes,
  ...grantRoutes,
  ...guardianRoutes,
  ...encryptionKeyRoutes,
  ...signingKeyRoutes,
  ...customSigningRoutes,
  ...cimdRoutes,
  ...deviceCredentialRoutes,
  ...refreshTokenRoutes,
  ...sessionRoutes,
  ...ipBlockRoutes,
  ...phoneProviderRoutes,
  ...phoneTemplateRoutes,
  ...promptRoutes,
  ...statRoutes,
  ...hookRoutes,
  ...logStreamRoutes,
  ...ruleConfigRoutes,
  ...ruleRoutes,
  ...tenantSettingsRoutes,
  ...eventStreamRoutes,
  ...experimentationRoutes,
  ...flowRoutes,
  ...formRoutes,
  ...networkAclRoutes,
  ...connectionProfileRoutes,
  ...tokenExchangeProfileRoutes,
  ...userAttributeProfileRoutes,
  ...rateLimitPolicyRoutes,
  ...riskRoutes,
  ...verificationTemplateRoutes,
  ...selfServiceProfileRoutes,
  ...blacklistRoutes,
  ...undocumentedRoutes,
];
