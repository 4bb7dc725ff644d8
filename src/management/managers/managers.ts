import { ActionsManager } from './ActionsManager';
import { AttackProtectionManager } from './AttackProtectionManager';
import { BlacklistedTokensManager } from './BlacklistedTokensManager';
import { BrandingManager } from './BrandingManager';
import { ClientCredentialsManager } from './ClientCredentialsManager';
import { ClientGrantsManager } from './ClientGrantsManager';
import { ClientsManager } from './ClientsManager';
import { ConnectionsManager } from './ConnectionsManager';
import { CustomDomainsManager } from './CustomDomainsManager';
import { DeviceCredentialsManager } from './DeviceCredentialsManager';
import { EmailProviderManager } from './EmailProviderManager';
import { EmailTemplatesManager } from './EmailTemplatesManager';
import { GrantsManager } from './GrantsManager';
import { GuardianManager } from './GuardianManager';
import { HooksManager } from './HooksManager';
import { JobsManager } from './JobsManager';
import { LogsManager } from './LogsManager';
import { LogStreamsManager } from './LogStreamsManager';
import { MigrationsManager } from './MigrationsManager';
import { OrganizationsManager } from './OrganizationsManager';
import { PromptsManager } from './PromptsManager';
import { ResourceServersManager } from './ResourceServersManager';
import { RolesManager } from './RolesManager';
import { RulesConfigsManager } from './RulesConfigsManager';
import { RulesManager } from './RulesManager';
import { StatsManager } from './StatsManager';
import { TenantManager } from './TenantManager';
import { TicketsManager } from './TicketsManager';
import { UserBlocksManager } from './UserBlocksManager';
import { UsersManager } from './UsersManager';

/** The managers of a {@link ManagementClient}, by the name of its member. */
export const MANAGERS = {
  actions: ActionsManager,
  attackProtection: AttackProtectionManager,
  blacklistedTokens: BlacklistedTokensManager,
  branding: BrandingManager,
  clientCredentials: ClientCredentialsManager,
  clientGrants: ClientGrantsManager,
  clients: ClientsManager,
  connections: ConnectionsManager,
  customDomains: CustomDomainsManager,
  deviceCredentials: DeviceCredentialsManager,
  emailProvider: EmailProviderManager,
  emailTemplates: EmailTemplatesManager,
  grants: GrantsManager,
  guardian: GuardianManager,
  hooks: HooksManager,
  jobs: JobsManager,
  logs: LogsManager,
  logStreams: LogStreamsManager,
  migrations: MigrationsManager,
  organizations: OrganizationsManager,
  prompts: PromptsManager,
  resourceServers: ResourceServersManager,
  roles: RolesManager,
  rules: RulesManager,
  rulesConfigs: RulesConfigsManager,
  stats: StatsManager,
  tenant: TenantManager,
  tickets: TicketsManager,
  userBlocks: UserBlocksManager,
  users: UsersManager,
} as const;
