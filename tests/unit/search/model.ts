import { saveClip } from '../../../core/library/clip';
import type { LibraryDatabase } from '../../../core/store/database';
import { sampleCapture } from '../library/sample-capture';

/** A library as a plain list, and its search by looking at every word: what the index must answer. */
export interface ModelClipping {
  id: number;
  title: string[];
  body: string[];
  note: string[];
  deleted: boolean;
}

/** Words of no language, some the beginnings of others, some in other scripts. */
export const WORDS = ['zarn', 'zarno', 'zarnok', 'vekt', 'vektil', 'qubo', 'ölmü', 'мирт', '東京', 'plonk'];

/** Makes a clipping of these words in the library, and gives what the model knows of it. */
export async function addClipping(
  database: LibraryDatabase,
  words: { title: string[]; body: string[] },
): Promise<ModelClipping> {
  const url = `https://model.example/${crypto.randomUUID()}`;
  const capture = sampleCapture({
    url,
    canonicalUrl: undefined,
    title: words.title.join(' '),
    siteName: '',
    lang: undefined,
    text: words.body.join(' '),
    authors: [],
    images: [],
  });
  const { clipping } = await saveClip({ capture, url, edits: { tags: [], note: '' }, now: 1 }, database);
  return { id: clipping.id, ...words, note: [], deleted: false };
}

const folded: Record<string, string> = { ölmü: 'olmu' };
const fold = (word: string): string => folded[word] ?? word;

/** How the model is asked; `typed` is the same for the search. */
export interface ModelQuery {
  typed: string;
  matches(clipping: ModelClipping): boolean;
}

const all = ({ title, body, note }: ModelClipping): string[] => [...title, ...body, ...note].map(fold);

const has = (words: string[], word: string): boolean => words.includes(fold(word));

export const queryFor = {
  word: (word: string): ModelQuery => ({ typed: `${word} `, matches: (one) => has(all(one), word) }),
  both: (a: string, b: string): ModelQuery => ({
    typed: `${a} ${b} `,
    matches: (one) => has(all(one), a) && has(all(one), b),
  }),
  either: (a: string, b: string): ModelQuery => ({
    typed: `(${a} OR ${b})`,
    matches: (one) => has(all(one), a) || has(all(one), b),
  }),
  without: (a: string, b: string): ModelQuery => ({
    typed: `${a} -${b} `,
    matches: (one) => has(all(one), a) && !has(all(one), b),
  }),
  inTitle: (word: string): ModelQuery => ({
    typed: `in:title ${word} `,
    matches: (one) => has(one.title.map(fold), word),
  }),
  beginning: (word: string, letters: number): ModelQuery => {
    const beginning = [...word].slice(0, letters).join('');
    return {
      typed: beginning,
      matches: (one) => {
        // A lone letter is looked for in titles; a character of the unspaced scripts, and more letters, everywhere.
        const words = letters === 1 && word !== '東京' ? one.title.map(fold) : all(one);
        return words.some((own) => own.startsWith(fold(beginning)) || own.startsWith(fold(word).slice(0, letters)));
      },
    };
  },
  phrase: (a: string, b: string): ModelQuery => ({
    typed: `"${a} ${b}"`,
    matches: (one) =>
      [one.title, one.body, one.note].some((words) =>
        words.some((word, i) => fold(word) === fold(a) && i + 1 < words.length && fold(words[i + 1] ?? '') === fold(b)),
      ),
  }),
};
