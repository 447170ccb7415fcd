import { useEffect, useState } from 'preact/hooks';

/** So long a word stands; milliseconds. */
const STANDS = 4_000;

/** A word about what was just done: shown, spoken, and gone after a while. The same word twice is spoken twice. */
export function useSaying(): [string, (text: string) => void] {
  const [said, setSaid] = useState({ text: '', times: 0 });
  useEffect(() => {
    if (!said.text) return;
    const timer = setTimeout(() => setSaid({ text: '', times: 0 }), STANDS);
    return () => clearTimeout(timer);
  }, [said]);
  const say = (text: string) => setSaid(({ times }) => ({ text, times: times + 1 }));
  return [said.text && said.text + '\u200b'.repeat(said.times % 2), say];
}
