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
  /** The same as `jobs.get`. */
  getJob(params: ObjectWithId): Promise<Job>;
  getJob(params: ObjectWithId, callback?: Callback<Job>): void;
  /**
   * The same as `jobs.importUsers`.
   * @deprecated Use `importUsersJob`, which resolves to the job itself.
   */
  importUsers<T = ImportUsersResponse>(data: ImportUsersOptions): Promise<T>;
  importUsers<T = ImportUsersResponse>(data: ImportUsersOptions, callback?: Callback<T>): void;
  /** The same as `jobs.importUsersJob`. */
  importUsersJob(data: ImportUsersOptions): Promise<ImportUsersJob>;
  importUsersJob(data: ImportUsersOptions, callback?: Callback<ImportUsersJob>): void;
  /** The same as `jobs.exportUsers`. */
  exportUsers(data: ExportUsersOptions): Promise<ExportUsersJob>;
  exportUsers(data: ExportUsersOptions, callback?: Callback<ExportUsersJob>): void;
  /** The same as `jobs.errors`. */
  getJobErrors(params: ObjectWithId): Promise<JobErrors>;
  getJobErrors(params: ObjectWithId, callback: Callback<JobErrors>): void;
  /** The same as `jobs.verifyEmail`. */
  sendEmailVerification(data: VerifyEmail): Promise<VerificationEmailJob>;
  sendEmailVerification(data: VerifyEmail, callback?: Callback<VerificationEmailJob>): void;
}
