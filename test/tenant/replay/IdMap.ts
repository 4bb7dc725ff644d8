const ID =
  /^([0-9a-f]{24}|auth0\|[0-9a-f]{24}|[a-z]{2,5}_[A-Za-z0-9]{14,24}|[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}|[A-Za-z0-9]{32}|01[A-Z0-9]{24}|(email|phone|totp|sms)\|dev_\w{16}|\d{50,60})$/;

/** Which of our ids stands for which recorded one. */
export class IdMap {
  readonly #ours = new Map<string, string>();

  learn(recorded: string, ours: string): void {
    this.#ours.set(recorded, ours);
  }

  /** A text with our ids in place of the recorded ones. */
  translate(text: string): string {
    let translated = text;
    for (const [recorded, ours] of this.#ours)
      translated = translated
        .replaceAll(recorded, ours)
        .replaceAll(encodeURIComponent(recorded), encodeURIComponent(ours));
    return translated;
  }

  /** Whether our value of a field is the recorded one, or the id that stands for it; learns ids it meets first. */
  matches(name: string, recorded: string, ours: string): boolean {
    const known = this.#ours.get(recorded);
    if (known !== undefined || recorded === ours) return ours === (known ?? recorded);
    // A cursor is opaque: whatever it is, it stands for the recorded one.
    const isId = name === 'next' || (ID.test(recorded) && ID.test(ours) && kindOf(recorded) === kindOf(ours));
    if (!isId) return this.translate(recorded) === ours;
    this.learn(recorded, ours);
    // A user's id holds that of its identity.
    const [provider, id] = recorded.split('|');
    const own = ours.split('|')[1];
    if (provider === 'auth0' && id !== undefined && own !== undefined) this.learn(id, own);
    return true;
  }
}

/** What comes before the random part. */
const kindOf = (id: string): string => /^[a-z]+(_|\|(dev_)?)/.exec(id)?.[0] ?? String(id.length);
