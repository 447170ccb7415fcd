/** Wider than any reading column, on a dense screen. */
const USEFUL_WIDTH = 1_600;
/** What a candidate without a width is taken for, times its density. */
const PLAIN_WIDTH = 800;

export interface Candidate {
  url: string;
  width: number;
}

/** The largest useful candidate of a `srcset`: the first that is wide enough, else the widest. */
export function bestOf(set: string): Candidate | undefined {
  // After a descriptor a comma ends the candidate; after a bare address only one with a space behind it does.
  const candidates = [...set.matchAll(/(\S+)\s+(\d+(?:\.\d+)?)([wx])\s*(?:,|$)|(\S+?)(?:,\s+|,?\s*$)/g)]
    .map(([, described = '', size = '1', unit, bare = '']) => ({
      url: (described || bare).replace(/^,|,$/g, ''),
      width: Number(size) * (unit === 'w' ? 1 : PLAIN_WIDTH),
    }))
    .filter(({ url }) => url !== '' && !url.startsWith('data:'))
    .sort((a, b) => a.width - b.width);
  return candidates.find(({ width }) => width >= USEFUL_WIDTH) ?? candidates.at(-1);
}

/** The best of several sets; the first of equals, as a browser takes the first that it can show. */
export function largest(sets: readonly string[]): string | undefined {
  const best = sets.flatMap((set) => bestOf(set) ?? []);
  return best.reduce<Candidate | undefined>(
    (most, next) => (most && Math.min(most.width, USEFUL_WIDTH) >= Math.min(next.width, USEFUL_WIDTH) ? most : next),
    undefined,
  )?.url;
}
