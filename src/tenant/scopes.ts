const RESOURCES: Record<string, readonly string[]> = {
  users: ['read', 'create', 'update', 'delete'],
  users_app_metadata: ['read', 'create', 'update', 'delete'],
  user_idp_tokens: ['read'],
  user_tickets: ['create'],
  logs: ['read'],
  logs_users: ['read'],
  roles: ['read', 'create', 'update', 'delete'],
  role_members: ['read', 'create', 'delete'],
  organizations: ['read', 'create', 'update', 'delete'],
  organizations_summary: ['read'],
  organization_connections: ['read', 'create', 'update', 'delete'],
  organization_invitations: ['read', 'create', 'delete'],
  organization_members: ['read', 'create', 'delete'],
  organization_member_roles: ['read', 'create', 'delete'],
  resource_servers: ['read', 'create', 'update', 'delete'],
  connections: ['read', 'create', 'update', 'delete'],
  connections_options: ['read', 'update'],
  clients: ['read'],
  client_keys: ['read'],
  client_credentials: ['read'],
  client_summary: ['read'],
  guardian_enrollments: ['read', 'delete'],
  authentication_methods: ['read', 'create', 'update', 'delete'],
};

/** Scopes of the Management API that this tenant knows. */
export const SCOPES: readonly string[] = Object.entries(RESOURCES).flatMap(([resource, actions]) =>
  actions.map((action) => `${action}:${resource}`),
);
