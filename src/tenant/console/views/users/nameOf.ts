import { textOf, type Json } from '../../api/json';

/** The display name of a user: the first of several fields that exists. */
export function nameOf(user: Json): string {
  const names = [user.name, user.nickname, user.email, user.username, user.phone_number, user.user_id];
  return names.map(textOf).find((name) => name !== '') ?? '';
}
