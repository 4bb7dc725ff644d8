/** Something that a tenant would have sent to a person: a mail, a text message, or a ticket's link. */
export interface OutboxEntry {
  /** `verification-email`, `verification-text`, `password-change-ticket`, `email-verification-ticket`, … */
  type: string;
  /** When, as an ISO time of the tenant's clock. */
  at: string;
  /** The user it is about, where there is one. */
  user_id?: string;
  /** Address or phone number it goes to. */
  to?: string;
  /** The link it carries. */
  url?: string;
  readonly [detail: string]: unknown;
}
