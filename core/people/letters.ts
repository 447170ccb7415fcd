/**
 * A pattern with classes of Unicode's letters, made when it is first asked for: those of a literal are read in every
 * page as the script starts, used or not, and again with the function that they stand in.
 */
export function whenAsked(source: string, flags: string): () => RegExp {
  let pattern: RegExp | undefined;
  return () => {
    pattern ??= new RegExp(source, flags);
    return pattern;
  };
}
