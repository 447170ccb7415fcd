import type { Highlight } from '../../core/model/highlight';
import type { SearchHit } from '../../core/model/search-result';
import { ARABIC, sampleClipping } from '../component/samples';

export const LONG_TITLE =
  'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft, and what became of it after the war';
export const LONG_NAME = 'Wolfeschlegelsteinhausenbergerdorff Adolph Blaine Charles David Earl Frederick Gerald';
export const LONG_WORD = 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz';
export const LONG_BIO =
  'Ida Lund has kept bees for thirty years and has written about them for twenty. Before that she mended organs in ' +
  'small churches along the coast, which she says is the same work: one listens for the pipe that is out. She lives ' +
  'with two hives, a dog and a great many letters from readers who disagree with her about wax.';

/** A face, drawn: the gallery fetches nothing. */
export const FACE = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path fill="#7a9" d="M0 0h8v8H0z"/><circle cx="4" cy="3.2" r="1.6" fill="#fed"/><path fill="#435" d="M1 8a3 3 0 0 1 6 0z"/></svg>',
)}`;

export const PICTURE = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" width="480" height="240"><path fill="#8bc" d="M0 0h480v240H0z"/><path fill="#475" d="M0 200 160 90l90 70 80-50 150 90v40H0z"/></svg>',
)}`;

export const BEES = sampleClipping({ excerpt: 'A colony remembers where it was fed, and tells the others.' });
export const LONG_CLIPPING = sampleClipping({
  id: 3,
  title: LONG_TITLE,
  siteName: LONG_WORD,
  authorNames: [LONG_NAME, 'Bo Holm'],
  excerpt: `${LONG_BIO} ${LONG_WORD}`,
  openedAt: 1,
});
export const UNTITLED = sampleClipping({ id: 4, title: '', excerpt: '', siteName: '', authorNames: [], openedAt: 1 });
export const CLIPPINGS = [BEES, { ...ARABIC, excerpt: 'تتذكر الخلية أين أُطعمت.' }, LONG_CLIPPING, UNTITLED];

export const HITS: SearchHit[] = CLIPPINGS.slice(0, 3).map((clipping) => ({
  clipping,
  title: [
    { text: clipping.title.slice(0, 5), hit: false },
    { text: clipping.title.slice(5, 9), hit: true },
    { text: clipping.title.slice(9), hit: false },
  ],
  snippet: [
    { text: clipping.excerpt.slice(0, 9), hit: true },
    { text: clipping.excerpt.slice(9), hit: false },
  ],
}));

export function highlight(id: number, exact: string, note = ''): Highlight {
  return { id, uid: `h${id}`, clippingId: 1, quote: { exact, prefix: '', suffix: '' }, start: 0, note, madeAt: 0 };
}
