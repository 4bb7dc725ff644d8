import type { RunningTenant } from '../startTenant';
import type { Command } from './readCommand';

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;

/** The numbers of users, roles and organizations, in words. */
export function contentOf(tenant: RunningTenant): string {
  const { users = 0, roles = 0, organizations = 0 } = tenant.counts();
  const parts = [count(users, 'user'), count(roles, 'role'), count(organizations, 'organization')];
  return parts.filter((part) => !part.startsWith('0 ')).join(', ') || 'no users';
}

/** A command line that shows users. */
function curlLine(tenant: RunningTenant, certificateFile: string | undefined): string {
  const trust =
    tenant.certificate === undefined ? '' : certificateFile ? `--cacert ${certificateFile} ` : '-k ';
  return `curl ${trust}'${tenant.url}/api/v2/users' -H 'authorization: Bearer ${tenant.mintToken({ scope: 'read:users' })}'`;
}

/** What was loaded from which file; undefined if nothing was. */
function loadedFrom({ stateFile, seedFile, options }: Command, hasState: boolean): string | undefined {
  if (hasState)
    return `${stateFile}${options.seed === undefined ? '' : ' (the seed is what a reset goes back to)'}`;
  return seedFile ?? (options.seed === undefined ? undefined : 'the seed of --config');
}

/** The lines that describe a started tenant. */
export function announcement(tenant: RunningTenant, command: Command, hasState: boolean): string {
  const { certificateFile, stateFile, exportFile } = command;
  const from = loadedFrom(command, hasState);
  const key = tenant.key === undefined ? '' : `#key=${tenant.key}`;
  const rows: [string, string | undefined][] = [
    ['client id', tenant.clientId],
    ['client secret', tenant.clientSecret],
    ['audience', tenant.audience],
    ['page', `${tenant.url}/_tenant${key}`],
    ['key', tenant.key],
    ['certificate', certificateFile],
    ['loaded', from && `${contentOf(tenant)} from ${from}`],
    ['kept in', stateFile],
    ['export to', exportFile],
  ];
  const lines = rows.flatMap(([name, value]) =>
    value === undefined ? [] : [`  ${name.padEnd(13)}  ${value}`],
  );
  return [
    `Local tenant on ${tenant.url}`,
    ...lines,
    '',
    curlLine(tenant, certificateFile),
    '',
    'Stop it with Ctrl+C.',
    '',
  ].join('\n');
}
