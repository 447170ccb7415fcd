import { JSDOM } from 'jsdom';
import { capturePage } from '../../../core/capture/capture';
import type { Capture } from '../../../core/model/capture';

export const PAGE_URL = 'http://coast.example/2015/09/03/lighthouse-moved/';

/** jsdom has no canvas and loads no images; photos' previews are tried in real browsers. */
export function documentOf(html: string, { url = PAGE_URL, contentType = 'text/html' } = {}): Document {
  return new JSDOM(html, { url, contentType }).window.document;
}

export function captureOf(document: Document): Capture {
  const result = capturePage(document);
  if (result.ok !== true) throw new Error(`not captured: ${JSON.stringify(result).slice(0, 200)}`);
  return result.capture;
}
