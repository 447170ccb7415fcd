export interface Quantiles {
  p50: number;
  p95: number;
}

/** Milliseconds in the middle, and those that one in twenty exceeds. */
export function quantiles(times: readonly number[]): Quantiles {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0);
  return { p50: at(0.5), p95: at(0.95) };
}

export const round = (value: number): number => Math.round(value * 100) / 100;
