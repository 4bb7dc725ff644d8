/** A point of a curve. */
export type Point = readonly [x: number, y: number];

/**
 * The growth of a curve: the slope of the line that fits its points best, on logarithmic scales. 0 is flat, 1 is
 * linear, 2 is quadratic.
 */
export function slope(points: readonly Point[]): number {
  const logs = points.map(([x, y]) => [Math.log(x), Math.log(y)] as const);
  const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [meanX, meanY] = [mean(logs.map(([x]) => x)), mean(logs.map(([, y]) => y))];
  const together = logs.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0);
  const alone = logs.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
  return together / alone;
}
