import type { AppMetadata, UserMetadata } from '../../types/User';
import type { BlacklistedTokensFlatMethods } from './BlacklistedTokensFlatMethods';
import type { BrandingFlatMethods } from './BrandingFlatMethods';
import type { ClientGrantsFlatMethods } from './ClientGrantsFlatMethods';
import type { ClientsFlatMethods } from './ClientsFlatMethods';
import type { ConnectionsFlatMethods } from './ConnectionsFlatMethods';
import type { CustomDomainsFlatMethods } from './CustomDomainsFlatMethods';
import type { DeviceCredentialsFlatMethods } from './DeviceCredentialsFlatMethods';
import type { EmailProviderFlatMethods } from './EmailProviderFlatMethods';
import type { EmailTemplatesFlatMethods } from './EmailTemplatesFlatMethods';
import type { GrantsFlatMethods } from './GrantsFlatMethods';
import type { GuardianFlatMethods } from './GuardianFlatMethods';
import type { HooksFlatMethods } from './HooksFlatMethods';
import type { JobsFlatMethods } from './JobsFlatMethods';
import type { LogStreamsFlatMethods } from './LogStreamsFlatMethods';
import type { LogsFlatMethods } from './LogsFlatMethods';
import type { MigrationsFlatMethods } from './MigrationsFlatMethods';
import type { PromptsFlatMethods } from './PromptsFlatMethods';
import type { ResourceServersFlatMethods } from './ResourceServersFlatMethods';
import type { RolesFlatMethods } from './RolesFlatMethods';
import type { RulesConfigsFlatMethods } from './RulesConfigsFlatMethods';
import type { RulesFlatMethods } from './RulesFlatMethods';
import type { StatsFlatMethods } from './StatsFlatMethods';
import type { TenantFlatMethods } from './TenantFlatMethods';
import type { TicketsFlatMethods } from './TicketsFlatMethods';
import type { UserBlocksFlatMethods } from './UserBlocksFlatMethods';
import type { UsersFlatMethods } from './UsersFlatMethods';

/** The methods of the managers that the client has too, each under a name of its own. */
export interface FlatMethods<A = AppMetadata, U = UserMetadata>
  extends
    BlacklistedTokensFlatMethods,
    BrandingFlatMethods,
    ClientGrantsFlatMethods,
    ClientsFlatMethods,
    ConnectionsFlatMethods,
    CustomDomainsFlatMethods,
    DeviceCredentialsFlatMethods,
    EmailProviderFlatMethods,
    EmailTemplatesFlatMethods,
    GrantsFlatMethods,
    GuardianFlatMethods,
    HooksFlatMethods,
    JobsFlatMethods,
    LogStreamsFlatMethods,
    LogsFlatMethods,
    MigrationsFlatMethods,
    PromptsFlatMethods,
    ResourceServersFlatMethods,
    RolesFlatMethods<A, U>,
    RulesConfigsFlatMethods,
    RulesFlatMethods,
    StatsFlatMethods,
    TenantFlatMethods,
    TicketsFlatMethods,
    UserBlocksFlatMethods,
    UsersFlatMethods<A, U> {}
