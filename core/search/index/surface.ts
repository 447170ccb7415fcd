import { ByteReader, type ByteWriter } from './bytes';

/** The payload of a surface word: in how many clippings it stands, and the terms that it is found by. */
export interface Surface {
  count: number;
  terms: readonly string[];
}

/** A term is written as what it shares with its word, and the rest: "running" and "run" cost three bytes. */
export function writeSurface(out: ByteWriter, word: string, { count, terms }: Surface): void {
  out.varint(count);
  for (const term of terms) {
    const shared = commonLength(word, term);
    out.varint(shared);
    out.text(term.slice(shared));
  }
}

export function decodeSurface(word: string, payload: Uint8Array): Surface {
  const reader = new ByteReader(payload);
  const count = reader.varint();
  const terms: string[] = [];
  while (!reader.done) terms.push(word.slice(0, reader.varint()) + reader.text());
  return { count, terms };
}

function commonLength(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at;
}
