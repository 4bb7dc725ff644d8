import { ApiFault } from '../ApiFault';
import type { Context } from '../router/Route';
import type { Refusal } from './CrudDeclaration';

/** An error, with its own message or the document's. @param value The value for the message. */
export function refusal(context: Context, usual: number, own: Refusal = {}, value?: unknown): ApiFault {
  const { status = usual, message, errorCode } = own;
  const text = typeof message === 'function' ? message(value) : message;
  const described =
    context.operation?.refusals?.[status]?.[0] ??
    (status === 404 ? 'The resource does not exist.' : 'The resource already exists.');
  return new ApiFault(status, text ?? described, errorCode);
}
