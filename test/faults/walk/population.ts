/** The fields of a user that pagination needs. */
export interface WalkedUser {
  user_id: string;
  created_at: string;
  email: string;
  name: string;
}

const START = Date.parse('2020-01-01T00:00:00Z');
/** After this many users, a batch is created at the same time, as by an import. */
const EVERY = 10_000;
const AT_ONCE = 700;

/** When the user with this number was created, in milliseconds since the epoch. */
function createdAt(index: number): number {
  const within = index % EVERY;
  return START + (within < AT_ONCE ? index - within : index) * 1_000;
}

/** This many users, in the order of their creation. The number is the end of the ID. */
export function population(count: number): WalkedUser[] {
  return Array.from({ length: count }, (_, index) => ({
    user_id: `auth0|${index}`,
    created_at: new Date(createdAt(index)).toISOString(),
    email: `user-${index}@example.com`,
    name: `User number ${index}, whose name is long enough to be felt`,
  }));
}
