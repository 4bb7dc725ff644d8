import type { Callback } from '../../types/Callback';
import type {
  ExportUsersJob,
  ExportUsersOptions,
  ImportUsersJob,
  ImportUsersOptions,
  ImportUsersResponse,
  Job,
  JobErrors,
  VerificationEmailJob,
  VerifyEmail,
} from '../../types/Job';
import type { ObjectWithId } from '../../types/paging';

/** The methods of JobsManager that the client has too, under names of their own. */
export interface JobsFlatMethods {
  /**
   * Fetches a job. Scope `create:users` or `read:users`, by the kind of the job.
   * The same as `jobs.get`.
   * @see https://auth0.com/docs/api/management/v2/jobs/get-jobs-by-id
   */
  getJob(params: ObjectWithId): Promise<Job>;
  getJob(params: ObjectWithId, callback?: Callback<Job>): void;
  /**
   * Starts an import of users, like `importUsersJob`, and resolves to the response: `{ data, status, … }`.
   * Scope `create:users`.
   * The same as `jobs.importUsers`.
   * @see https://auth0.com/docs/api/management/v2/jobs/post-users-imports
   * @deprecated Use `importUsersJob`, which resolves to the job itself.
   */
  importUsers<T = ImportUsersResponse>(data: ImportUsersOptions): Promise<T>;
  importUsers<T = ImportUsersResponse>(data: ImportUsersOptions, callback?: Callback<T>): void;
  /**
   * Starts an import of users from a JSON file of at most 500 KB, or from JSON text. Scope `create:users`.
   * The same as `jobs.importUsersJob`.
   * @see https://auth0.com/docs/api/management/v2/jobs/post-users-imports
   */
  importUsersJob(data: ImportUsersOptions): Promise<ImportUsersJob>;
  importUsersJob(data: ImportUsersOptions, callback?: Callback<ImportUsersJob>): void;
  /**
   * Starts an export of users to a file. Scope `read:users`.
   * The same as `jobs.exportUsers`.
   * @see https://auth0.com/docs/api/management/v2/jobs/post-users-exports
   */
  exportUsers(data: ExportUsersOptions): Promise<ExportUsersJob>;
  exportUsers(data: ExportUsersOptions, callback?: Callback<ExportUsersJob>): void;
  /**
   * Lists why users of an import were not imported. Scope `create:users` or `read:users`.
   * The same as `jobs.errors`.
   * @see https://auth0.com/docs/api/management/v2/jobs/get-errors
   */
  getJobErrors(params: ObjectWithId): Promise<JobErrors>;
  getJobErrors(params: ObjectWithId, callback: Callback<JobErrors>): void;
  /**
   * Sends a user a verification email. Scope `update:users`.
   * The same as `jobs.verifyEmail`.
   * @see https://auth0.com/docs/api/management/v2/jobs/post-verification-email
   */
  sendEmailVerification(data: VerifyEmail): Promise<VerificationEmailJob>;
  sendEmailVerification(data: VerifyEmail, callback?: Callback<VerificationEmailJob>): void;
}
