import { textOf, type Json } from '../../api/json';
import { Time } from '../../parts/show';
import type { Column } from '../../parts/Table';

/** The meaning of common codes (https://auth0.com/docs/deploy-monitor/logs/log-event-type-codes). */
const CODES: Readonly<Record<string, string>> = {
  s: 'Success login',
  f: 'Failed login',
  fp: 'Failed login, wrong password',
  fu: 'Failed login, unknown user',
  ss: 'Success signup',
  fs: 'Failed signup',
  slo: 'Success logout',
  seacft: 'Code exchanged for a token',
  feacft: 'Failed exchange of a code',
  seccft: 'Client credentials exchanged for a token',
  feccft: 'Failed exchange of client credentials',
  sepft: 'Password exchanged for a token',
  fepft: 'Failed exchange of a password',
  sertft: 'Refresh token exchanged for a token',
  fertft: 'Failed exchange of a refresh token',
  sapi: 'Management API call',
  fapi: 'Failed Management API call',
  mgmt_api_read: 'Management API read',
  limit_wc: 'Blocked account',
  limit_mu: 'Blocked IP address',
  scp: 'Success change of password',
  scpr: 'Success change of password request',
  fcp: 'Failed change of password',
  sce: 'Success change of email',
  sv: 'Success email verification',
  sdu: 'Success user deletion',
  cls: 'Code or link sent',
  cs: 'Code sent',
  sui: 'Success user import',
};

const isFailure = (type: string): boolean => /^(f|limit)/.test(type);

export const titleOf = ({ type, description }: Json): string =>
  textOf(description) || CODES[textOf(type)] || textOf(type);

export const LOG_COLUMNS: readonly Column<Json>[] = [
  { head: 'Event', cell: (log) => CODES[textOf(log.type)] ?? textOf(log.type) },
  {
    head: 'Code',
    cell: ({ type }) => <code class={isFailure(textOf(type)) ? 'badge bad' : 'badge'}>{textOf(type)}</code>,
  },
  { head: 'Description', cell: ({ description }) => textOf(description), kind: 'wide' },
  {
    head: 'Who',
    cell: ({ user_name: name, user_id: id, client_name: client, client_id: clientId }) =>
      [name, id, client, clientId].map(textOf).find((text) => text !== '') ?? '',
  },
  { head: 'Time', cell: ({ date }) => <Time at={date} />, kind: 'wide' },
];
