import { lineOf } from '../page/text';
import { whenAsked } from '../people/letters';

/** "About the author", in the languages of the corpus and some more. */
const HEADING =
  /^(?:about (?:the |this )?(?:authors?|writer|contributor)s?|about me|meet the author|(?:the )?authors?|über (?:den|die) autor(?:in|en)?|(?:der|die) autor(?:in|en)?|zur person|à propos de l[’']auteure?|l[’']auteure?|(?:sobre|acerca de)(?:l| el| la| o| a)? (?:autora?)|el autor|sull[’']autore|l[’']autore|over de auteur|om (?:forfatteren|författaren)|o autorze|об авторе|作者简介|作者簡介|關於作者|关于作者|著者(?:について|紹介|プロフィール)|筆者プロフィール|この記事を書いた人|저자 소개|글쓴이)\s*:?$/i;

/** "Written by Ida Lund" above a bio. */
const writtenBy = whenAsked(
  String.raw`^(?:[Ww]ritten|[Aa]uthored|[Aa]rticle|[Ww]ords|[Gg]eschrieben|[ÉéEe]crit|[Ee]scrito|[Ss]critto) (?:by|von|par|por|da)(?::| \p{Lu}\S* \p{Lu}\S*(?: \p{Lu}\S*)?)$`,
  'u',
);

/** Asked first: the class of all capitals takes each page a part of a millisecond to read. */
const SAYS_WRITTEN = /^(?:written|authored|article|words|geschrieben|[ée]crit|escrito|scritto) /i;

const LONGEST = 60;

/** Does a line say that what follows is about the author? */
export const isAboutHeading = (line: string): boolean =>
  SPEAKS_OF_AUTHOR.test(line) && (HEADING.test(line) || (SAYS_WRITTEN.test(line) && writtenBy().test(line)));

/** A word that every such heading has. */
const SPEAKS_OF_AUTHOR =
  /aut(?:h?o|eu)r|writer|contributor|about me|zur person|f[oö]rfatt|автор|作者|著者|筆者|書いた|저자|글쓴이|\b(?:by|von|par|por|da)\b/i;

/** Is an element, whatever its tag, such a heading? */
export const isHeading = (element: Element): boolean =>
  (element.textContent ?? '').length < LONGEST && isAboutHeading(lineOf(element));

/** The elements with these tags that are such headings, in no order: the few texts that could be one say where to look. */
export function headingsIn(root: Element, tags: ReadonlySet<string>): Element[] {
  const found = new Set<Element>();
  const walker = root.ownerDocument.createTreeWalker(root, 4 /* NodeFilter.SHOW_TEXT */);
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    const value = text.nodeValue ?? '';
    if (value.length > LONGEST * 2 || !SPEAKS_OF_AUTHOR.test(value)) continue;
    for (let at = text.parentElement; at && root.contains(at); at = at.parentElement) {
      if ((at.textContent ?? '').length >= LONGEST) break;
      if (tags.has(at.localName) && isHeading(at)) found.add(at);
    }
  }
  return [...found];
}
