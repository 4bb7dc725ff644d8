// Records are never changed in place: a change puts a new record in the store. A snapshot is
// therefore a copy of the tables, not of what is in them.

/** Plain JSON. */
export type Json = Readonly<Record<string, unknown>>;

/** An account of a user, with the fields its provider knows. */
export interface IdentityRecord {
  readonly connection: string;
  readonly user_id: string;
  readonly provider: string;
  readonly isSocial: boolean;
  /** The account's own profile: what its creation and later changes gave. */
  readonly profileData: Json;
  /** Never shown. Absent for accounts without one, and for imported ones whose hash is all that is known. */
  readonly password?: string;
  /** The hash that an account was imported with; never shown. Gone once the password is changed. */
  readonly passwordHash?: string | Json;
  /** Tokens of the identity provider: shown to callers with `read:user_idp_tokens` only. */
  readonly access_token?: string;
  readonly access_token_secret?: string;
  readonly refresh_token?: string;
}

/** The name of a permission: which API, which scope of it. */
export interface PermissionName {
  readonly resource_server_identifier: string;
  readonly permission_name: string;
}

/** A user as it is kept: what the API shows, and what it never shows. */
export interface UserRecord {
  readonly user_id: string;
  /** The first one is the primary identity. */
  readonly identities: readonly IdentityRecord[];
  /** Attributes at the root of the user: email, name, metadata, times, … Absent beats null. */
  readonly attributes: Json;
  readonly roles: readonly string[];
  readonly permissions: readonly PermissionName[];
  readonly enrollments: readonly Json[];
  readonly authenticationMethods: readonly AuthenticationMethodRecord[];
  /** What comes about outside the Management API; absent for most users. */
  readonly owned?: Readonly<Partial<Record<OwnedKind, readonly Json[]>>>;
}

/** A kind of thing that a user may hold, by its name in a seed. */
export type OwnedKind =
  'sessions' | 'refresh_tokens' | 'connected_accounts' | 'federated_connections_tokensets';

/** An authentication method, with the plain values that reads mask. */
export interface AuthenticationMethodRecord {
  readonly id: string;
  readonly type: string;
  readonly confirmed: boolean;
  readonly created_at: string;
  readonly [property: string]: unknown;
}

export interface RoleRecord {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly permissions: readonly PermissionName[];
}

export interface ResourceServerRecord {
  readonly id: string;
  readonly identifier: string;
  readonly name: string;
  readonly scopes: readonly { readonly value: string; readonly description?: string }[];
  readonly [property: string]: unknown;
}

export interface OrganizationRecord {
  readonly id: string;
  readonly name: string;
  readonly display_name?: string;
  readonly branding?: Json;
  readonly metadata?: Json;
  readonly created_at: string;
  /** User ids. */
  readonly members: readonly string[];
  /** Roles that members hold within the organization, by user id. */
  readonly memberRoles: Readonly<Record<string, readonly string[]>>;
  readonly enabledConnections: readonly EnabledConnectionRecord[];
  readonly invitations: readonly InvitationRecord[];
}

/** A connection that members of an organization log in with. */
export interface EnabledConnectionRecord {
  readonly connection_id: string;
  readonly assign_membership_on_login: boolean;
  readonly show_as_button?: boolean;
  readonly is_signup_enabled?: boolean;
  readonly organization_connection_name?: string;
  readonly organization_access_level?: string;
  /** Default true. */
  readonly is_enabled?: boolean;
}

export interface InvitationRecord {
  readonly id: string;
  readonly created_at: string;
  readonly expires_at: string;
  readonly [property: string]: unknown;
}

export interface ConnectionRecord {
  readonly id: string;
  readonly name: string;
  /** `auth0` for a database, `email` and `sms` for passwordless, or an identity provider. */
  readonly strategy: string;
  /** `requires_username`, `disabled`, `passwordPolicy`, … */
  readonly options: Json;
  readonly [property: string]: unknown;
}

export interface ClientRecord {
  readonly client_id: string;
  readonly client_secret: string;
  readonly name: string;
  /** Scopes of the Management API that the client is granted; undefined for all. */
  readonly scope?: readonly string[];
  /** Public keys (PEM) that the client's assertions are verified with; undefined to take any of its assertions. */
  readonly publicKeys?: readonly string[];
  readonly [property: string]: unknown;
}

export interface LogRecord {
  readonly log_id: string;
  readonly date: string;
  readonly type: string;
  /** Absent for operations that no user made or suffered. */
  readonly user_id?: string;
  readonly [property: string]: unknown;
}

/** An account that takes no log-ins from an address, after too many that failed. */
export interface BlockRecord {
  /** Address, username or number that the log-ins named. */
  readonly identifier: string;
  readonly ip: string;
  /** Name of the connection. */
  readonly connection: string;
}

/** Failed log-ins in a row. */
export interface FailedLogins {
  readonly count: number;
}

/** Failed log-ins from an address, of any accounts. */
export interface IpFailures {
  /** How many count; they are forgotten one by one as time goes by. */
  readonly count: number;
  /** Milliseconds since the epoch: up to when that was counted. */
  readonly at: number;
  /** Whether log-ins from there are refused, until someone lifts the block. */
  readonly blocked: boolean;
}

/** A link that does something for a user once it is followed. */
export interface TicketRecord {
  readonly id: string;
  readonly kind: 'email-verification' | 'password-change' | 'password-given';
  readonly userId: string;
  /** The account it is about. */
  readonly identity: { readonly provider: string; readonly user_id: string };
  /** The account's address when the ticket was made: with another one, it does nothing. */
  readonly email?: string;
  /** Where the user is sent afterwards. */
  readonly resultUrl?: string;
  /** Whether the address is reported there. */
  readonly showsEmail?: boolean;
  readonly organization?: { readonly id: string; readonly name: string };
  /** Whether a change of the password verifies the address, too. */
  readonly verifiesEmail?: boolean;
  /** The new password, where the ticket brings it along. */
  readonly password?: string;
  /** Milliseconds since the epoch. */
  readonly expiresAt: number;
  readonly isUsed: boolean;
}

/** An export of users. */
export interface ExportWork {
  readonly type: 'users_export';
  readonly format: 'json' | 'csv';
  /** Name of the connection; undefined for all. */
  readonly connection?: string;
  readonly limit?: number;
  readonly fields?: readonly { readonly name: string; readonly title: string }[];
}

/** An import of users. */
export interface ImportWork {
  readonly type: 'users_import';
  /** Name of the connection. */
  readonly connection: string;
  /** The text of the file. */
  readonly file: string;
  readonly upserts: boolean;
  readonly sendsMail: boolean;
}

/** A mail to be sent. */
export interface VerificationWork {
  readonly type: 'verification_email';
  readonly userId: string;
  readonly identity: { readonly provider: string; readonly user_id: string };
}

/** How far an import has come. */
export interface ImportProgress {
  /** The rows that are done. */
  readonly done: number;
  readonly summary: Readonly<Record<'failed' | 'updated' | 'inserted' | 'total', number>>;
}

export interface JobRecord {
  readonly id: string;
  readonly status: 'pending' | 'completed' | 'failed';
  readonly created_at: string;
  /** What the API also shows. */
  readonly shown: Json;
  readonly work: ExportWork | ImportWork | VerificationWork;
  /** Of an import that takes several turns. */
  readonly progress?: ImportProgress;
  /** What is wrong with users of an import. */
  readonly errors: readonly Json[];
  /** What an export found, and the key it is downloaded with. */
  readonly result?: { readonly key: string; readonly text: string };
}

/** A key that the tenant signs tokens with, did so, or will. */
export interface SigningKeyRecord {
  readonly kid: string;
  /** The private key, in PEM. */
  readonly pem: string;
  readonly state: 'current' | 'next' | 'previous';
  readonly current_since?: string;
  readonly current_until?: string;
  readonly revoked_at?: string;
}
