import type { Step } from '../Step';
import { actions } from './actions';
import { attackProtection } from './attackProtection';
import { blacklistedTokens } from './blacklistedTokens';
import { branding } from './branding';
import { clientCredentials } from './clientCredentials';
import { clientGrants } from './clientGrants';
import { clients } from './clients';
import { connections } from './connections';
import { customDomains } from './customDomains';
import { databaseUsers, flatDatabase } from './databaseUsers';
import { deviceCredentials } from './deviceCredentials';
import { emailProvider } from './emailProvider';
import { emailTemplates } from './emailTemplates';
import { grants } from './grants';
import { guardian } from './guardian';
import { hooks } from './hooks';
import { jobs } from './jobs';
import { logs } from './logs';
import { logStreams } from './logStreams';
import { migrations } from './migrations';
import { flatOAuth, oauth } from './oauth';
import { organizations } from './organizations';
import { flatPasswordless, passwordless } from './passwordless';
import { prompts } from './prompts';
import { resourceServers } from './resourceServers';
import { roles } from './roles';
import { rules } from './rules';
import { rulesConfigs } from './rulesConfigs';
import { stats } from './stats';
import { tenant } from './tenant';
import { tickets } from './tickets';
import { tokens } from './tokens';
import { userBlocks } from './userBlocks';
import { userDeletion, userLinking } from './userLinking';
import { userAccess, users } from './users';
import { userSecurity } from './userSecurity';

const inFull = (steps: readonly Step[]): Step[] => steps.map((step) => ({ ...step, isStory: true }));

/** Every method of both clients, in an order in which each finds what it needs: a user's story, and the rest of it. */
export const steps: readonly Step[] = [
  ...inFull([...users, ...userAccess, ...userSecurity, ...userLinking]),
  ...connections,
  ...organizations,
  ...roles,
  ...resourceServers,
  ...jobs,
  ...tickets,
  ...userBlocks,
  ...logs,
  ...clients,
  ...clientCredentials,
  ...clientGrants,
  ...grants,
  ...deviceCredentials,
  ...blacklistedTokens,
  ...actions,
  ...hooks,
  ...rules,
  ...rulesConfigs,
  ...attackProtection,
  ...guardian,
  ...branding,
  ...customDomains,
  ...prompts,
  ...emailProvider,
  ...emailTemplates,
  ...logStreams,
  ...migrations,
  ...stats,
  ...tenant,
  ...oauth,
  ...flatOAuth,
  ...databaseUsers,
  ...flatDatabase,
  ...passwordless,
  ...flatPasswordless,
  ...tokens,
  ...inFull(userDeletion),
];
