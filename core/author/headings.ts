import { lineOf } from '../page/text';

/** "About the author", in the languages of the corpus and some more. */
const HEADING =
  /^(?:about (?:the |this )?(?:authors?|writer|contributor)s?|about me|meet the author|(?:the )?authors?|über (?:den|die) autor(?:in|en)?|(?:der|die) autor(?:in|en)?|zur person|à propos de l[’']auteure?|l[’']auteure?|(?:sobre|acerca de)(?:l| el| la| o| a)? (?:autora?)|el autor|sull[’']autore|l[’']autore|over de auteur|om (?:forfatteren|författaren)|o autorze|об авторе|作者简介|作者簡介|關於作者|关于作者|著者(?:について|紹介|プロフィール)|筆者プロフィール|この記事を書いた人|저자 소개|글쓴이)\s*:?$/i;

/** "Written by Ida Lund" above a bio. */
const WRITTEN_BY =
  /^(?:[Ww]ritten|[Aa]uthored|[Aa]rticle|[Ww]ords|[Gg]eschrieben|[ÉéEe]crit|[Ee]scrito|[Ss]critto) (?:by|von|par|por|da)(?::| \p{Lu}\S* \p{Lu}\S*(?: \p{Lu}\S*)?)$/u;

const LONGEST = 60;

/** Does a line say that what follows is about the author? */
export const isAboutHeading = (line: string): boolean => HEADING.test(line) || WRITTEN_BY.test(line);

/** Is an element, whatever its tag, such a heading? */
export const isHeading = (element: Element): boolean =>
  (element.textContent ?? '').length < LONGEST && isAboutHeading(lineOf(element));
