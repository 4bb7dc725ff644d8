import type { Medians } from './measure';

const WIDTH = 720;
const LABELS = 190;
const ROW = 34;

const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** A bar chart as SVG, readable on light and dark pages. */
export function drawChart(title: string, medians: Medians, highlighted: string): string {
  const entries = Object.entries(medians);
  const most = Math.max(...entries.map(([, value]) => value));
  const scale = (WIDTH - LABELS - 80) / most;
  const bars = entries.map(([name, value], index) => {
    const y = 44 + index * ROW;
    const width = Math.max(2, value * scale);
    return [
      `<text x="${LABELS - 10}" y="${y + 16}" text-anchor="end">${escape(name)}</text>`,
      `<rect x="${LABELS}" y="${y}" width="${width.toFixed(1)}" height="22" rx="3" fill="${name === highlighted ? '#2f9e44' : '#868e96'}"/>`,
      `<text x="${(LABELS + width + 8).toFixed(1)}" y="${y + 16}">${value.toFixed(0)}</text>`,
    ].join('');
  });
  const height = 60 + entries.length * ROW;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-label="${escape(title)}">
<style>text{font:14px system-ui,sans-serif;fill:#212529}@media(prefers-color-scheme:dark){text{fill:#f1f3f5}}</style>
<text x="${LABELS}" y="26" font-weight="600">${escape(title)}</text>
${bars.join('\n')}
</svg>
`;
}
