import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pseudoCatalogue } from './pseudo-text.ts';

/** A copy of a build in which the language that nobody speaks stands in the place of German. Gives its folder. */
export function withPseudoLocale(build: string): string {
  const copy = mkdtempSync(path.join(tmpdir(), 'byline-pseudo-'));
  cpSync(build, copy, { recursive: true });
  mkdirSync(path.join(copy, '_locales/de'), { recursive: true });
  writeFileSync(path.join(copy, '_locales/de/messages.json'), JSON.stringify(pseudoCatalogue()));
  return copy;
}
