import { has, id } from '../checks';
import { step } from '../makeStep';
import type { Step } from '../Step';

const hasTicket: Step['check'] = (result, world) => {
  has({})(result, world);
  new URL((result as { ticket: string }).ticket);
};

export const tickets: Step[] = [
  step('tickets.changePassword')((w) => [{ user_id: id(w, 'jane') }], hasTicket),
  step('tickets.verifyEmail')((w) => [{ user_id: id(w, 'jane') }], hasTicket),
];
