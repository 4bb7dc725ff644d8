import { textOf, type Json } from '../../api/json';
import { Copy } from '../../parts/Copy';
import { Properties } from '../../parts/show';
import { Card } from './Card';

const ROWS = [
  ['URL', 'url'],
  ['Domain', 'domain'],
  ['Client ID', 'clientId'],
  ['Client secret', 'clientSecret'],
  ['Audience', 'audience'],
  ['Issuer', 'issuer'],
] as const;

const VARIABLES = [
  ['AUTH0_DOMAIN', 'url'],
  ['AUTH0_CLIENT_ID', 'clientId'],
  ['AUTH0_CLIENT_SECRET', 'clientSecret'],
  ['AUTH0_AUDIENCE', 'audience'],
  ['AUTH0_ISSUER_BASE_URL', 'issuer'],
] as const;

/** The settings that a service needs. */
export function SettingsCard({ info }: { info: Json }) {
  const variables = VARIABLES.map(([name, field]) => `${name}=${textOf(info[field])}`).join('\n');
  return (
    <Card title="Settings" about="What your service is configured with to use this tenant.">
      <Properties
        facts={ROWS.map(([name, field]) => [name, <code>{textOf(info[field])}</code>, textOf(info[field])])}
      />
      <div class="buttons">
        <Copy what="environment variables" text={variables} label="Copy as environment variables" />
      </div>
      <p class="hint">auth0-classic {textOf(info.version)}</p>
    </Card>
  );
}
