import { textOf, type Json } from '../../api/json';

/** What a user is called: the first of several fields that is there. */
export function nameOf(user: Json): string {
  const names = [user.name, user.nickname, user.email, user.username, user.phone_number, user.user_id];
  return names.map(textOf).find((name) => name !== '') ?? '';
}
