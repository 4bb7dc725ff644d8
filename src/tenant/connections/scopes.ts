import type { Json } from '../store/records';

/** How the options of a social connection become the scope for its provider. */
interface Scopes {
  /** Options that are on by default; they follow the given ones. */
  readonly flags?: readonly string[];
  /** Options whose scope has another name. */
  readonly names?: Readonly<Record<string, string>>;
  /** Scopes that are always requested, first. */
  readonly always?: readonly string[];
  /** Whether the scope is text with commas instead of a list. */
  readonly isText?: boolean;
}

/** Boolean options that are not scopes. */
const NOT_SCOPES: ReadonlySet<string> = new Set([
  'disable_self_service_change_password',
  'enable_script_context',
  'ext_groups_extended',
  'freeform_scopes',
  'offline_access_requires_consent',
]);

const google = (name: string): string => `https://www.googleapis.com/auth/${name}`;

/** Recorded: the scopes of each strategy. Of Google's, only the calendar was recorded. */
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
/** Strategies whose options are not only scopes. */
const FLAGS_ALONE = new Set(['google-apps', 'wordpress']);

/** The options of a social connection with its flags and the resulting scope; unchanged for other strategies. */
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
