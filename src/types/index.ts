export type {
  Action,
  ActionBuildStatus,
  ActionDependency,
  ActionError,
  ActionIdParams,
  ActionIntegration,
  ActionModule,
  ActionPage,
  ActionPageFrame,
  ActionParams,
  ActionSecret,
  ActionSecretData,
} from './Action';
export type {
  CreateActionData,
  DeleteActionParams,
  GetActionsData,
  TestActionData,
  TestActionResult,
  UpdateActionData,
} from './ActionData';
export type { ActionExecution, ActionExecutionParams, ActionExecutionResult } from './ActionExecution';
export type {
  ActionVersion,
  ActionVersionPage,
  ActionVersionParams,
  CreateActionVersionData,
  DeployActionVersionParams,
  GetActionVersionsData,
} from './ActionVersion';
export type {
  BreachedPasswordDetectionConfig,
  BreachedPasswordDetectionStage,
  BreachedPasswordNotificationFrequency,
  BreachedPasswordShield,
  BruteForceConfig,
  BruteForceMode,
  BruteForceShield,
  SuspiciousIpThrottlingConfig,
  SuspiciousIpThrottlingShield,
  SuspiciousIpThrottlingStage,
  UpdateBreachedPasswordDetectionConfigData,
  UpdateBruteForceConfigData,
  UpdateSuspiciousIpThrottlingConfigData,
} from './AttackProtection';
export type {
  AuthenticationMethod,
  AuthenticationMethodByIdOptions,
  AuthenticationMethodType,
  AuthenticationMethodsPage,
  CreateAuthenticationMethodData,
  GetAuthenticationMethodsData,
  GetAuthenticationMethodsDataPaged,
  PreferredAuthenticationMethod,
  ReplacementAuthenticationMethod,
  UpdateAuthenticationMethodData,
} from './AuthenticationMethod';
export type { GetBlacklistedTokensData, Token } from './BlacklistedToken';
export type {
  BrandingGradient,
  BrandingSettings,
  SetUniversalLoginTemplateData,
  UniversalLoginTemplate,
  UpdateBrandingSettingsData,
} from './BrandingSettings';
export type {
  BrandingTheme,
  BrandingThemeAlignment,
  BrandingThemeBorders,
  BrandingThemeColors,
  BrandingThemeFont,
  BrandingThemeFonts,
  BrandingThemePageBackground,
  BrandingThemeShape,
  BrandingThemeWidget,
  CreateBrandingThemeData,
  UpdateBrandingThemeData,
} from './BrandingTheme';
export type { Callback } from './Callback';
export type { Client } from './Client';
export type {
  ClientCredential,
  ClientCredentialAlgorithm,
  ClientCredentialParams,
  ClientCredentialType,
  CreateClientCredentialData,
} from './ClientCredential';
export type { ClientCredentialInput, ClientData, CreateClientData, UpdateClientData } from './ClientData';
export type {
  ClientGrant,
  ClientGrantFilters,
  ClientGrantOrganizationUsage,
  ClientGrantPage,
  ClientGrantSubjectType,
  ClientGrantsCheckpointPage,
  CreateClientGrant,
  GetClientGrantsCheckpointOptions,
  GetClientGrantsOptions,
  GetClientGrantsOptionsPaged,
  UpdateClientGrant,
} from './ClientGrant';
export type {
  ClientFilters,
  ClientParams,
  ClientsCheckpointPage,
  ClientsPaged,
  GetClientData,
  GetClientsCheckpointOptions,
  GetClientsOptions,
} from './ClientList';
export type {
  ClientAppType,
  ClientAuthenticationMethods,
  ClientDefaultOrganization,
  ClientEncryptionKey,
  ClientJwtConfiguration,
  ClientNativeSocialLogin,
  ClientOidcLogout,
  ClientRefreshToken,
  ClientSessionTransfer,
  ClientSignedRequestObject,
  ClientSigningKey,
  ClientTokenQuota,
  ClientTokenVaultPrivilegedAccess,
  Grant,
  OrganizationUsage,
  SigningAlgorithm,
  TokenEndpointAuthMethod,
} from './ClientSettings';
export type {
  Connection,
  ConnectionFilters,
  ConnectionPage,
  ConnectionsCheckpointPage,
  CreateConnection,
  DeleteConnectionUserParams,
  GetConnectionData,
  GetConnectionsCheckpointOptions,
  GetConnectionsOptions,
  UpdateConnection,
} from './Connection';
export type { CustomText, CustomTextParams, PromptName, UpdateCustomTextData } from './CustomText';
export type { Data } from './Data';
export type { ResetPasswordEmailOptions, ResetPasswordOptions, SignUpUserData } from './Database';
export type {
  CreateDeviceCredentialData,
  DeviceCredential,
  DeviceCredentialPage,
  DeviceCredentialType,
  GetDeviceCredentialsParams,
} from './DeviceCredential';
export type {
  CallMessage,
  RequestMessage,
  ResponseMessage,
  RetryMessage,
  TokenMessage,
  WaitMessage,
} from './Diagnostics';
export type {
  CreateDomainData,
  CustomDomainStatus,
  CustomDomainType,
  CustomDomainVerificationMethod,
  Domain,
  DomainCertificate,
  DomainVerification,
  DomainVerificationMethod,
  DomainVerificationState,
  DomainsCheckpointPage,
  GetDomainsCheckpointOptions,
  GetDomainsData,
} from './Domain';
export type {
  CreateEmailProviderData,
  EmailProvider,
  EmailProviderCredentials,
  EmailProviderCredentialsData,
  EmailProviderName,
  GetEmailProviderData,
  UpdateEmailProviderData,
} from './EmailProvider';
export type {
  CreateEmailTemplateData,
  EmailTemplate,
  EmailTemplateName,
  EmailTemplateParams,
  UpdateEmailTemplateData,
} from './EmailTemplate';
export type {
  AuthMethod,
  DeleteDeleteMultifactorParamsProvider,
  DeleteMultifactorParams,
  Enrollment,
  EnrollmentStatus,
  RecoveryCode,
} from './Enrollment';
export type { Environment } from './Environment';
export type { ExtraParameters } from './ExtraParameters';
export type {
  DeleteGrantParams,
  DeleteUserGrantsParams,
  GetGrantsParams,
  GetGrantsParamsPaged,
  GrantPage,
  GrantResponse,
} from './GrantResponse';
export type {
  EnrollmentFactor,
  GuardianFactor,
  GuardianFactorName,
  GuardianFactorParams,
  GuardianPolicy,
  PhoneFactorMessageTypes,
  PhoneFactorSelectedProvider,
  PhoneMessageType,
  PhoneProviderName,
  SendEnrollmentTicketData,
  SendEnrollmentTicketResponse,
  UpdateGuardianFactorData,
  UpdateGuardianFactorResponse,
} from './Guardian';
export type {
  ApnsFactorProvider,
  DuoFactorSettings,
  FcmFactorProvider,
  GuardianFactorProvider,
  GuardianFactorProviderName,
  GuardianFactorProviderParams,
  GuardianFactorSettings,
  GuardianFactorTemplates,
  SnsFactorProvider,
  TwilioFactorProvider,
  WebAuthnFactorSettings,
} from './GuardianSettings';
export type {
  CreateHookData,
  GetHookData,
  GetHooksData,
  GetHooksDataPaged,
  Hook,
  HookPage,
  HookSecrets,
  HookTriggerId,
  UpdateHookData,
} from './Hook';
export type {
  Identity,
  IdentityProfile,
  LinkAccountsParams,
  LinkedAccount,
  UnlinkAccountsParams,
  UnlinkAccountsParamsProvider,
  UnlinkAccountsResponse,
  UnlinkAccountsResponseProfile,
} from './Identity';
export type { ImpersonateSettingOptions } from './Impersonation';
export type {
  BaseImportUsersOptions,
  BaseJob,
  ExportUserField,
  ExportUsersJob,
  ExportUsersOptions,
  ImportUsersFromFileOptions,
  ImportUsersFromJsonOptions,
  ImportUsersJob,
  ImportUsersOptions,
  ImportUsersResponse,
  Job,
  JobError,
  JobErrorDetail,
  JobErrors,
  JobFormat,
  JobStatus,
  JobSummary,
  VerificationEmailJob,
  VerifyEmail,
} from './Job';
export type {
  LogEvent,
  LogLocation,
  LogSecurityContext,
  LogsPage,
  LogsQuery,
  LogsQueryPaged,
  UsersLogsQuery,
  UsersLogsQueryPaged,
} from './LogEvent';
export type { LogEventTypeCode } from './LogEventTypeCode';
export type {
  DatadogLogStream,
  EventBridgeLogStream,
  EventGridLogStream,
  HttpLogStream,
  LogStream,
  LogStreamBase,
  LogStreamHttpContentFormat,
  LogStreamHttpHeader,
  LogStreamSettings,
  LogStreamStatus,
  MixpanelLogStream,
  SegmentLogStream,
  SplunkLogStream,
  SumoLogStream,
} from './LogStream';
export type {
  CreateLogStreamBase,
  CreateLogStreamData,
  EventBridgeLogStreamSinkData,
  EventGridLogStreamSinkData,
  HttpLogStreamSinkData,
  UpdateLogStreamData,
} from './LogStreamData';
export type { LogStreamCategory, LogStreamFilter, LogStreamPiiConfig } from './LogStreamFilter';
export type {
  BaseClientOptions,
  CustomDomainsManagerOptions,
  DatabaseClientOptions,
  OAuthClientOptions,
  PasswordLessClientOptions,
  TokensManagerOptions,
  UsersOptions,
} from './ManagerOptions';
export type { Migrations, UpdateMigrationsData } from './Migrations';
export type { NoParams } from './NoParams';
export type {
  CreateOrganization,
  CreatedOrganizationConnection,
  GetOrganizationsData,
  GetOrganizationsDataCheckpoint,
  GetOrganizationsDataPaged,
  GetUserOrganizationsData,
  GetUserOrganizationsDataPaged,
  Organization,
  OrganizationBranding,
  OrganizationTokenQuota,
  OrganizationsCheckpointPage,
  OrganizationsPaged,
  UpdateOrganization,
} from './Organization';
export type {
  AddOrganizationEnabledConnection,
  GetOrganizationConnectionsData,
  GetOrganizationConnectionsDataPaged,
  OrganizationConnection,
  OrganizationConnectionParams,
  OrganizationConnectionsPaged,
  UpdateOrganizationEnabledConnection,
} from './OrganizationConnection';
export type {
  CreateOrganizationInvitation,
  GetOrganizationInvitationData,
  GetOrganizationInvitationsData,
  GetOrganizationInvitationsDataPaged,
  OrganizationInvitation,
  OrganizationInvitationFields,
  OrganizationInvitationParams,
  OrganizationInvitationsPaged,
} from './OrganizationInvitation';
export type {
  AddOrganizationMemberRoles,
  AddOrganizationMembers,
  GetOrganizationMemberRolesData,
  GetOrganizationMemberRolesDataPaged,
  GetOrganizationMembersData,
  GetOrganizationMembersDataCheckpoint,
  GetOrganizationMembersDataPaged,
  OrganizationMember,
  OrganizationMemberFields,
  OrganizationMemberParams,
  OrganizationMemberRolesPaged,
  OrganizationMembersCheckpointPage,
  OrganizationMembersPaged,
  RemoveOrganizationMemberRoles,
  RemoveOrganizationMembers,
} from './OrganizationMember';
export type {
  CheckpointPagingOptions,
  MaybeTotals,
  ObjectWithId,
  Page,
  PageFrame,
  PagingOptions,
  WithTotals,
  WithoutTotals,
} from './paging';
export type { PasswordGrantAdditionalOptions, PasswordGrantOptions } from './PasswordGrant';
export type {
  PasswordlessOptions,
  PasswordlessStart,
  RequestEmailCodeOrLinkOptions,
  RequestEmailOptions,
  RequestSMSCodeOptions,
  RequestSMSOptions,
  RequestSMSOptionsDeprecated,
  SendType,
  VerifyEmailOptions,
  VerifySMSOptions,
  VerifySMSOptionsDeprecated,
} from './Passwordless';
export type {
  GetUserPermissionsData,
  GetUserPermissionsDataPaged,
  Permission,
  PermissionData,
  PermissionPage,
  PermissionSource,
  PermissionsData,
} from './Permission';
export type { PromptsSettings, UniversalLoginExperience, UpdatePromptsSettingsData } from './PromptsSettings';
export type {
  CreateResourceServer,
  GetResourceServerData,
  GetResourceServersData,
  GetResourceServersDataPaged,
  ProofOfPossession,
  ResourceServer,
  ResourceServerPage,
  ResourceServerScope,
  ResourceServerScopeData,
  SubjectTypeAuthorization,
  TokenDialect,
  TokenEncryption,
  UpdateResourceServer,
} from './ResourceServer';
export type {
  CreateRoleData,
  GetRolePermissionsData,
  GetRolePermissionsDataPaged,
  GetRoleUsersData,
  GetRoleUsersDataCheckpoint,
  GetRoleUsersDataPaged,
  GetRolesData,
  GetRolesDataPaged,
  GetUserRolesData,
  GetUserRolesDataPaged,
  Role,
  RolePage,
  RoleUsersCheckpointPage,
  RoleUsersData,
  RolesData,
  UpdateRoleData,
} from './Role';
export type {
  CreateRuleData,
  GetRuleData,
  GetRulesData,
  GetRulesDataPaged,
  Rule,
  RulePage,
  UpdateRuleData,
} from './Rule';
export type { RulesConfig, RulesConfigData } from './RulesConfig';
export type { PasswordlessRealm, SignInOptions, SignInToken, SocialSignInOptions } from './SignIn';
export type { DailyStats, StatsParams } from './Stats';
export type { Strategy } from './Strategy';
export type { TenantFlags } from './TenantFlags';
export type { TenantContentSecurityPolicy, TenantSecurityHeaders } from './TenantSecurityHeaders';
export type {
  TenantDeviceFlow,
  TenantErrorPage,
  TenantPage,
  TenantSettings,
  TenantTokenQuota,
} from './TenantSettings';
export type { GetTenantSettingsData, UpdateTenantSettingsData } from './TenantSettingsData';
export type {
  EmailVerificationTicketOptions,
  EmailVerificationTicketResponse,
  PasswordChangeTicketParams,
  PasswordChangeTicketResponse,
  TicketIdentity,
} from './Ticket';
export type {
  AuthenticationClientRefreshTokenOptions,
  AuthorizationCodeGrantOptions,
  ClientAuthenticationData,
  ClientCredentialsGrantOptions,
  DelegationToken,
  DelegationTokenOptions,
  RefreshTokenOptions,
  RevokeRefreshTokenOptions,
  TokenProvider,
  TokenResponse,
} from './Token';
export type {
  ActionTriggerId,
  GetTriggerBindingsData,
  Trigger,
  TriggerBinding,
  TriggerBindingData,
  TriggerBindingPage,
  TriggerBindings,
  TriggerParams,
  Triggers,
  UpdateTriggerBindingsData,
} from './Trigger';
export type {
  AppMetadata,
  CreateUserData,
  MetadataChanges,
  UpdateUserData,
  User,
  UserChanges,
  UserData,
  UserInfo,
  UserMetadata,
} from './User';
export type {
  BlockedForEntry,
  GetUserBlocksByIdentifierData,
  GetUserBlocksData,
  ObjectWithIdentifier,
  UserBlocks,
  UserBlocksOptions,
} from './UserBlocks';
export type { FieldOptions, GetUserData, GetUsersData, GetUsersDataPaged, UserPage } from './UserList';
export type { Language } from './Language';
export type { AwsRegion, AzureRegion } from './Region';
export type { ManagementScope, UserScope } from './Scope';
