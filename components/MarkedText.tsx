import type { SnippetPart } from '../core/model/search-result';

/** Text whose hits are marked. */
export function MarkedText({ parts }: { parts: SnippetPart[] }) {
  return <>{parts.map((part, index) => (part.hit ? <mark key={index}>{part.text}</mark> : part.text))}</>;
}
