/** How good a ranking is, by judgements of people: the measures of `trec_eval`. */

/** For one query, the grade of each document that was judged relevant, by its id; grades are above 0. */
export type Grades = ReadonlyMap<string, number>;

export interface Measures {
  /** Of the first ten, how much of the best possible gain; a later place gains less (linear gain, log₂ discount). */
  ndcg10: number;
  /** Mean, over the relevant documents, of the precision at each; 0 for those not found. */
  map: number;
  /** Share of the relevant documents among the first ten. */
  recall10: number;
}

const FIRST = 10;

/** Measures one ranking, best first. The query has at least one relevant document. */
export function measure(ranking: readonly string[], grades: Grades): Measures {
  const first = ranking.slice(0, FIRST).map((id) => grades.get(id) ?? 0);
  const best = [...grades.values()].sort((a, b) => b - a).slice(0, FIRST);
  return {
    ndcg10: gain(first) / gain(best),
    map: averagePrecision(ranking, grades),
    recall10: first.filter((grade) => grade > 0).length / grades.size,
  };
}

const gain = (grades: readonly number[]): number =>
  grades.reduce((sum, grade, place) => sum + grade / Math.log2(place + 2), 0);

function averagePrecision(ranking: readonly string[], grades: Grades): number {
  let found = 0;
  let sum = 0;
  ranking.forEach((id, place) => {
    if (grades.has(id)) sum += ++found / (place + 1);
  });
  return sum / grades.size;
}

/** The mean of each measure over all queries. */
export function mean(all: readonly Measures[]): Measures {
  const of = (key: keyof Measures) => all.reduce((sum, one) => sum + one[key], 0) / all.length;
  return { ndcg10: of('ndcg10'), map: of('map'), recall10: of('recall10') };
}
