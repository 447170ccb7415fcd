import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { protocol } from '../../../core/messages/protocol';
import { answer, type Handlers } from '../../../core/messages/serve';
import { BylineError } from '../../../core/model/errors';
import { BULK_LIMIT } from '../../../core/model/listing';
import type { Sender } from '../../../core/platform/runtime';

const popup: Sender = { isExtensionPage: true };
const page: Sender = { isExtensionPage: false, page: { tabId: 3, url: 'https://hive.example/' } };
const frame: Sender = { isExtensionPage: false };

function spies() {
  const handle = vi.fn(async () => null as never);
  const handlers = Object.fromEntries(Object.keys(protocol).map((name) => [name, handle])) as unknown as Handlers;
  return { handle, handlers };
}

const detected = { byline: 'page.detected', input: { isArticle: true, score: 0.8, title: 'Swarms' } };
const deletion = { byline: 'clipping.delete', input: { id: 4 } };

describe('answer', () => {
  test('hands a page its own tab, whatever it says', async () => {
    const { handle, handlers } = spies();
    expect(await answer(handlers, detected, page)).toEqual({ ok: true, answer: null });
    expect(handle).toHaveBeenCalledWith(detected.input, page.page);
  });

  test.each([
    { ids: [], edit: { kind: 'delete' } },
    { ids: Array.from({ length: BULK_LIMIT + 1 }, (_, i) => i + 1), edit: { kind: 'delete' } },
    { ids: [1], edit: { kind: 'add-tag', tag: ' ' } },
    { ids: [1], edit: { kind: 'add-tag', tag: 'a', to: 'b' } },
    { ids: [1], edit: { kind: 'rename-tag', tag: 'a' } },
    { ids: [1], edit: { kind: 'add-tag', tag: 'a'.repeat(101) } },
    { ids: [1.5], edit: { kind: 'read' } },
    { ids: [1], edit: { kind: 'purge' } },
  ])('refuses the bulk edit %j', async (input) => {
    const { handle, handlers } = spies();
    const reply = await answer(handlers, { byline: 'clippings.change', input }, popup);
    expect(reply).toMatchObject({ ok: false, code: 'bad-request' });
    expect(handle).not.toHaveBeenCalled();
  });

  test.each([
    ['a page that deletes', deletion, page],
    ['a frame that announces', detected, frame],
    ['our page that announces', detected, popup],
    ['an unknown name', { byline: 'fetch', input: { url: 'https://hive.example' } }, popup],
    ['a name from the prototype', { byline: 'constructor', input: {} }, popup],
    ['no envelope', 'clipping.delete', popup],
    ['a wrong type', { byline: 'clipping.delete', input: { id: '4' } }, popup],
    ['a field too many', { byline: 'clipping.delete', input: { id: 4, all: true } }, popup],
    ['a part of more than all', { byline: 'clipping.readTo', input: { id: 4, part: 1.2 } }, popup],
    ['a page that marks', { byline: 'highlight.remove', input: { uid: 'u' } }, page],
    [
      'a highlight of nothing',
      {
        byline: 'highlight.keep',
        input: { uid: 'u', clippingId: 4, quote: { exact: '', prefix: '', suffix: '' }, start: 0, note: '' },
      },
      popup,
    ],
    ['a note past its cap', { byline: 'clipping.edit', input: { id: 4, note: 'x'.repeat(100_001) } }, popup],
  ])('refuses %s', async (_, message, sender) => {
    const { handle, handlers } = spies();
    expect(await answer(handlers, message, sender)).toMatchObject({ ok: false, code: 'bad-request' });
    expect(handle).not.toHaveBeenCalled();
  });

  test('names what failed, and hides nothing behind a rejection', async () => {
    const { handle, handlers } = spies();
    handle.mockRejectedValueOnce(new BylineError('clipping-not-found', 'no clipping 4'));
    expect(await answer(handlers, deletion, popup)).toEqual({
      ok: false,
      code: 'clipping-not-found',
      message: 'no clipping 4',
    });
    const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    handle.mockRejectedValueOnce(new TypeError('oops'));
    expect(await answer(handlers, deletion, popup)).toMatchObject({ ok: false, code: 'unexpected' });
    expect(logged).toHaveBeenCalled();
    logged.mockRestore();
  });

  test('no made-up message gets through', async () => {
    const { handle, handlers } = spies();
    await fc.assert(
      fc.asyncProperty(fc.anything({ withNullPrototype: true }), async (message) => {
        expect((await answer(handlers, message, popup)).ok).toBe(false);
      }),
    );
    expect(handle).not.toHaveBeenCalled();
  });
});
