import type { SeedData } from '../../../src/tenant/seed/SeedData';

/** What a tenant must contain before an exchange, as it did when that was recorded. */
export interface Preparation {
  /** Lines of exchanges that happened before, although the file lists them later, or does not contain them. */
  earlier?: readonly number[];
  /** Milliseconds that pass before it: jobs take time. */
  wait?: number;
  /** State that no recorded exchange created. */
  seed?: SeedData;
  /** The line of a response that shows users (newest first) that no recorded exchange created. */
  usersOf?: number;
  /** The line of a response that shows APIs (oldest first) that no recorded exchange created. */
  apisOf?: number;
}

/** Redacted values read `<redacted>`: this replaces them, long enough for each kind of secret. */
export const SECRET = 'Secret-1-ThatWasCutOutOfTheRecording';

const A_MINUTE = 60_000;
const database = 'Username-Password-Authentication';
const rubyUser = (password: string): SeedData => ({
  users: [
    {
      user_id: 'auth0|6132828a407ec6006935a858',
      email: 'rubytest-210908-username-1@auth0.com',
      connection: database,
      password,
      // Created, not imported: the default picture has another host.
      picture:
        'https://s.gravatar.com/avatar/9f3d52fd072792903462fbb00676a6c5?s=480&r=pg&d=https%3A%2F%2Fcdn.auth0.com%2Favatars%2Fru.png',
    },
  ],
});
const api = (identifier: string, scopes: readonly string[] = []): SeedData => ({
  resource_servers: [{ identifier, name: identifier, scopes: scopes.map((value) => ({ value })) }],
});
const connection = (id: string, name: string): SeedData => ({
  connections: [{ id, name, strategy: 'auth0' }],
});

/** An application that members of organizations log in to. */
const inviting = (id: string): SeedData => ({
  clients: [{ client_id: id, name: 'inviting', organization_usage: 'allow' }],
});

/**
 * By the line of an exchange. Each recorded test starts on a fresh tenant; those of ruby-auth0 share what was made for all
 * of them, and are sorted by name, deletions first.
 */
export const preparations: Readonly<Record<number, Preparation>> = {
  2: { seed: rubyUser('another password') },
  3: { seed: rubyUser(SECRET) },
  4: { seed: { ...rubyUser(SECRET), ...api('https://brucke.club/custom/api/v1/', ['test:scope']) } },
  5: { seed: rubyUser(SECRET) },
  7: { seed: rubyUser(SECRET) },
  9: { seed: rubyUser(SECRET) },
  12: { earlier: [11] },
  23: { wait: A_MINUTE },
  26: { usersOf: 26 },
  27: { earlier: [24] },
  29: { earlier: [28] },
  30: { earlier: [35] },
  31: { earlier: [35] },
  32: { earlier: [35] },
  33: { apisOf: 33 },
  34: { apisOf: 34 },
  36: { earlier: [45, 46] },
  37: { earlier: [46, 47] },
  38: { earlier: [46] },
  39: { earlier: [46] },
  40: { earlier: [45, 46, 36] },
  41: { earlier: [46, 47, 37] },
  42: { earlier: [46] },
  43: { earlier: [45, 46, 36] },
  44: { earlier: [46] },
  48: { earlier: [45] },
  49: { earlier: [47] },
  50: { earlier: [52] },
  51: { earlier: [52] },
  53: { earlier: [52] },
  54: { earlier: [81, 83] },
  55: { earlier: [82, 83] },
  56: { earlier: [83] },
  57: { earlier: [80] },
  58: { earlier: [83] },
  59: { earlier: [83] },
  60: { earlier: [83] },
  61: { earlier: [82, 83, 55] },
  62: { earlier: [83] },
  63: { earlier: [83, 80, 64] },
  64: { earlier: [83] },
  65: { earlier: [81, 83] },
  66: { earlier: [82, 83, 55] },
  67: { earlier: [83, 80, 64, 63] },
  68: { earlier: [83] },
  69: { earlier: [83] },
  70: { earlier: [83] },
  71: { earlier: [83] },
  72: { earlier: [83] },
  73: { usersOf: 79 },
  74: { usersOf: 79 },
  75: { usersOf: 79 },
  76: { usersOf: 79 },
  77: { usersOf: 79 },
  78: { usersOf: 79 },
  79: { usersOf: 79 },
  84: { earlier: [81] },
  85: { earlier: [82] },
  102: { wait: A_MINUTE },
  107: { wait: A_MINUTE },
  111: { wait: A_MINUTE },
  113: { seed: connection('con_C8S03WlnbPUvnIIK', 'test-conn565') },
  121: { seed: connection('con_ejbBKJC8i6QmviTS', 'test-conn942') },
  125: { seed: connection('con_z8CENUAj6wlc69jN', 'test-conn718') },
  132: { seed: inviting('GpqJK4fkbWJHtMk6BGzutEssxz5dAJ78') },
  138: { seed: connection('con_eH1T9i9J6Of37vOE', 'test-conn840') },
  144: { seed: inviting('TMuDL55y5FrYx3cuHJQZVEBnLQeT1PHY') },
  156: { seed: inviting('F6uAYdor1eVM7PknakopKFg7EF0JMeWq') },
  160: { seed: inviting('xcSQg79GhvSFTOHY42LAyfQ8DtK3ydgj') },
  213: { seed: connection('con_z6XKqGCFsFmiPQBg', 'test-conn249') },
  365: { seed: api('test-audience') },
  366: { seed: api('test-audience') },
  367: { seed: api('test-audience') },
  370: { seed: { users: [{ username: 'testuser', connection: database, password: SECRET }] } },
  371: {
    seed: {
      ...api('test-audience', ['extra-scope']),
      connections: [{ name: 'my-realm', strategy: 'auth0' }],
      users: [{ username: 'testuser', connection: 'my-realm', password: SECRET }],
    },
  },
  374: {
    seed: {
      users: [
        {
          email: 'test-user@example.com',
          email_verified: true,
          nickname: 'test-user',
          picture:
            'https://s.gravatar.com/avatar/3664adb7d1eea0bd7d0b134577663889?s=480&r=pg&d=https%3A%2F%2Fcdn.auth0.com%2Favatars%2Fte.png',
        },
      ],
    },
  },
};
