/** Fields that plain words are searched in. */
const FIELDS = ['email', 'name', 'username', 'phone_number', 'user_id'];
/** The API requires this many characters after a leading wildcard. */
const MIN_INFIX = 3;

const LUCENE = /[:"()[\]{}*?]|\b(AND|OR|NOT)\b/;

function termOf(word: string): string {
  const escaped = word.replace(/[+\-&|!^~\\/\s]/g, '\\$&');
  const pattern = word.length >= MIN_INFIX ? `*${escaped}*` : `${escaped}*`;
  return `(${FIELDS.map((field) => `${field}:${pattern}`).join(' OR ')})`;
}

/** The `q` for the typed text: a query unchanged; for plain text, all words in any part of name, email or id. */
export function searchQuery(typed: string): string {
  const text = typed.trim();
  if (text === '' || LUCENE.test(text)) return text;
  const words = text.split(/\s+/);
  return words.length === 1 ? termOf(text) : `${termOf(text)} OR (${words.map(termOf).join(' AND ')})`;
}
