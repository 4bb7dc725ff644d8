/** Fields that plain words are looked for in. */
const FIELDS = ['email', 'name', 'username', 'phone_number', 'user_id'];
/** The API wants so many characters after a wildcard at the start. */
const MIN_INFIX = 3;

const LUCENE = /[:"()[\]{}*?]|\b(AND|OR|NOT)\b/;

function termOf(word: string): string {
  const escaped = word.replace(/[+\-&|!^~\\/\s]/g, '\\$&');
  const pattern = word.length >= MIN_INFIX ? `*${escaped}*` : `${escaped}*`;
  return `(${FIELDS.map((field) => `${field}:${pattern}`).join(' OR ')})`;
}

/** The `q` for what was typed: a query as it is; plain text, or all of its words, in any part of name, address or id. */
export function searchQuery(typed: string): string {
  const text = typed.trim();
  if (text === '' || LUCENE.test(text)) return text;
  const words = text.split(/\s+/);
  return words.length === 1 ? termOf(text) : `${termOf(text)} OR (${words.map(termOf).join(' AND ')})`;
}
