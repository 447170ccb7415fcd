/** One measured thing: its middle, its bad case, and what it may cost. Milliseconds. */
export interface Figure {
  median: number;
  p95: number;
  /** None where it is not ours to spend. */
  budget?: number;
}

export function figure(values: number[], budget?: number): Figure {
  return { median: quantile(values, 0.5), p95: quantile(values, 0.95), budget };
}

/** The value below which this share of all values lies, by the nearest rank. */
export function quantile(values: number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  if (value === undefined) throw new Error('nothing was measured');
  return Math.round(value * 10) / 10;
}

export function printTable(figures: Record<string, Figure>): void {
  const width = Math.max(...Object.keys(figures).map((name) => name.length));
  console.log(`${''.padEnd(width)}  median     p95  budget (ms)`);
  for (const [name, { median, p95, budget }] of Object.entries(figures)) {
    const cells = [median, p95, budget].map((value) => (value?.toFixed(1) ?? '').padStart(7));
    console.log(`${name.padEnd(width)} ${cells.join(' ')}${median > (budget ?? Infinity) ? '  OVER' : ''}`);
  }
}
