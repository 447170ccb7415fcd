import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const KB = 1024;

export interface Budget {
  what: string;
  /** Files of the build, each with what it loads statically. */
  entry: string;
  /** Bytes, gzipped. */
  limit: number;
}

/** What an entrypoint may weigh before anything is asked of it. */
export const BUDGETS: readonly Budget[] = [
  { what: 'detector, on every page', entry: 'detector.js', limit: 8 * KB },
  // Readability is a fifth of it; the forms of pictures, code, formulas and embedded posts, phrases by language, author
  // boxes, odd documents, dates and languages (months, the commonest words of 23) are the rest. Read from disk.
  { what: 'capture, on demand', entry: 'capture.js', limit: 62.5 * KB },
  { what: "popup's first script", entry: 'popup.html', limit: 25 * KB },
];

export interface Weighed extends Budget {
  files: string[];
  bytes: number;
  ok: boolean;
}

/** Weighs every budget's entry in a build folder. A missing file is a failure, not a light one. */
export function weigh(build: string, budgets: readonly Budget[] = BUDGETS): Weighed[] {
  return budgets.map((budget) => {
    const files = [...staticFiles(build, budget.entry)].filter((file) => file.endsWith('.js'));
    if (files.length === 0) throw new Error(`${budget.entry} loads no script`);
    const bytes = files.reduce(
      (sum, file) => sum + gzipSync(readFileSync(path.join(build, file)), { level: 9 }).length,
      0,
    );
    return { ...budget, files, bytes, ok: bytes <= budget.limit };
  });
}

const SCRIPT_TAGS = /<(?:script|link)\b[^>]*?\s(?:src|href)="\/?([^"]+\.js)"/g;
/** `import … from "./x.js"` and `import"./x.js"`, as the bundler writes them; not `import("./x.js")`. */
const STATIC_IMPORTS = /(?:\bfrom|\bimport)\s*["'](\.[^"']+\.js)["']/g;

/** A file, and all that the browser loads with it before it runs. */
function staticFiles(build: string, entry: string, seen = new Set<string>()): Set<string> {
  const file = path.normalize(entry);
  if (seen.has(file)) return seen;
  if (!existsSync(path.join(build, file))) throw new Error(`${file} is not in ${build}`);
  seen.add(file);
  const source = readFileSync(path.join(build, file), 'utf8');
  const html = file.endsWith('.html');
  for (const [, target = ''] of source.matchAll(html ? SCRIPT_TAGS : STATIC_IMPORTS)) {
    staticFiles(build, html ? target : path.join(path.dirname(file), target), seen);
  }
  return seen;
}
