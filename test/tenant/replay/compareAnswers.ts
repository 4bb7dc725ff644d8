import { isAddedSince } from './addedSince';
import type { IdMap } from './IdMap';
import { isUnordered } from './unordered';

const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/;

/** What the recorders wrote in place of secrets and long texts. */
const CUT_OUT = /^(<redacted>|\[REDACTED\]|<cut>|<pem>\n?)$|^-----BEGIN [\s\S]*\[REDACTED\]/;

/** Caller, location and name: facts of the recording's machine, of which only the type is compared. */
const SURROUNDINGS: ReadonlySet<string> = new Set([
  'ip',
  'user_agent',
  'client_name',
  'tenant',
  'tenant_name',
]);

/** Random texts that are not IDs of anything else: only their format is compared. */
const RANDOM: Readonly<Record<string, RegExp>> = {
  recovery_code: /^[A-Z0-9]{24}$/,
  ticket_id: /^[A-Za-z0-9]{32}$/,
  kid: /^[\w-]{43}$/,
  fingerprint: /^(?:[A-F\d]{2}:){19}[A-F\d]{2}$/,
  thumbprint: /^[A-F\d]{40}$/,
  pkcs: /^-----BEGIN PKCS7-----\r?\n/,
};

/** Links that contain a ticket. */
const LINKS: ReadonlySet<string> = new Set([
  'ticket',
  'ticket_url',
  'invitation_url',
  'provisioning_ticket_url',
]);

/** What a comparison needs in addition to the two responses. */
export interface Comparison {
  ids: IdMap;
  /** Path of the request, without `/api/v2`. */
  path: string;
  /** Text of the request: a time in it must be returned unchanged. */
  sent: string;
}

/** An address without its host, with the length of its tickets in place of them. */
const formOfUrl = (url: string): string =>
  url
    .replace(/^https?:\/\/[^/]+/, '')
    .replace(
      /(ticket|invitation)=([A-Za-z0-9]+)/,
      (_all, name: string, ticket: string) => `${name}=<${ticket.length}>`,
    )
    .replace(
      /(\/p\/[a-z-]+)\/([A-Za-z0-9]+)$/,
      (_all, path: string, ticket: string) => `${path}/<${ticket.length}>`,
    );

/** Host names contain the region of the recorded tenant. */
const withoutRegion = (text: string): string =>
  text
    .replace(/\.edge\.tenants\.\w+\.auth0\.com/, '.edge.tenants.auth0.com')
    .replace('.eu.auth0.com.us.auth0.com', '.eu.auth0.com');

const shown = (value: unknown): string => (value === undefined ? 'nothing' : JSON.stringify(value));

/** Compares one plain value. */
function sameText(name: string, recorded: string, ours: string, { ids, sent }: Comparison): boolean {
  if (CUT_OUT.test(recorded)) return ours !== '';
  if (SURROUNDINGS.has(name)) return true;
  if (TIME.test(recorded) && !sent.includes(recorded)) return TIME.test(ours);
  const form = RANDOM[name];
  if (form?.test(recorded)) return form.test(ours);
  if (LINKS.has(name)) return formOfUrl(ids.translate(recorded)) === formOfUrl(ours);
  return ids.matches(name, withoutRegion(recorded), withoutRegion(ours));
}

/** Our items in the order of the matching recorded ones; undefined if they do not match. */
function paired(
  recorded: readonly unknown[],
  ours: readonly unknown[],
  by: Comparison,
  at: string,
): unknown[] | undefined {
  const rest = [...ours];
  const tried = by.ids.copy();
  const pairs: unknown[] = [];
  for (const item of recorded) {
    const index = rest.findIndex(
      (own) => compareAnswers(item, own, { ...by, ids: tried.copy() }, at).length === 0,
    );
    if (index < 0) return undefined;
    const [own] = rest.splice(index, 1);
    compareAnswers(item, own, { ...by, ids: tried }, at);
    pairs.push(own);
  }
  return pairs;
}

function compareLists(recorded: readonly unknown[], ours: readonly unknown[], by: Comparison, at: string) {
  if (recorded.length !== ours.length) return [`${at}: ${recorded.length} items, ours ${ours.length}`];
  const items = (isUnordered(by.path, at) && paired(recorded, ours, by, `${at}[]`)) || ours;
  return recorded.flatMap((item, index) => compareAnswers(item, items[index], by, `${at}[${index}]`));
}

/**
 * The differences between a recorded response and ours, each with its location; learns the IDs that ours has instead.
 */
export function compareAnswers(recorded: unknown, ours: unknown, by: Comparison, at = ''): string[] {
  if (Array.isArray(recorded) && Array.isArray(ours)) return compareLists(recorded, ours, by, at);
  if (isObject(recorded) && isObject(ours)) {
    const names = [...new Set([...Object.keys(recorded), ...Object.keys(ours)])];
    return names
      .filter((name) => name in recorded || !isAddedSince(by.path, `${at}.${name}`, ours[name]))
      .flatMap((name) => compareAnswers(recorded[name], ours[name], by, `${at}.${name}`));
  }
  const name = at.slice(at.lastIndexOf('.') + 1);
  const isSame =
    typeof recorded === 'string' && typeof ours === 'string'
      ? sameText(name, recorded, ours, by)
      : recorded === ours;
  return isSame ? [] : [`${at || 'the body'}: ${shown(recorded)}, ours ${shown(ours)}`];
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
