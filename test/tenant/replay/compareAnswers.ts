import type { IdMap } from './IdMap';

const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/;

/** Who called, from where and by what name: facts of the recording's machine, of which only the type is compared. */
const SURROUNDINGS: ReadonlySet<string> = new Set(['ip', 'user_agent', 'client_name', 'tenant']);

/** Random texts that are no ids of anything else: of these only the form is compared. */
const RANDOM: Readonly<Record<string, RegExp>> = {
  recovery_code: /^[A-Z0-9]{24}$/,
  ticket_id: /^[A-Za-z0-9]{32}$/,
};

/** An address without its host, its tickets reduced to their length. */
const formOfUrl = (url: string): string =>
  url
    .replace(/^https?:\/\/[^/]+/, '')
    .replace(
      /(ticket|invitation)=([A-Za-z0-9]+)/,
      (_all, name: string, ticket: string) => `${name}=<${ticket.length}>`,
    );

const shown = (value: unknown): string => (value === undefined ? 'nothing' : JSON.stringify(value));

/** Compares one plain value. */
function sameText(name: string, recorded: string, ours: string, ids: IdMap): boolean {
  if (recorded === '<redacted>') return ours !== '';
  if (SURROUNDINGS.has(name)) return true;
  if (TIME.test(recorded)) return TIME.test(ours);
  const form = RANDOM[name];
  if (form?.test(recorded)) return form.test(ours);
  if (name === 'ticket' || name === 'invitation_url')
    return formOfUrl(ids.translate(recorded)) === formOfUrl(ours);
  return ids.matches(name, recorded, ours);
}

/** What differs between a recorded answer and ours, each with its place; ids that ours has instead are learned. */
export function compareAnswers(recorded: unknown, ours: unknown, ids: IdMap, path = ''): string[] {
  if (Array.isArray(recorded) && Array.isArray(ours)) {
    if (recorded.length !== ours.length) return [`${path}: ${recorded.length} items, ours ${ours.length}`];
    return recorded.flatMap((item, index) => compareAnswers(item, ours[index], ids, `${path}[${index}]`));
  }
  if (isObject(recorded) && isObject(ours)) {
    const names = [...new Set([...Object.keys(recorded), ...Object.keys(ours)])];
    return names.flatMap((name) => compareAnswers(recorded[name], ours[name], ids, `${path}.${name}`));
  }
  const name = path.slice(path.lastIndexOf('.') + 1);
  const isSame =
    typeof recorded === 'string' && typeof ours === 'string'
      ? sameText(name, recorded, ours, ids)
      : recorded === ours;
  return isSame ? [] : [`${path || 'the body'}: ${shown(recorded)}, ours ${shown(ours)}`];
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
