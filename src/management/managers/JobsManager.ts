import { once } from '../../rest/lists/ListDeclaration';
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
import { warnDeprecated } from '../../warnings/warnDeprecated';
import { BaseManager, restClient } from '../BaseManager';
import { forward, requireText } from './forward';
import { startImport } from './startImport';

/** Jobs that run in the background: imports and exports of users, verification emails. */
export class JobsManager extends BaseManager {
  /** `/jobs/:id` */
  readonly jobs = restClient(this, '/jobs/:id');
  /** `/jobs/:id/errors` */
  readonly jobErrors = restClient(this, '/jobs/:id/errors', once('errors'));
  /** `/jobs/users-exports` */
  readonly usersExports = restClient(this, '/jobs/users-exports');

  /**
   * Fetches a job. Scope `create:users` or `read:users`, by the kind of the job.
   * @see https://auth0.com/docs/api/management/v2/jobs/get-jobs-by-id
   */
  get(params: ObjectWithId): Promise<Job>;
  get(params: ObjectWithId, callback?: Callback<Job>): void;
  get(...args: unknown[]): unknown {
    requireText(args[0], 'id', 'The id parameter must be a valid job id');
    return forward(this.jobs, 'get', args);
  }

  /**
   * Starts an import of users, like {@link JobsManager.importUsersJob}, and resolves to the response: `{ data, status, … }`.
   * Scope `create:users`.
   * @see https://auth0.com/docs/api/management/v2/jobs/post-users-imports
   * @deprecated Use `importUsersJob`, which resolves to the job itself.
   */
  importUsers<T = ImportUsersResponse>(data: ImportUsersOptions): Promise<T>;
  importUsers<T = ImportUsersResponse>(data: ImportUsersOptions, callback?: Callback<T>): void;
  importUsers(...args: unknown[]): unknown {
    warnDeprecated('importUsers', 'Use importUsersJob, which resolves to the job itself.');
    return startImport(this, this.importUsers, args, ({ data, status, headers }) => ({
      data,
      status,
      headers,
    }));
  }

  /**
   * Starts an import of users from a JSON file of at most 500 KB, or from JSON text. Scope `create:users`.
   * @see https://auth0.com/docs/api/management/v2/jobs/post-users-imports
   */
  importUsersJob(data: ImportUsersOptions): Promise<ImportUsersJob>;
  importUsersJob(data: ImportUsersOptions, callback?: Callback<ImportUsersJob>): void;
  importUsersJob(...args: unknown[]): unknown {
    return startImport(this, this.importUsersJob, args);
  }

  /**
   * Starts an export of users to a file. Scope `read:users`.
   * @see https://auth0.com/docs/api/management/v2/jobs/post-users-exports
   */
  exportUsers(data: ExportUsersOptions): Promise<ExportUsersJob>;
  exportUsers(data: ExportUsersOptions, callback?: Callback<ExportUsersJob>): void;
  exportUsers(...args: unknown[]): unknown {
    return forward(this.usersExports, 'create', args, ([data]) => [data]);
  }

  /**
   * Lists why users of an import were not imported. Scope `create:users` or `read:users`.
   * @see https://auth0.com/docs/api/management/v2/jobs/get-errors
   */
  errors(params: ObjectWithId): Promise<JobErrors>;
  errors(params: ObjectWithId, callback: Callback<JobErrors>): void;
  errors(...args: unknown[]): unknown {
    requireText(args[0], 'id', 'The id parameter must be a valid job id');
    return forward(this.jobErrors, 'get', args);
  }

  /**
   * Sends a user a verification email. Scope `update:users`.
   * @see https://auth0.com/docs/api/management/v2/jobs/post-verification-email
   */
  verifyEmail(data: VerifyEmail): Promise<VerificationEmailJob>;
  verifyEmail(data: VerifyEmail, callback?: Callback<VerificationEmailJob>): void;
  verifyEmail(...args: unknown[]): unknown {
    requireText(args[0], 'user_id', 'Must specify a user ID');
    return forward(this.jobs, 'create', args, ([data]) => [{ id: 'verification-email' }, data]);
  }
}
