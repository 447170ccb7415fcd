// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';

const options = { dir: 'ltr' as const, pictureUrl: () => undefined, missingPicture: () => 'image not saved' };

/** A fresh module: the policy is made once, with the first document. */
async function documentOf(html: string, more: { lang?: string; dir?: 'ltr' | 'rtl' } = {}): Promise<unknown> {
  vi.resetModules();
  const { readerDocument } = await import('../../../core/sanitize/reader-document');
  return readerDocument(html, { ...options, ...more });
}

const parsed = (html: unknown) => new DOMParser().parseFromString(String(html), 'text/html');

afterEach(() => vi.unstubAllGlobals());

describe('the document of the reader’s frame', () => {
  it('carries a policy of its own, before anything that could load', async () => {
    const { head } = parsed(await documentOf('<p>a</p>'));
    const policy = head.querySelector('meta[http-equiv="Content-Security-Policy"]');
    expect(policy?.getAttribute('content')).toBe("default-src 'none'; img-src data: blob:; style-src 'unsafe-inline'");
    expect(policy?.previousElementSibling?.hasAttribute('charset')).toBe(true);
    expect(head.lastElementChild?.localName).toBe('style');
  });

  it('is sanitised', async () => {
    const { body } = parsed(await documentOf('<p>a</p><script>x</script><img src="https://evil.example/b.png">'));
    expect(body.querySelector('script, img')).toBeNull();
  });

  it('says language and direction, as attributes that cannot be left', async () => {
    const root = parsed(await documentOf('<p>a</p>', { lang: 'ar"><script>x</script>', dir: 'rtl' })).documentElement;
    expect(root.lang).toBe('ar"><script>x</script>');
    expect(root.dir).toBe('rtl');
    expect(root.querySelector('script')).toBeNull();
  });

  it('is made by the policy that the manifest names, where the browser asks for one', async () => {
    const createPolicy = vi.fn((_name: string, rules: { createHTML(html: string): string }) => ({
      createHTML: (html: string) => ({ toString: () => rules.createHTML(html) }),
    }));
    // DOMPurify looks at the window that it is loaded in; only ours is of interest here.
    vi.stubGlobal('trustedTypes', { createPolicy });
    const made = await documentOf('<p>a</p>');
    expect(createPolicy.mock.calls.map(([name]) => name)).toContain('byline-reader');
    expect(typeof made).toBe('object');
  });
});
