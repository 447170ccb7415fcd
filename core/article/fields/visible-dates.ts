import type { PrintedTime } from '../../model/capture';
import { readDate } from '../../page/dates';
import { linesOf } from '../../page/text';
import type { Facts } from './facts';

/** A line of the page that is a date, and little else. */
export interface DatedLine {
  time: PrintedTime;
  /** It says when the article was changed. */
  modified: boolean;
}

/** So much may stand beside a date on its line: "Published on … by … in …, 5 min read". More is prose that names a day. */
const BESIDE = 90;
/** Lines behind the title, and before it, among which its date is sought. */
const LINES_BEHIND = 14;
const LINES_BEFORE = 6;

/** "Updated", in the languages of the ten largest presses. */
const UPDATED =
  /updat|last (?:modified|edited|reviewed)|revised|aktualisiert|geändert|stand:|mis à jour|modifié|actualizad|atualizad|aggiorna|modificat|bijgewerkt|gewijzigd|обновлен|изменен|更新|修正|수정|업데이트|تحديث|güncellen|zaktualizowan|uppdatera|opdateret|oppdatert/i;

const found = new WeakMap<Document, DatedLine[]>();

/** The dates that stand around the title, in the order of the page; then those of elements that are named for it. */
export function datedLines(facts: Facts): DatedLine[] {
  const known = found.get(facts.document);
  if (known) return known;
  const lines = [...linesAroundTitle(facts), ...namedLines(facts)].flatMap((line) => readLine(line, facts));
  found.set(facts.document, lines);
  return lines;
}

function readLine(line: string, { lang, baseUrl }: Facts): DatedLine[] {
  if (line.length > BESIDE + LONGEST_DATE) return [];
  const time = readDate(line, { lang, host: new URL(baseUrl).hostname });
  if (!time?.ms || line.length - time.printed.length > BESIDE) return [];
  if (time.ms < BEFORE_THE_WEB || time.ms > Date.now() + A_DAY) return [];
  return [{ time, modified: UPDATED.test(line.slice(0, line.indexOf(time.printed))) }];
}

const LONGEST_DATE = 40;
/** Older dates are what articles tell of; data may still name them. */
const BEFORE_THE_WEB = Date.UTC(1990);
/** A page in Auckland may be a day ahead. */
const A_DAY = 86_400_000;

/** The lines behind the title, then the last before it: "12 May 2024 · Science" may stand above. */
function linesAroundTitle({ heading }: Facts): string[] {
  if (!heading) return [];
  const behind = linesBeside(heading, 'nextElementSibling', LINES_BEHIND);
  return [...behind, ...linesBeside(heading, 'previousElementSibling', LINES_BEFORE)];
}

type Direction = 'nextElementSibling' | 'previousElementSibling';

/** So many lines in one direction from an element, leaving its parents one after another. */
function linesBeside(from: Element, direction: Direction, most: number): string[] {
  const lines: string[] = [];
  for (let at: Element | null = from; at && at.localName !== 'body'; at = at.parentElement) {
    for (let beside = at[direction]; beside && lines.length < most; beside = beside[direction]) {
      if (/^(?:aside|nav|footer|form|script|style)$/.test(beside.localName)) continue;
      lines.push(...linesWithin(beside, direction, most - lines.length));
    }
  }
  return lines.slice(0, most);
}

/** Reading all lines of an article for its first few would cost more than all else: large parts are entered. */
const LARGE = 1_500;

function linesWithin(element: Element, direction: Direction, most: number): string[] {
  const children = [...element.children];
  if (children.length === 0 || (element.textContent ?? '').length < LARGE) return linesOf(element);
  if (direction === 'previousElementSibling') children.reverse();
  const lines: string[] = [];
  for (const child of children) {
    if (lines.length >= most) break;
    lines.push(...linesWithin(child, direction, most - lines.length));
  }
  return lines;
}

const NAMED =
  '[class*="date" i], [class*="publish" i], [class*="posted" i], [class*="meta" i], [class*="byline" i], [class*="time" i]';

/** Lines of elements that are named for dates, inside the part that holds the title. */
function namedLines({ document, heading }: Facts): string[] {
  const part =
    heading?.closest('article, main, [role="main"]') ?? document.querySelector('article, main') ?? document.body;
  if (!part) return [];
  return [...part.querySelectorAll(NAMED)]
    .filter((element) => (element.textContent ?? '').length < 300 && !element.closest('aside, nav, footer, li'))
    .slice(0, 20)
    .flatMap((element) => linesOf(element));
}
