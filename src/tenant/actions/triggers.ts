import type { Json } from '../store/records';

const NODE_12 = ['node12'];
/** Recorded. */
const UNTIL_NODE_18 = ['node12', 'node16', 'node18'];
const UNTIL_NODE_22 = [...UNTIL_NODE_18, 'node22'];

const trigger = (id: string, version: string, status: string, runtimes: readonly string[]): Json => ({
  id,
  version,
  status,
  runtimes,
  // Recorded: when there were three, the default was the second newest.
  default_runtime: runtimes === UNTIL_NODE_18 ? 'node16' : runtimes.at(-1),
  compatible_triggers: [],
});

/** A trigger whose first version is deprecated. */
const inTwoVersions = (id: string): Json[] => [
  trigger(id, 'v1', 'DEPRECATED', NODE_12),
  trigger(id, 'v2', 'CURRENT', UNTIL_NODE_22),
];

/** The triggers that actions can be bound to, in all versions. */
export const TRIGGERS: readonly Json[] = [
  trigger('post-login', 'v1', 'DEPRECATED', NODE_12),
  trigger('post-login', 'v2', 'DEPRECATED', UNTIL_NODE_18),
  {
    ...trigger('post-login', 'v3', 'CURRENT', UNTIL_NODE_22),
    compatible_triggers: [{ id: 'post-login', version: 'v2' }],
  },
  ...['credentials-exchange', 'pre-user-registration', 'post-user-registration'].flatMap(inTwoVersions),
  ...['post-change-password', 'send-phone-message'].flatMap(inTwoVersions),
  ...[
    'custom-phone-provider',
    'custom-email-provider',
    'password-reset-post-challenge',
    'custom-token-exchange',
    'event-stream',
    'password-hash-migration',
    'login-post-identifier',
    'signup-post-identifier',
  ].map((id) => trigger(id, 'v1', 'CURRENT', UNTIL_NODE_22)),
];

/** The default runtime of an action: that of its first trigger. */
export function defaultRuntime(supported: unknown): unknown {
  const [first] = Array.isArray(supported) ? (supported as Json[]) : [];
  if (!first) return undefined;
  const { id, version } = first;
  const versions = TRIGGERS.filter((known) => known.id === id);
  return (versions.find((known) => known.version === version) ?? versions.at(-1))?.default_runtime;
}
