/** Something that the tenant would have sent to a person: a mail, a text message, or the link of a ticket. */
export interface OutboxEntry {
  /** `verification-email`, `verification-text`, `password-change-ticket`, `email-verification-ticket`, … */
  type: string;
  /** ISO time by the tenant's clock. */
  at: string;
  /** The user that it is about, if any. */
  user_id?: string;
  /** Email address or phone number of the recipient. */
  to?: string;
  /** The link in it. */
  url?: string;
  readonly [detail: string]: unknown;
}
