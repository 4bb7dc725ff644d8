import { callOptionNames } from '../http/callOptionNames';
import type { NamesOf } from '../warnings/warnUnknownOptions';
import type { RestClientOptions } from './RestClientOptions';

/** The names of {@link RestClientOptions}, for warnings of others. */
export const restClientOptionNames: NamesOf<RestClientOptions> = {
  ...callOptionNames,
  axios: true,
  rateLimit: true,
  shared: true,
  tokenSource: true,
  keepAlive: true,
  proxy: true,
  httpAgent: true,
  httpsAgent: true,
  query: { repeatParams: true, convertCase: true },
  request: { customizer: true, type: true, body: { convertCase: true } },
  response: { body: { convertCase: true } },
  errorFormatter: { name: true, message: true },
  errorCustomizer: true,
  includeResponseHeaders: true,
};
