import type { Callback } from '../../types/Callback';
import type {
  EmailVerificationTicketOptions,
  EmailVerificationTicketResponse,
  PasswordChangeTicketParams,
  PasswordChangeTicketResponse,
} from '../../types/Ticket';

/** The methods of TicketsManager that the client has too, under names of their own. */
export interface TicketsFlatMethods {
  /** The same as `tickets.changePassword`. */
  createPasswordChangeTicket(data: PasswordChangeTicketParams): Promise<PasswordChangeTicketResponse>;
  createPasswordChangeTicket(
    data: PasswordChangeTicketParams,
    callback?: Callback<PasswordChangeTicketResponse>,
  ): void;
  /** The same as `tickets.verifyEmail`. */
  createEmailVerificationTicket(
    data: EmailVerificationTicketOptions,
  ): Promise<EmailVerificationTicketResponse>;
  createEmailVerificationTicket(
    data: EmailVerificationTicketOptions,
    callback?: Callback<EmailVerificationTicketResponse>,
  ): void;
}
