import type { AxiosResponse, InternalAxiosRequestConfig } from 'axios';
import type { Agent as HttpAgent } from 'node:http';
import type { Agent as HttpsAgent } from 'node:https';
import { axiosModule } from '../../runtime/onDemand';
import { privateState } from '../privateState';
import type { Agents } from './Agents';
import { passThrough } from './passThrough';
import { exchange } from './exchange';
import { emptyGroups, hasHeaders, showFilledGroups, type HeaderGroups } from './headerGroups';
import { RequestConfig, type AdapterResponse } from './RequestConfig';
import { targetOf } from './target';

type AxiosModule = typeof import('axios');

/** An instance of axios's own class: interceptors, defaults and verbs as axios documents them. */
export type Axios = InstanceType<AxiosModule['Axios']>;

type Defaults = Readonly<Record<string, unknown>>;

/** The private state of an instance: the client's agents, and the original defaults. */
interface State {
  readonly agents: Agents;
  readonly defaults: Defaults;
}

const states = privateState<State>('axios instance');

let loaded: { module: AxiosModule; makeInstance(agents: Agents): Axios } | undefined;

/** The axios instance of a client. The first one loads axios, which takes longer than loading the rest of the SDK. */
export function createAxios(agents: Agents): Axios {
  if (!loaded) {
    const module = axiosModule();
    loaded = { module, makeInstance: instanceMaker(module) };
  }
  return loaded.makeInstance(agents);
}

/** Whether a call must go through axios: it has interceptors, your own adapter, changed defaults, or a stub. */
export function isHooked(instance: Axios): boolean {
  return Object.hasOwn(instance, 'request') || hasInterceptors(instance) || hasOtherDefaults(instance);
}

/** Whether the adapter of an instance is still the client's own. */
export function hasOwnAdapter(instance: Axios): boolean {
  return instance.defaults.adapter === states.of(instance).defaults.adapter;
}

function instanceMaker(module: AxiosModule): (agents: Agents) => Axios {
  /** Hands a call straight to the adapter while nothing is hooked: axios's own `request` costs as much as the call. */
  class PipelineAxios extends module.Axios {
    // eslint-disable-next-line @typescript-eslint/no-explicit-any
    override request(config: any): Promise<any> {
      if (config instanceof RequestConfig) return exchange(config, states.of(this).agents);
      showFilledGroups(this.defaults.headers as unknown as HeaderGroups);
      return super.request(config);
    }
  }
  return (agents) => {
    const { maxRedirects, transformRequest, transformResponse } = passThrough();
    const instance: Axios = new PipelineAxios({
      adapter: (config) => adapt(instance, config, module),
      maxRedirects,
      transformRequest,
      transformResponse,
    });
    Object.assign(instance.defaults, { headers: emptyGroups() });
    states.set(instance, { agents, defaults: { ...instance.defaults } });
    return instance;
  };
}

/** The adapter for calls that go through axios. */
async function adapt(
  instance: Axios,
  config: InternalAxiosRequestConfig,
  { AxiosError, AxiosHeaders }: AxiosModule,
): Promise<AxiosResponse> {
  const response = await exchange(configOf(instance, config), states.of(instance).agents);
  // Skips axios's checks of each header: Node has parsed them already.
  const headers = Object.assign(new AxiosHeaders(), response.headers);
  const answer = { ...response, headers, config } as AdapterResponse & AxiosResponse;
  if (!config.validateStatus || config.validateStatus(answer.status)) return answer;
  const code = answer.status < 500 ? AxiosError.ERR_BAD_REQUEST : AxiosError.ERR_BAD_RESPONSE;
  throw new AxiosError(`Request failed with status code ${answer.status}`, code, config, undefined, answer);
}

/** The request after interceptors and defaults have changed it. */
function configOf(instance: Axios, config: InternalAxiosRequestConfig): RequestConfig {
  const { method = 'get', timeout = 0, headers, data, signal, cancelToken, httpAgent, httpsAgent } = config;
  const url = config.baseURL || config.params ? instance.getUri(config) : (config.url ?? '');
  const agent: unknown = targetOf(url).protocol === 'http:' ? httpAgent : httpsAgent;
  return new RequestConfig(
    method.toUpperCase(),
    url,
    headers.toJSON() as Record<string, string>,
    data as RequestConfig['data'],
    timeout,
    signal as AbortSignal | undefined,
    agent as HttpAgent | HttpsAgent | undefined,
    cancelToken,
  );
}

/** Ejected interceptors are skipped by `forEach`, which axios's types leave out. */
type Interceptors = { forEach(markFound: () => void): void };

function hasInterceptors({ interceptors }: Axios): boolean {
  let found = false;
  const markFound = (): void => void (found = true);
  (interceptors.request as unknown as Interceptors).forEach(markFound);
  (interceptors.response as unknown as Interceptors).forEach(markFound);
  return found;
}

function hasOtherDefaults(instance: Axios): boolean {
  const { defaults: original } = states.of(instance);
  const now = instance.defaults as unknown as Defaults;
  for (const name in now) if (now[name] !== original[name]) return true;
  for (const name in original) if (!(name in now)) return true;
  return hasHeaders(now.headers as HeaderGroups);
}
