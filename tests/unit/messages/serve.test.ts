import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { protocol } from '../../../core/messages/protocol';
import { answer, type Handlers } from '../../../core/messages/serve';
import { BylineError } from '../../../core/model/errors';
import { BULK_LIMIT } from '../../../core/model/listing';
import type { Sender } from '../../../core/platform/runtime';
import { hostileMessage, rightfulName } from './hostile-messages';

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

  test('of 500 hostile messages only the rightful ones of their sender are handled', async () => {
    const { handlers } = spies();
    let handled: string[] = [];
    for (const name of Object.keys(protocol)) Object.assign(handlers, { [name]: async () => void handled.push(name) });
    await fc.assert(
      fc.asyncProperty(hostileMessage, fc.constantFrom(popup, page, frame), async (message, sender) => {
        handled = [];
        const reply = await answer(handlers, message, sender);
        const name = rightfulName(message);
        const theirs = name && (protocol[name].from === 'page' ? sender.page : sender.isExtensionPage);
        expect(handled).toEqual(theirs ? [name] : []);
        expect(reply).toMatchObject(theirs ? { ok: true } : { ok: false, code: 'bad-request' });
      }),
      { numRuns: 500 },
    );
    expect(({} as Record<string, unknown>).isExtensionPage).toBeUndefined();
  });

  test('one that is too large is refused before any schema looks at it', async () => {
    const { handle, handlers } = spies();
    let looked = false;
    const input = Object.defineProperty({ title: 'x'.repeat(1_000_000) }, 'score', {
      enumerable: true,
      get: () => {
        looked = true;
        return 0;
      },
    });
    const reply = await answer(handlers, { byline: 'page.detected', input }, page);
    expect(reply).toEqual({ ok: false, code: 'bad-request', message: 'too large' });
    expect([looked, handle.mock.calls.length]).toEqual([false, 0]);
  });
});
