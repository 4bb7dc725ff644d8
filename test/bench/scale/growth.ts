/** A point of a curve. */
export type Point = readonly [x: number, y: number];

/**
 * How a curve grows: the slope of the line that fits its points best, both scales logarithmic. 0 is flat, 1 as fast as
 * x itself, 2 as its square.
 */
export function slope(points: readonly Point[]): number {
  const logs = points.map(([x, y]) => [Math.log(x), Math.log(y)] as const);
  const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [meanX, meanY] = [mean(logs.map(([x]) => x)), mean(logs.map(([, y]) => y))];
  const together = logs.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0);
  const alone = logs.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
  return together / alone;
}
