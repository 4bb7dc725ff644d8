import { acceptHeader } from '../../authentication/axiosStyle';
import { APIError } from '../../errors/APIError';
import { reasonOf, type Answer } from '../../http/outcome';
import { callHttp } from '../../rest/callHttp';
import { readArguments } from '../../rest/readArguments';
import { isObject } from '../../runtime/isObject';
import { contextOf, type BaseManager } from '../BaseManager';
import { checkImport, importForm } from './usersFile';

/**
 * The error of an import in its classic shape: its `text` is the API's message, or else the reason phrase of the
 * status.
 */
function importError(url: string, error: unknown): unknown {
  if (!(error instanceof APIError) || typeof error.statusCode !== 'number' || error.statusCode < 400)
    return error;
  const { message: said, statusCode: status, body } = error;
  const text = (isObject(body) && body.message) || reasonOf(status) || said;
  error.message = `cannot POST ${url} (${status})`;
  error.stack = error.stack?.replace(said, error.message);
  return Object.assign(error, { status, method: 'POST', text });
}

/**
 * Posts the form of an import.
 *
 * @param above The method that was called: what stands above it in a stack is the caller's.
 * @param read What the call resolves to. Default: the job.
 */
export function startImport(
  manager: BaseManager,
  above: (...args: never[]) => unknown,
  args: readonly unknown[],
  read?: (answer: Answer) => unknown,
): unknown {
  const {
    values: [data],
    callback,
  } = readArguments(args);
  checkImport(data);
  const { baseUrl, http } = contextOf(manager);
  const url = `${baseUrl}/jobs/users-imports`;
  return callHttp(http, above, {
    callback,
    read,
    onError: (error) => importError(url, error),
    draft: async () => {
      const { headers, body } = await importForm(data);
      const endpoint = '/api/v2/jobs/users-imports';
      return { method: 'POST', url, endpoint, headers: { ...acceptHeader(http), ...headers }, body };
    },
  });
}
