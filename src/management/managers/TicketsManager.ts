import type { Callback } from '../../types/Callback';
import type {
  EmailVerificationTicketOptions,
  EmailVerificationTicketResponse,
  PasswordChangeTicketParams,
  PasswordChangeTicketResponse,
} from '../../types/Ticket';
import { BaseManager, restClient } from '../BaseManager';
import { forward } from './forward';

/** Adds the type. Missing data becomes a value that the RestClient refuses: otherwise only the type would be sent. */
const withType =
  (type: string) =>
  ([data = false]: readonly unknown[]): readonly unknown[] => [{ type }, data];

/** Tickets: links that change a password or verify an email address. */
export class TicketsManager extends BaseManager {
  /** `/tickets/:type` */
  readonly resource = restClient(this, '/tickets/:type');

  /**
   * Creates a link that lets a user choose a new password. Anyone with the link can use it. Scope `create:user_tickets`.
   * @see https://auth0.com/docs/api/management/v2/tickets/post-password-change
   */
  changePassword(data: PasswordChangeTicketParams): Promise<PasswordChangeTicketResponse>;
  changePassword(data: PasswordChangeTicketParams, callback?: Callback<PasswordChangeTicketResponse>): void;
  changePassword(...args: unknown[]): unknown {
    return forward(this.resource, 'create', args, withType('password-change'));
  }

  /**
   * Creates a link that verifies the email address of a user. Scope `create:user_tickets`.
   * @see https://auth0.com/docs/api/management/v2/tickets/post-email-verification
   */
  verifyEmail(data: EmailVerificationTicketOptions): Promise<EmailVerificationTicketResponse>;
  verifyEmail(
    data: EmailVerificationTicketOptions,
    callback?: Callback<EmailVerificationTicketResponse>,
  ): void;
  verifyEmail(...args: unknown[]): unknown {
    return forward(this.resource, 'create', args, withType('email-verification'));
  }
}
