/** A spreadsheet takes text that begins with one of these for a formula, and runs it. */
const FORMULA = /^[=+\-@\t\r]/;
/** What a value must stand in quotes for (RFC 4180). */
const SPECIAL = /[",\r\n]/;

function cell(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value !== 'string')
    return quoted(typeof value === 'object' ? JSON.stringify(value) : String(value));
  // A user may choose their own name: '=HYPERLINK(…)' must not come alive in the spreadsheet of who reads the export.
  // The apostrophe makes it text. It stays in the file: programs that read the export take it off again.
  return quoted(FORMULA.test(value) ? `'${value}` : value);
}

function quoted(text: string): string {
  return SPECIAL.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A row of CSV: quoted where needed, safe to open in a spreadsheet, ended by CR and LF. */
export function csvRow(values: readonly unknown[]): string {
  return `${values.map(cell).join(',')}\r\n`;
}
