/**
 * Logistic regression with a ridge, by Newton's method (iteratively reweighted least squares; any textbook on
 * statistical learning). Some dozens of signals over some thousand pages: no library is worth its weight here.
 */

/** A page as the regression sees it. */
export interface Sample {
  signals: readonly number[];
  is: boolean;
}

export interface Model {
  bias: number;
  weights: number[];
}

const MOST_STEPS = 50;
const CLOSE_ENOUGH = 1e-8;
/** Keeps the bias, which no ridge holds, solvable. */
const HARDLY = 1e-9;

/** The weights under which the samples are likeliest; `ridge` holds them small where little speaks for them. */
export function regress(samples: readonly Sample[], ridge: number): Model {
  const rows = samples.map(({ signals, is }) => ({ row: Float64Array.of(1, ...signals), is: Number(is) }));
  let weights = new Float64Array((samples[0]?.signals.length ?? 0) + 1);
  const holds = weights.map((_, i) => (i === 0 ? HARDLY : ridge));
  for (let step = 0; step < MOST_STEPS; step++) {
    const gradient = weights.map((weight, i) => -(holds[i] ?? 0) * weight);
    const curvature = [...holds].map((hold, i) => weights.map((_, j) => (i === j ? hold : 0)));
    for (const { row, is } of rows) {
      const p = sigmoid(dot(weights, row));
      add(gradient, row, is - p);
      row.forEach((x, i) => {
        if (x !== 0) add(curvature[i], row, p * (1 - p) * x);
      });
    }
    const change = solve(curvature, gradient);
    weights = weights.map((weight, i) => weight + (change[i] ?? 0));
    if (change.every((by) => Math.abs(by) < CLOSE_ENOUGH)) break;
  }
  const [bias = 0, ...others] = weights;
  return { bias, weights: others };
}

/** How likely a page is an article, between 0 and 1. */
export const predict = ({ bias, weights }: Model, signals: readonly number[]): number =>
  sigmoid(bias + dot(weights, signals));

const sigmoid = (odds: number): number => 1 / (1 + Math.exp(-odds));

function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}

/** Adds `times` what is in `values` to a row, from its `start` on. */
function add(row: Float64Array | undefined, values: Float64Array, times: number, start = 0): void {
  if (row) for (let i = 0; i < values.length; i++) row[start + i] = (row[start + i] ?? 0) + times * (values[i] ?? 0);
}

/** Gauss's elimination for a symmetric positive matrix, which needs no pivots. Takes the matrix apart. */
function solve(matrix: readonly Float64Array[], right: Float64Array): Float64Array {
  matrix.forEach((row, i) => {
    for (let k = i + 1; k < matrix.length; k++) {
      const factor = (matrix[k]?.[i] ?? 0) / (row[i] ?? 1);
      add(matrix[k], row, -factor);
      add(right, right.subarray(i, i + 1), -factor, k);
    }
  });
  const solution = new Float64Array(right.length);
  for (let i = right.length - 1; i >= 0; i--) {
    const row = matrix[i] ?? solution;
    solution[i] = ((right[i] ?? 0) - dot(row, solution)) / (row[i] ?? 1);
  }
  return solution;
}
