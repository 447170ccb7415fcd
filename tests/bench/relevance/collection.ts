import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Grades } from './measures.ts';

export interface CollectionDocument {
  id: string;
  title: string;
  author: string;
  body: string;
}

export interface Topic {
  id: string;
  text: string;
  grades: Grades;
}

/** Reads the documents of a folder: `docs.jsonl`. */
export function readDocuments(folder: string): CollectionDocument[] {
  return readLines(folder, 'docs.jsonl').map((line) => {
    const { id, title, author, body } = JSON.parse(line);
    return { id: String(id), title: title ?? '', author: author ?? '', body: body ?? '' };
  });
}

/** Reads the queries that have a relevant document: `queries.jsonl`, and `qrels.tsv` (query, document, grade). */
export function readTopics(folder: string): Topic[] {
  const judged = new Map<string, Map<string, number>>();
  for (const line of readLines(folder, 'qrels.tsv')) {
    const [query = '', document = '', grade] = line.split('\t');
    if (!(Number(grade) > 0)) continue;
    const grades = judged.get(query) ?? new Map<string, number>();
    judged.set(query, grades.set(document, Number(grade)));
  }
  const queries = readLines(folder, 'queries.jsonl').map((line) => JSON.parse(line));
  return queries.flatMap(({ id, text }) => {
    const grades = judged.get(String(id));
    return grades ? [{ id: String(id), text: String(text), grades }] : [];
  });
}

/**
 * A query of a collection is prose, where quotes and dashes mean nothing: they go, the rest is searched as it stands.
 * The space at its end says that the last word is complete.
 */
export function asTyped(text: string): string {
  return `${text.replace(/["“”„]|(?<=^|\s)-+/g, ' ').trim()} `;
}

function readLines(folder: string, file: string): string[] {
  return readFileSync(path.join(folder, file), 'utf8').split('\n').filter(Boolean);
}
