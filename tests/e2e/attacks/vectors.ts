import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** HTML and other texts that attack who shows them, by class. */
export interface Vectors {
  name: string;
  vectors: string[];
  /** Entries of a given file in which no text was found: told, never silently left out. */
  unread: number;
}

const OWN = 'tests/fixtures/attacks';

/** What a vector's script does: it leaves a mark in the top window. */
const HARM = 'top.__hit=1';

/** The vectors of the project, a file a class. */
export function ownVectors(): Vectors[] {
  return readdirSync(OWN)
    .sort()
    .map((file) => {
      const { vectors, unread } = readVectors(path.join(OWN, file));
      return {
        name: path.basename(file, '.json'),
        vectors: vectors.map((one) => one.replaceAll('HARM()', HARM)),
        unread,
      };
    });
}

/** The fields in which lists keep their vectors, best first; else the longest text counts. */
const FIELDS = ['vector', 'payload', 'code', 'html', 'data', 'input', 'attack', 'xss', 'value'];

/**
 * Reads a list: one vector a line, or JSON with strings, or with objects that hold one in a field, at any depth.
 * @throws SyntaxError for a `.json` file that is none
 */
export function readVectors(file: string): Vectors {
  const text = readFileSync(file, 'utf8');
  const name = path.basename(file).replace(/\.\w+$/, '');
  const isJson = file.endsWith('.json') || /^\s*[[{]\s*["[{]/.test(text);
  if (isJson) return { name, ...gather(JSON.parse(text)) };
  const lines = text.split(/\r?\n/);
  const vectors = lines.filter((line) => line.trim() !== '');
  return { name, vectors, unread: 0 };
}

function gather(value: unknown): Omit<Vectors, 'name'> {
  const vectors: string[] = [];
  let unread = 0;
  const visit = (one: unknown): void => {
    if (typeof one === 'string') vectors.push(one);
    else if (Array.isArray(one)) one.forEach(visit);
    else if (typeof one !== 'object' || one === null) unread++;
    else if (!visitObject(one as Record<string, unknown>)) unread++;
  };
  const visitObject = (object: Record<string, unknown>): boolean => {
    const nested = Object.values(object).filter((one) => typeof one === 'object' && one !== null);
    const field = FIELDS.find((name) => typeof object[name] === 'string');
    const texts = Object.values(object).filter((one) => typeof one === 'string');
    const longest = texts.sort((a, b) => b.length - a.length)[0];
    const found = field ? (object[field] as string) : nested.some(holdsVectors) ? undefined : longest;
    if (found !== undefined) vectors.push(found);
    const deeper = nested.filter(holdsVectors);
    deeper.forEach(visit);
    return found !== undefined || deeper.length > 0;
  };
  visit(value);
  return { vectors, unread };
}

/** Objects within: a list of plain strings beside a vector is its tags or browsers. */
function holdsVectors(value: unknown): boolean {
  if (Array.isArray(value)) return value.some((one) => typeof one === 'object' && one !== null);
  return typeof value === 'object' && value !== null;
}
