import type { TicketIdentity } from './Ticket';

/** State of a job. */
export type JobStatus = 'pending' | 'processing' | 'completed' | 'failed';

/** File format of an export: `json` is newline-delimited JSON. */
export type JobFormat = 'csv' | 'json';

/** What every job has. */
export interface BaseJob {
  /** Job ID, `job_…`. */
  id: string;
  /** State of the job. */
  status: JobStatus;
  /** ISO 8601 time, UTC. */
  created_at?: string | undefined;
  /** Why the job failed. */
  status_details?: string | undefined;
}

/** Counts of a completed import. */
export interface JobSummary {
  /** Users that could not be imported. */
  failed?: number | undefined;
  /** Users that were updated. */
  updated?: number | undefined;
  /** Users that were created. */
  inserted?: number | undefined;
  /** All users in the file. */
  total?: number | undefined;
}

/**
 * A job that imports users from a file.
 *
 * @see https://auth0.com/docs/api/management/v2/jobs/post-users-imports
 */
export interface ImportUsersJob extends BaseJob {
  /** Kind of the job. */
  type: 'users_import';
  /** Connection ID, `con_…`. */
  connection_id?: string | undefined;
  /** Name of the connection. */
  connection?: string | undefined;
  /** Whether existing users are updated. */
  upsert?: boolean | undefined;
  /** Your own identifier for the job. */
  external_id?: string | undefined;
  /** Whether tenant administrators get an email when the job ends. */
  send_completion_email?: boolean | undefined;
  /** Counts; only on completed jobs. */
  summary?: JobSummary | undefined;
  /** Progress from 0 to 100. */
  percentage_done?: number | undefined;
  /** Estimated time left, in seconds. */
  time_left_seconds?: number | undefined;
}

/**
 * A job that exports users to a file.
 *
 * @see https://auth0.com/docs/api/management/v2/jobs/post-users-exports
 */
export interface ExportUsersJob extends BaseJob {
  /** Kind of the job. */
  type: 'users_export';
  /** Connection ID, `con_…`. */
  connection_id?: string | undefined;
  /** Name of the connection. */
  connection?: string | undefined;
  /** Exported fields. */
  fields?: ExportUserField[] | undefined;
  /** URL of the compressed file; only on completed jobs. It expires after 60 seconds: get the job again for a new one. */
  location?: string | undefined;
  /** Format of the file. */
  format?: JobFormat | undefined;
  /** Maximum number of users. */
  limit?: number | undefined;
  /** Progress from 0 to 100. */
  percentage_done?: number | undefined;
  /** Estimated time left, in seconds. */
  time_left_seconds?: number | undefined;
}

/**
 * A job that sends a verification email.
 *
 * @see https://auth0.com/docs/api/management/v2/jobs/post-verification-email
 */
export interface VerificationEmailJob extends BaseJob {
  /** Kind of the job. */
  type: 'verification_email';
}

/**
 * A job of any kind; `type` tells which.
 *
 * @see https://auth0.com/docs/api/management/v2/jobs/get-jobs-by-id
 */
export type Job = ImportUsersJob | ExportUsersJob | VerificationEmailJob;

/** Why a user could not be imported. */
export interface JobErrorDetail {
  /** Code, e.g. `DUPLICATED_USER`. */
  code?: string | undefined;
  /** Message. */
  message?: string | undefined;
  /** Path to the invalid value. */
  path?: string | undefined;
}

/**
 * A user that an import job could not import.
 *
 * @see https://auth0.com/docs/api/management/v2/jobs/get-errors
 */
export interface JobError {
  /** The user as given in the file, with secrets masked. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  user?: Record<string, any> | undefined;
  /** Why the user could not be imported. */
  errors?: JobErrorDetail[] | undefined;
}

/** Errors of an import job; the job itself if it failed as a whole. */
export type JobErrors = JobError[] | Job;

/** Options that all imports share. */
export interface BaseImportUsersOptions {
  /** Database connection to import into, `con_…`. */
  connection_id: string;
  /** True to update existing users. Default false. */
  upsert?: boolean | undefined;
  /** Your own identifier for the job. */
  external_id?: string | undefined;
  /** False to not send tenant administrators an email when the job ends. Default true. */
  send_completion_email?: boolean | undefined;
}

/** Options for importing users from a file. */
export interface ImportUsersFromFileOptions extends BaseImportUsersOptions {
  /** Path of a JSON file; at most 500 KB. */
  users: string;
}

/** Options for importing users from JSON text. */
export interface ImportUsersFromJsonOptions extends BaseImportUsersOptions {
  /** An array of users as JSON text, or the array itself; at most 500 KB. */
  users_json: string | object;
}

/** Options for importing users. */
export type ImportUsersOptions = ImportUsersFromFileOptions | ImportUsersFromJsonOptions;

/** The response that the deprecated `importUsers` resolves to. */
export interface ImportUsersResponse {
  /** The job. */
  data: ImportUsersJob;
  /** HTTP status: 202. */
  status: number;
  /** Response headers, names in lower case. */
  headers: Record<string, string>;
}

/** A field to export. */
export interface ExportUserField {
  /** Path of the field, e.g. `user_metadata.plan` or `identities[0].connection`. */
  name: string;
  /** Name of the column or property in the file. Default: `name`. */
  export_as?: string | undefined;
}

/** Options for exporting users. */
export interface ExportUsersOptions {
  /** Connection to export, `con_…`; absent for all. */
  connection_id?: string | undefined;
  /** Format of the file. */
  format?: JobFormat | undefined;
  /** Maximum number of users; absent for all. */
  limit?: number | undefined;
  /** Fields to export; at most 30 with `csv`. */
  fields?: ExportUserField[] | undefined;
}

/** The user to send a verification email to. */
export interface VerifyEmail {
  /** User ID, e.g. `auth0|5f7c8ec7c33c6c004bbafe82`. */
  user_id: string;
  /** Organization for the email and its link, `org_…`. */
  organization_id?: string | undefined;
  /** Client ID of the application that sends the email. */
  client_id?: string | undefined;
  /** Identity to verify, if it is not the primary one. */
  identity?: TicketIdentity | undefined;
}
