import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };

/** A language that nobody speaks: it runs from right to left, is a third longer, and every text of it stands out. */

const LETTERS = 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي';

/** English in letters that run the other way; what stands for something (`$1`) stays as it is. */
export function pseudo(text: string): string {
  const letter = (latin: string) => LETTERS[latin.toLowerCase().charCodeAt(0) - 97] ?? latin;
  const turned = text.replace(/\$\d|[a-z]/gi, (part) => (part.startsWith('$') ? part : letter(part)));
  return `${turned} ${LETTERS.slice(0, Math.ceil(text.length / 3))}`;
}

/** A copy of a build in which this language stands in the place of German. Gives its folder. */
export function withPseudoLocale(build: string): string {
  const copy = mkdtempSync(path.join(tmpdir(), 'byline-pseudo-'));
  cpSync(build, copy, { recursive: true });
  const catalogue = Object.fromEntries(
    Object.entries(messages).map(([key, { message }]) => [key, { message: pseudo(message) }]),
  );
  catalogue.catalogue_language = { message: 'ar' };
  catalogue.catalogue_direction = { message: 'rtl' };
  mkdirSync(path.join(copy, '_locales/de'), { recursive: true });
  writeFileSync(path.join(copy, '_locales/de/messages.json'), JSON.stringify(catalogue));
  return copy;
}
