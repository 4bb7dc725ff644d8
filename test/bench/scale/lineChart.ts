import type { Point } from './growth';

/** Curves over one axis, with scales that fit the data. */
export interface LineChart {
  title: string;
  /** What x counts. */
  x: string;
  series: readonly { name: string; points: readonly Point[] }[];
  /** The range of y; the scale is logarithmic when it spans more than a factor of 100. */
  y: readonly [least: number, most: number];
  format(value: number): string;
  /** A line to reach, or to stay below. */
  goal?: number;
}

const [WIDTH, HEIGHT] = [720, 360];
const [LEFT, RIGHT, TOP, BOTTOM] = [70, 150, 44, 50];
const COLOURS = ['#2f9e44', '#1971c2', '#e8590c', '#9c36b5', '#868e96', '#c92a2a'];

const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const fixed = (value: number): string => value.toFixed(1);

/** Draws it as SVG, readable on light and dark pages. The scale of x is logarithmic. */
export function drawLines({ title, x, series, y: [least, most], format, goal }: LineChart): string {
  const all = series.flatMap(({ points }) => points.map(([at]) => at));
  const ticks = [...new Set(all)].sort((a, b) => a - b);
  const [first = 1, last = 1] = [ticks[0], ticks.at(-1)];
  const isLog = least > 0 && most / least > 100;
  const part = (value: number): number =>
    isLog ? Math.log(value / least) / Math.log(most / least) : (value - least) / (most - least);
  const toX = (value: number): number =>
    LEFT + (Math.log(value / first) / Math.log(last / first)) * (WIDTH - LEFT - RIGHT);
  const toY = (value: number): number =>
    HEIGHT - BOTTOM - Math.min(1, Math.max(0, part(value))) * (HEIGHT - TOP - BOTTOM);

  const heights = isLog
    ? decades(least, most)
    : Array.from({ length: 6 }, (_, index) => least + ((most - least) * index) / 5);
  const grid = heights.map((value) => {
    const at = fixed(toY(value));
    return `<line class="grid" x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${at}" y2="${at}"/><text x="${LEFT - 8}" y="${at}" dy="5" text-anchor="end">${escape(format(value))}</text>`;
  });
  const marks = ticks.map(
    (value) =>
      `<text x="${fixed(toX(value))}" y="${HEIGHT - BOTTOM + 20}" text-anchor="middle">${value.toLocaleString('en')}</text>`,
  );
  const goalLine =
    goal === undefined
      ? ''
      : `<line class="goal" x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${fixed(toY(goal))}" y2="${fixed(toY(goal))}"/><text x="${WIDTH - RIGHT - 4}" y="${fixed(toY(goal) - 5)}" text-anchor="end">goal</text>`;
  const lines = series.map(({ name, points }, index) => {
    const colour = COLOURS[index % COLOURS.length] ?? '#000';
    const path = points.map(([at, value]) => `${fixed(toX(at))},${fixed(toY(value))}`).join(' ');
    const key = TOP + 10 + index * 22;
    return `<polyline fill="none" stroke="${colour}" stroke-width="2.5" points="${path}"/><rect x="${WIDTH - RIGHT + 14}" y="${key - 6}" width="14" height="4" fill="${colour}"/><text x="${WIDTH - RIGHT + 34}" y="${key}">${escape(name)}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img" aria-label="${escape(title)}">
<style>text{font:14px system-ui,sans-serif;fill:#212529}.grid{stroke:#adb5bd;stroke-opacity:.4}.goal{stroke:#868e96;stroke-dasharray:6 4}@media(prefers-color-scheme:dark){text{fill:#f1f3f5}}</style>
<text x="${LEFT}" y="26" font-weight="600">${escape(title)}</text>
${[...grid, ...marks, goalLine, ...lines].filter(Boolean).join('\n')}
<text x="${(LEFT + WIDTH - RIGHT) / 2}" y="${HEIGHT - 8}" text-anchor="middle">${escape(x)}</text>
</svg>
`;
}

function decades(least: number, most: number): number[] {
  const values: number[] = [];
  for (let power = Math.ceil(Math.log10(least)); 10 ** power <= most; power += 1) values.push(10 ** power);
  return values;
}
