/** Realistic and dangerous ids. */
export const IDS: readonly string[] = [
  'auth0|5f7c8ec7c33c6c004bbafe82',
  'plain',
  'with space',
  'a+b',
  '100%',
  'auth0%7C1',
  "it's",
  'a(b)!*',
  'a$&b',
  '$$',
  "$'",
  '$`',
  'ünï|çødé',
  '😀',
  'a/b',
  'a?b=c',
  'a#b',
  'a&b=c',
  'a:b',
  'a;b,c',
  'a@b.example',
  '"quoted"',
  'a\\b',
  'a%2Fb',
  '%zz',
  '~tilde',
  '.',
  '..',
  '%2e%2e',
  '../roles/rol_1/users#',
  'con\r\ntrol',
  'nul\u0000',
];

/** For methods with few cases: one that is encoded, one that would reach another endpoint. */
export const FEW_IDS: readonly string[] = ['auth0|1', '../roles/rol_1/users#'];

/** For methods whose id is not part of the path. */
export const PLAIN_IDS: readonly string[] = ['plain', 'jane+tag@example.com'];
