import type { Json } from '../store/records';

/** How a social connection turns its options into the scope that it asks its provider for. */
interface Scopes {
  /** Options that are on unless they are switched off; they come after those that were given. */
  readonly flags?: readonly string[];
  /** Names that are scopes under another name. */
  readonly names?: Readonly<Record<string, string>>;
  /** What is always asked for, first. */
  readonly always?: readonly string[];
  /** Whether the scope is a text with commas instead of a list. */
  readonly isText?: boolean;
}

/** Options that are true or false, and no scope. */
const NOT_SCOPES: ReadonlySet<string> = new Set([
  'disable_self_service_change_password',
  'enable_script_context',
  'ext_groups_extended',
  'freeform_scopes',
  'offline_access_requires_consent',
]);

const google = (name: string): string => `https://www.googleapis.com/auth/${name}`;

/** Recorded: what each kind of connection asks for. Of Google's scopes, only the calendar's was recorded. */
const SCOPES: Readonly<Record<string, Scopes>> = {
  facebook: { isText: true },
  github: {},
  'google-apps': { flags: ['email', 'profile'] },
  'google-oauth2': {
    flags: ['email', 'profile'],
    names: { calendar: google('calendar'), youtube: google('youtube') },
  },
  line: { flags: ['profile'], always: ['openid'] },
  linkedin: { flags: ['profile'], names: { profile: 'r_basicprofile' } },
  'linkedin 2': { flags: ['profile'], names: { profile: 'r_liteprofile' } },
  salesforce: {},
  windowslive: { flags: ['signin'], names: { signin: 'wl.signin' } },
  'windowslive 2': { flags: ['signin'], names: { signin: '' } },
  wordpress: { flags: ['profile'] },
};
/** Strategies whose options are more than scopes. */
const FLAGS_ALONE = new Set(['google-apps', 'wordpress']);

/** The options of a social connection with its flags and the scope they make; as they are for other strategies. */
export function withScope(strategy: string, options: Json): Json {
  const rules = SCOPES[`${strategy} ${String(options.strategy_version)}`] ?? SCOPES[strategy];
  if (!rules) return options;
  const { flags = [], names = {}, always = [], isText } = rules;
  const given = FLAGS_ALONE.has(strategy)
    ? []
    : Object.keys(options).filter((name) => options[name] === true && !NOT_SCOPES.has(name));
  const on = [...given, ...flags.filter((name) => options[name] === undefined || options[name] === true)];
  const scope = [...new Set([...always, ...on.map((name) => names[name] ?? name)])].filter(Boolean);
  const byDefault = Object.fromEntries(flags.map((name) => [name, true]));
  return { ...byDefault, ...options, scope: isText ? scope.join(',') : scope };
}
