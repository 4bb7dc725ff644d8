import { ArgumentError } from '../errors/ArgumentError';
import { framesOf, setFrames } from '../errors/frames';
import type { Answer } from '../http/outcome';
import { ApiPromise } from '../rest/ApiPromise';
import { startCall } from '../rest/callHttp';
import { privateState } from '../http/privateState';
import { readArguments } from '../rest/readArguments';
import { settle } from '../rest/settle';
import type { Callback } from '../types/Callback';
import { isObject } from '../runtime/isObject';
import { checkedOptions } from './arguments';
import { BaseAuthenticator, contextOf, issuerOf, type AuthenticatorOptions } from './BaseAuthenticator';
import { SigningKeys } from './idTokens/SigningKeys';
import { validateIdToken } from './idTokens/validateIdToken';

/** Sends the requests: a RestClient, or a stand-in with its `create`. */
export interface TokenSource {
  /** Sends a request; resolves to the tokens. */
  create(params: object, data: object): Promise<unknown>;
}

/** The tenant's keys, created with the first ID token. */
const keys = privateState<{ signing?: SigningKeys }>('OAuthWithIDTokenValidation');

/** Token requests whose ID token is validated before the call resolves. */
export class OAuthWithIDTokenValidation extends BaseAuthenticator {
  /** Sends the requests. */
  oauth: TokenSource;
  /** True to accept ID tokens without validating them. */
  __bypassIdTokenValidation: boolean | undefined;
  /** The audience that ID tokens must name. */
  clientId: string | undefined;
  /** The tenant that must have issued the ID tokens. */
  domain: string | undefined;
  /** Algorithms that ID tokens may be signed with. */
  supportedAlgorithms: string | readonly string[];

  /**
   * @param oauth Makes the requests.
   * @throws ArgumentError when an argument is missing.
   */
  constructor(oauth: TokenSource, options: AuthenticatorOptions) {
    if (!oauth) throw new ArgumentError('Missing OAuthAuthenticator param');
    super(checkedOptions(options));
    this.oauth = oauth;
    this.__bypassIdTokenValidation = options.__bypassIdTokenValidation;
    this.clientId = options.clientId;
    this.domain = options.domain;
    this.supportedAlgorithms = options.supportedAlgorithms || ['HS256', 'RS256'];
    keys.set(this, {});
  }

  /** Requests tokens; rejects when the response holds an ID token that is not valid. */
  create<T = unknown>(params: object, data: object): Promise<T>;
  create<T = unknown>(params: object, data: object, callback: Callback<T>): void;
  create(...args: unknown[]): unknown {
    const {
      values: [params, data],
      callback,
    } = readArguments(args);
    const { origin } = startCall(callback, this.create);
    return settle(request(this, params as object, data as object, origin), callback, {
      valueOf: (answer) => answer.data,
      headersToCallback: false,
    });
  }
}

async function request(
  owner: OAuthWithIDTokenValidation,
  params: object,
  data: object,
  origin: { stack?: string },
): Promise<Answer> {
  try {
    const answer = await answerOf(owner.oauth.create(params, data));
    const idToken = isObject(answer.data) ? answer.data.id_token : undefined;
    if (idToken && !owner.__bypassIdTokenValidation) await validate(owner, idToken, data);
    return answer;
  } catch (error) {
    if (error instanceof Error && origin.stack) leadTo(error, origin.stack);
    throw error;
  }
}

/** The whole response of a call; a stand-in has only the data. */
async function answerOf(call: Promise<unknown>): Promise<Answer> {
  if (call instanceof ApiPromise) return call.withResponse();
  return { data: await call, status: 200, headers: {} };
}

async function validate(owner: OAuthWithIDTokenValidation, idToken: unknown, data: object): Promise<void> {
  const { http, credentials } = contextOf(owner);
  const { clientId: audience, supportedAlgorithms: algorithms } = owner;
  const { organization, nonce, maxAge } = data as Record<string, unknown>;
  const origin = issuerOf(owner, owner.domain);
  const expected = { algorithms, issuer: `${origin}/`, audience, organization, nonce, maxAge };
  const state = keys.of(owner);
  await validateIdToken(idToken, expected, {
    secret: credentials.clientSecret,
    publicKey: (kid) => (state.signing ??= new SigningKeys()).get(kid, origin, http),
  });
}

/** Points the stack of an error to the line that made the call: with a callback nothing else does. */
function leadTo(error: Error, stack: string): void {
  const frames = framesOf(stack);
  if (frames.length > 0) setFrames(error, frames);
}
