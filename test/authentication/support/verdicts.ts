import { mainKey, SECRET_OF_CLIENT, tokenCases, type TokenCase } from './tokenCases';
import type { TokenServer } from './tokenServer';

/** A client of any of the SDKs. */
export interface Client {
  oauth: { authorizationCodeGrant(data: object): Promise<Record<string, unknown>> };
}

/** The result for a token: accepted, or the error message. */
export type Verdict = { accepted: unknown } | { name: string; message: string; fields: string[] };

/** Makes a client receive the token of a case. */
export async function verdictOf(
  { token, options, data, keys, more = [] }: TokenCase,
  server: TokenServer,
  make: (options: object) => Client,
): Promise<Verdict> {
  const { now } = Date;
  const frozen = now();
  // The clock stands still, so that results are exact.
  Date.now = () => frozen;
  server.keys = keys ?? { status: 200, body: JSON.stringify({ keys: [mainKey, ...more] }) };
  server.tokens = { access_token: 'at', id_token: token(server.issuer) };
  const defaults = { domain: server.domain, clientId: 'the-client', clientSecret: SECRET_OF_CLIENT };
  const client = make({ ...defaults, ...options });
  try {
    const grant = { code: 'the-code', redirect_uri: 'https://app.example', ...data };
    const { access_token: accepted } = await client.oauth.authorizationCodeGrant(grant);
    return { accepted };
  } catch (error) {
    const { name, message } = error as Error;
    return {
      name,
      // Ports and times differ between runs.
      message: message.replace(/\d{10}/g, '<time>').replaceAll(server.domain, '<domain>'),
      fields: ['expiredAt', 'date'].filter((field) => field in (error as object)),
    };
  } finally {
    Date.now = now;
  }
}

/** The results for all tokens, by the name of the case. */
export async function allVerdicts(
  server: TokenServer,
  make: (options: object) => Client,
): Promise<Record<string, Verdict>> {
  const verdicts: Record<string, Verdict> = {};
  for (const one of tokenCases) verdicts[one.name] = await verdictOf(one, server, make);
  return verdicts;
}
