import { authenticationMethodRoutes } from '../endpoints/authenticationMethods';
import { identityRoutes } from '../endpoints/identities';
import { multifactorRoutes } from '../endpoints/multifactor';
import { oauthRoutes } from '../endpoints/oauth';
import { organizationRoutes } from '../endpoints/organizations';
import { profileRoutes } from '../endpoints/profile';
import { resourceServerRoutes } from '../endpoints/resourceServers';
import { roleRoutes } from '../endpoints/roles';
import { userLogRoutes } from '../endpoints/userLogs';
import { userPermissionRoutes } from '../endpoints/userPermissions';
import { userRoleRoutes } from '../endpoints/userRoles';
import { userRoutes } from '../endpoints/users';
import type { Route } from './Route';

/** Everything that the tenant answers; a new resource adds its line here. */
export const routes: readonly Route[] = [
  ...userRoutes,
  ...identityRoutes,
  ...userLogRoutes,
  ...multifactorRoutes,
  ...userRoleRoutes,
  ...userPermissionRoutes,
  ...authenticationMethodRoutes,
  ...organizationRoutes,
  ...roleRoutes,
  ...resourceServerRoutes,
  ...oauthRoutes,
  ...profileRoutes,
];
