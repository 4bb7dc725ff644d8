/** An account of a user, with the fields its provider knows. */
export interface IdentityRecord {
  connection: string;
  user_id: string;
  provider: string;
  isSocial: boolean;
  /** The account's own profile: what its creation and later changes gave. */
  profileData: Record<string, unknown>;
}

/** A user as it is kept: what the API shows, and what it never shows. */
export interface UserRecord {
  user_id: string;
  identities: IdentityRecord[];
  /** Attributes at the root of the user: email, name, metadata, times, … Absent beats null. */
  attributes: Record<string, unknown>;
  password: string | undefined;
  roles: string[];
  permissions: { resource_server_identifier: string; permission_name: string }[];
  enrollments: Record<string, unknown>[];
  authenticationMethods: AuthenticationMethodRecord[];
}

/** An authentication method, with the plain values that reads mask. */
export interface AuthenticationMethodRecord {
  id: string;
  type: string;
  confirmed: boolean;
  created_at: string;
  [property: string]: unknown;
}

export interface RoleRecord {
  id: string;
  name: string;
  description?: string;
  permissions: { resource_server_identifier: string; permission_name: string }[];
}

export interface ResourceServerRecord {
  id: string;
  identifier: string;
  name: string;
  scopes: { value: string; description?: string }[];
}

export interface OrganizationRecord {
  id: string;
  name: string;
  display_name?: string;
  metadata?: Record<string, unknown>;
  members: string[];
}

export interface ConnectionRecord {
  id: string;
  name: string;
  strategy: string;
  options: Record<string, unknown>;
}

export interface ClientRecord {
  client_id: string;
  client_secret: string;
  name: string;
  /** Scopes of the Management API that the client is granted; undefined for all. */
  scope?: string[];
}

export interface LogRecord {
  log_id: string;
  date: string;
  type: string;
  user_id: string;
  [property: string]: unknown;
}
