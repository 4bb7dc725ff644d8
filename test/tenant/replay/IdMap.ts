import escapeRegExp from 'lodash/escapeRegExp';

/** The random part of IDs, in the formats of the API. */
const FORMS = [
  '[\\da-f]{8}(?:-[\\da-f]{4}){3}-[\\da-f]{12}',
  '(?:email|phone|totp|sms|push|passkey|password|webauthn-roaming|webauthn-platform|recovery-code)\\|dev_\\w{16}',
  '(?:auth0\\|)?[0-9a-f]{24}',
  '[a-z]{2,5}_[A-Za-z0-9]{14,24}',
  // In host names.
  'cd-[a-z0-9]{14,24}',
  '01[A-Z0-9]{24}',
  '\\d{50,60}',
  '[A-Za-z0-9]{32}',
];
const ID = new RegExp(`^(?:${FORMS.join('|')})$`);
const IDS = new RegExp(`(?<![A-Za-z0-9])(?:${FORMS.join('|')})(?![A-Za-z0-9])`, 'g');

/** Everything in a text that looks like an ID. */
export const idsIn = (text: string): string[] => text.match(IDS) ?? [];

/** Maps recorded IDs to ours: always the same one, and to no other. */
export class IdMap {
  readonly #ours = new Map<string, string>();
  readonly #recorded = new Map<string, string>();

  /** A copy for a trial comparison. */
  copy(): IdMap {
    const copy = new IdMap();
    for (const [recorded, ours] of this.#ours) copy.#ours.set(recorded, ours);
    for (const [ours, recorded] of this.#recorded) copy.#recorded.set(ours, recorded);
    return copy;
  }

  learn(recorded: string, ours: string): void {
    this.#ours.set(recorded, ours);
    this.#recorded.set(ours, recorded);
  }

  /** Replaces recorded IDs in a text with ours; they may be encoded. */
  translate(text: string): string {
    const plain = [...this.#ours];
    const encoded = plain.flatMap(([recorded, ours]) =>
      [encodeURIComponent(recorded), encodedByGo(recorded)]
        .filter((form) => form !== recorded)
        .map((form) => [form, encodeURIComponent(ours)] as const),
    );
    const forms = new Map([...plain, ...encoded].filter(([form]) => text.includes(form)));
    if (forms.size === 0) return text;
    const longestFirst = [...forms.keys()].sort((one, other) => other.length - one.length);
    return text.replace(
      new RegExp(longestFirst.map(escapeRegExp).join('|'), 'g'),
      (form) => forms.get(form) ?? form,
    );
  }

  /** The same for the target of a request. */
  translateTarget(target: string): string {
    return this.translate(target).replaceAll('|', '%7C');
  }

  /**
   * Whether our value of a field is the recorded one, or the ID that replaces it; learns IDs on their first occurrence.
   */
  matches(name: string, recorded: string, ours: string): boolean {
    const known = this.#ours.get(recorded);
    if (known !== undefined) return ours === known;
    if (recorded === ours) return this.#isFree(recorded, ours);
    // A cursor is opaque: any value matches the recorded one.
    if (name === 'next' || this.#canMeet(recorded, ours)) return this.#meet(recorded, ours);
    return this.translate(recorded) === ours || this.#matchesWithin(recorded, ours);
  }

  /** The same for a text that contains IDs, such as a link: the text around them must be equal. */
  #matchesWithin(recorded: string, ours: string): boolean {
    const [theirIds, ourIds] = [idsIn(recorded), idsIn(ours)];
    if (theirIds.length === 0 || theirIds.length !== ourIds.length || ID.test(recorded)) return false;
    if (recorded.replace(IDS, '') !== ours.replace(IDS, '')) return false;
    return theirIds.every((id, index) => this.matches('', id, ourIds[index] ?? ''));
  }

  #canMeet(recorded: string, ours: string): boolean {
    return ID.test(recorded) && ID.test(ours) && kindOf(recorded) === kindOf(ours);
  }

  #isFree(recorded: string, ours: string): boolean {
    return (this.#recorded.get(ours) ?? recorded) === recorded;
  }

  #meet(recorded: string, ours: string): boolean {
    if (!this.#isFree(recorded, ours)) return false;
    this.learn(recorded, ours);
    // A user's ID contains that of its identity.
    const [provider, id] = recorded.split('|');
    const own = ours.split('|')[1];
    if (provider === 'auth0' && id !== undefined && own !== undefined) this.learn(id, own);
    // A custom domain's ID is part of a host name.
    if (recorded.startsWith('cd_')) this.learn(hostPartOf(recorded), hostPartOf(ours));
    return true;
  }
}

/** Go encodes more characters than JavaScript. */
const encodedByGo = (text: string): string =>
  encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );

const hostPartOf = (id: string): string => id.toLowerCase().replace('_', '-');

/** The part before the random one. */
const kindOf = (id: string): string => /^[a-z]+(_|-|\|(dev_)?)/.exec(id)?.[0] ?? String(id.length);
