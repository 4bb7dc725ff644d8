// Records are immutable: a change puts a new record into the store. A snapshot is therefore a copy of the tables, not
// of the records.

/** Plain JSON. */
export type Json = Readonly<Record<string, unknown>>;

/** An account of a user, with the fields of its provider. */
export interface IdentityRecord {
  readonly connection: string;
  readonly user_id: string;
  readonly provider: string;
  readonly isSocial: boolean;
  /** The account's own profile: the fields from its creation and later changes. */
  readonly profileData: Json;
  /** Never shown. Absent for accounts without a password, and for imported ones with only a hash. */
  readonly password?: string;
  /** The imported password hash; never shown. Removed when the password is changed. */
  readonly passwordHash?: string | Json;
  /** Tokens of the identity provider, only for callers with `read:user_idp_tokens`. */
  readonly access_token?: string;
  readonly access_token_secret?: string;
  readonly refresh_token?: string;
}

/** The name of a permission: its API and scope. */
export interface PermissionName {
  readonly resource_server_identifier: string;
  readonly permission_name: string;
}

/** A user in the store, with the fields that the API shows and those that it never shows. */
export interface UserRecord {
  readonly user_id: string;
  /** The first one is the primary identity. */
  readonly identities: readonly IdentityRecord[];
  /** Root attributes of the user: email, name, metadata, times, … Never null: removed instead. */
  readonly attributes: Json;
  readonly roles: readonly string[];
  readonly permissions: readonly PermissionName[];
  readonly enrollments: readonly Json[];
  readonly authenticationMethods: readonly AuthenticationMethodRecord[];
  /** Records that are created outside the Management API; absent for most users. */
  readonly owned?: Readonly<Partial<Record<OwnedKind, readonly Json[]>>>;
}

/** A kind of owned record, by its name in a seed. */
export type OwnedKind =
  'sessions' | 'refresh_tokens' | 'connected_accounts' | 'federated_connections_tokensets';

/** An authentication method, with the values that responses mask. */
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
  /** Roles of members within the organization, by user id. */
  readonly memberRoles: Readonly<Record<string, readonly string[]>>;
  readonly enabledConnections: readonly EnabledConnectionRecord[];
  readonly invitations: readonly InvitationRecord[];
}

/** A connection that members of an organization can log in with. */
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
  /** The Management API scopes that the client is granted; undefined for all. */
  readonly scope?: readonly string[];
  /** Public keys (PEM) for the client's assertions; undefined to accept any of its assertions. */
  readonly publicKeys?: readonly string[];
  readonly [property: string]: unknown;
}

export interface LogRecord {
  readonly log_id: string;
  readonly date: string;
  readonly type: string;
  /** Absent for operations without a user. */
  readonly user_id?: string;
  readonly [property: string]: unknown;
}

/** An account that an IP address can't log in to, after too many failures. */
export interface BlockRecord {
  /** The email address, username or phone number of the failed logins. */
  readonly identifier: string;
  readonly ip: string;
  /** Name of the connection. */
  readonly connection: string;
}

/** Consecutive failed logins. */
export interface FailedLogins {
  readonly count: number;
}

/** Failed logins from an IP address, of any account. */
export interface IpFailures {
  /** How many count; they expire one by one. */
  readonly count: number;
  /** Milliseconds since the epoch: the time of the count. */
  readonly at: number;
  /** Whether logins from there are refused, until the block is removed. */
  readonly blocked: boolean;
}

/** A link that changes a user when it is opened. */
export interface TicketRecord {
  readonly id: string;
  readonly kind: 'email-verification' | 'password-change' | 'password-given';
  readonly userId: string;
  /** The account that it is about. */
  readonly identity: { readonly provider: string; readonly user_id: string };
  /** The account's email address when the ticket was created: if it has changed, the ticket does nothing. */
  readonly email?: string;
  /** The URL to redirect to afterwards. */
  readonly resultUrl?: string;
  /** Whether that URL gets the email address. */
  readonly showsEmail?: boolean;
  readonly organization?: { readonly id: string; readonly name: string };
  /** Whether a password change verifies the email address, too. */
  readonly verifiesEmail?: boolean;
  /** The new password, if the ticket contains it. */
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

/** The progress of an import. */
export interface ImportProgress {
  /** The number of processed rows. */
  readonly done: number;
  readonly summary: Readonly<Record<'failed' | 'updated' | 'inserted' | 'total', number>>;
}

export interface JobRecord {
  readonly id: string;
  readonly status: 'pending' | 'completed' | 'failed';
  readonly created_at: string;
  /** Additional fields that the API shows. */
  readonly shown: Json;
  readonly work: ExportWork | ImportWork | VerificationWork;
  /** For an import that takes several turns. */
  readonly progress?: ImportProgress;
  /** The errors of an import. */
  readonly errors: readonly Json[];
  /** The result of an export, and the key to download it. */
  readonly result?: { readonly key: string; readonly text: string };
}

/** A key that signs tokens, did so, or will. */
export interface SigningKeyRecord {
  readonly kid: string;
  /** The private key, in PEM. */
  readonly pem: string;
  readonly state: 'current' | 'next' | 'previous';
  readonly current_since?: string;
  readonly current_until?: string;
  readonly revoked_at?: string;
}
