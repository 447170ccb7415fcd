import type { Texts } from '../../../components/text-context';
import { listHighlightsOf } from '../../../core/library/highlights';
import type { OpenedClipping } from '../../../core/model/opened-clipping';
import { copy } from '../../../core/platform/clipboard';
import { citationHtml, citationText, cite } from '../../../core/transfer/citation';
import type { CitationStyle } from '../../../core/transfer/cited-authors';

/** Copies a citation, with its italics for word processors. */
export async function copyCitation({ clipping, bylines }: OpenedClipping, style: CitationStyle): Promise<void> {
  const runs = cite({ ...clipping, authors: bylines }, style);
  await copy(citationText(runs), citationHtml(runs));
}

/** Copies a clipping as Markdown. The converter is loaded when it is first used. */
export async function copyMarkdown({ clipping, body, bylines }: OpenedClipping, t: Texts): Promise<void> {
  const [{ clippingMarkdown }, highlights] = await Promise.all([
    import('../../../core/transfer/markdown'),
    listHighlightsOf(clipping.id),
  ]);
  const headings = { highlights: t('highlights'), authors: t('about_the_authors') };
  await copy(clippingMarkdown({ clipping, html: body.html, bylines, highlights }, { headings }));
}
