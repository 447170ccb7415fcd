const POLL_MS = 25;
const LIMIT_MS = 15_000;

/**
 * Asks again until the answer satisfies, and gives it; there are no fixed sleeps in this suite. A question that throws
 * (a page on its way to another) is asked again too, and its error is told when the time is up.
 */
export async function waitFor<T>(
  question: () => T | Promise<T>,
  satisfies: (answer: T) => boolean,
  what: string,
  limit = LIMIT_MS,
): Promise<T> {
  const deadline = Date.now() + limit;
  let last: unknown;
  do {
    try {
      const answer = await question();
      if (satisfies(answer)) return answer;
      last = answer;
    } catch (error) {
      last = error;
    }
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  } while (Date.now() < deadline);
  throw new Error(`waited ${limit} ms for ${what}; last: ${last instanceof Error ? last.stack : JSON.stringify(last)}`);
}
