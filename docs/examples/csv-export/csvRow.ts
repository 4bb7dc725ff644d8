/** Spreadsheets run text that starts with one of these as a formula. */
const FORMULA = /^[=+\-@\t\r]/;
/** A value with one of these must be quoted (RFC 4180). */
const SPECIAL = /[",\r\n]/;

function cell(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value !== 'string')
    return quoted(typeof value === 'object' ? JSON.stringify(value) : String(value));
  // Users choose their own names, and a spreadsheet must not run '=HYPERLINK(…)': the apostrophe makes it text. It is
  // part of the file, so programs that read the export must remove it.
  return quoted(FORMULA.test(value) ? `'${value}` : value);
}

function quoted(text: string): string {
  return SPECIAL.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A CSV row that ends with CR and LF: quoted where needed, and safe to open in a spreadsheet. */
export function csvRow(values: readonly unknown[]): string {
  return `${values.map(cell).join(',')}\r\n`;
}
