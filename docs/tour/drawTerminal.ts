/** Columns of the terminal; longer lines end in "…". */
const COLUMNS = 100;
const CHARACTER = 7.83;
const LINE = 19;
const BAR = 36;
const MARGIN = 18;

/** One line as a terminal would colour it. */
type Part = [text: string, colour: string];

const COLOURS = { plain: '#d0d7de', dim: '#8b949e', good: '#56d364', bad: '#ff7b72', title: '#79c0ff' };

const escape = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** The tour prints no colours: the beginning of a line decides. */
function partsOf(line: string): Part[] {
  if (line.startsWith('✓ ')) {
    return [
      ['✓', COLOURS.good],
      [line.slice(1), COLOURS.plain],
    ];
  }
  if (line.startsWith('✗ ')) return [[line, COLOURS.bad]];
  if (line.startsWith('── ')) return [[line, COLOURS.title]];
  if (/^\d+ of \d+ steps worked/.test(line)) return [[line, COLOURS.good]];
  const [, label, rest] = /^( {4}(?:request|result) +)(.*)$/.exec(line) ?? [];
  if (label !== undefined && rest !== undefined) {
    return [
      [label, COLOURS.dim],
      [rest, COLOURS.plain],
    ];
  }
  return [[line, line.startsWith('…') ? COLOURS.dim : COLOURS.plain]];
}

function shortened(line: string): string {
  const characters = [...line];
  return characters.length > COLUMNS ? `${characters.slice(0, COLUMNS - 1).join('')}…` : line;
}

function drawLine(line: string, index: number): string {
  const y = BAR + MARGIN + 12 + index * LINE;
  const spans = partsOf(shortened(line)).map(
    ([text, colour]) => `<tspan fill="${colour}">${escape(text)}</tspan>`,
  );
  return `<text x="${MARGIN}" y="${y}" xml:space="preserve">${spans.join('')}</text>`;
}

/** Lines of text as the picture of a terminal, as SVG. */
export function drawTerminal(title: string, lines: readonly string[]): string {
  const width = Math.ceil(COLUMNS * CHARACTER + 2 * MARGIN);
  const height = BAR + 2 * MARGIN + lines.length * LINE;
  const buttons = ['#ff5f57', '#febc2e', '#28c840'].map(
    (colour, index) => `<circle cx="${20 + index * 20}" cy="18" r="6" fill="${colour}"/>`,
  );
  const label = escape(title);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${label}">
<style>text{font:13px ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace;white-space:pre}</style>
<rect width="${width}" height="${height}" rx="10" fill="#0d1117"/>
<path d="M0 ${BAR}h${width}" stroke="#30363d"/>
${buttons.join('')}
<text x="${width / 2}" y="23" text-anchor="middle" fill="#8b949e">${label}</text>
${lines.map(drawLine).join('\n')}
</svg>
`;
}
