/** A user as the walk needs one. */
export interface WalkedUser {
  user_id: string;
  created_at: string;
  email: string;
  name: string;
}

const START = Date.parse('2020-01-01T00:00:00Z');
/** Every so many users a lot of them is created at one time, as an import does. */
const EVERY = 10_000;
const AT_ONCE = 700;

/** When the user of this number was created, in milliseconds since the epoch. */
function createdAt(index: number): number {
  const within = index % EVERY;
  return START + (within < AT_ONCE ? index - within : index) * 1_000;
}

/** So many users, in the order of their creation. Their number is the end of their id. */
export function population(count: number): WalkedUser[] {
  return Array.from({ length: count }, (_, index) => ({
    user_id: `auth0|${index}`,
    created_at: new Date(createdAt(index)).toISOString(),
    email: `user-${index}@example.com`,
    name: `User number ${index}, whose name is long enough to be felt`,
  }));
}
