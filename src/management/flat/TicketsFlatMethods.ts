import type { Callback } from '../../types/Callback';
import type {
  EmailVerificationTicketOptions,
  EmailVerificationTicketResponse,
  PasswordChangeTicketParams,
  PasswordChangeTicketResponse,
} from '../../types/Ticket';

/** The methods of TicketsManager that the client has too, under names of their own. */
export interface TicketsFlatMethods {
  /**
   * Creates a link that lets a user choose a new password. Anyone with the link can use it. Scope `create:user_tickets`.
   * The same as `tickets.changePassword`.
   * @see https://auth0.com/docs/api/management/v2/tickets/post-password-change
   */
  createPasswordChangeTicket(data: PasswordChangeTicketParams): Promise<PasswordChangeTicketResponse>;
  createPasswordChangeTicket(
    data: PasswordChangeTicketParams,
    callback?: Callback<PasswordChangeTicketResponse>,
  ): void;
  /**
   * Creates a link that verifies the email address of a user. Scope `create:user_tickets`.
   * The same as `tickets.verifyEmail`.
   * @see https://auth0.com/docs/api/management/v2/tickets/post-email-verification
   */
  createEmailVerificationTicket(
    data: EmailVerificationTicketOptions,
  ): Promise<EmailVerificationTicketResponse>;
  createEmailVerificationTicket(
    data: EmailVerificationTicketOptions,
    callback?: Callback<EmailVerificationTicketResponse>,
  ): void;
}
