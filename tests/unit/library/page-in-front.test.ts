import { afterEach, describe, expect, it, vi } from 'vitest';
import { describeAhead, describePage } from '../../../core/library/page-in-front';
import { ask } from '../../../core/messages/ask';
import { BylineError } from '../../../core/model/errors';
import { activeTabId } from '../../../core/platform/tabs';

vi.mock('../../../core/messages/ask', () => ({ ask: vi.fn(async (_, { tabId }) => ({ tabId })) }));
vi.mock('../../../core/platform/tabs', () => ({ activeTabId: vi.fn(async () => 7) }));

describe('the page in front', () => {
  afterEach(() => vi.clearAllMocks());

  it('is asked for once ahead, and anew when it is read again', async () => {
    describeAhead();
    expect(await describePage()).toMatchObject({ tabId: 7 });
    expect(ask).toHaveBeenCalledTimes(1);
    vi.mocked(activeTabId).mockResolvedValueOnce(8);
    expect(await describePage()).toMatchObject({ tabId: 8 });
    expect(ask).toHaveBeenCalledTimes(2);
  });

  it('tells who takes it up of a failure, and nobody before', async () => {
    vi.mocked(ask).mockRejectedValueOnce(new BylineError('unexpected', 'no worker'));
    describeAhead();
    await new Promise((resolve) => setTimeout(resolve));
    await expect(describePage()).rejects.toThrow('no worker');
  });

  it('is none to be clipped in a window without tabs', async () => {
    vi.mocked(activeTabId).mockResolvedValueOnce(undefined);
    expect(await describePage()).toMatchObject({ page: { ok: false, failure: 'restricted-page' } });
    expect(ask).not.toHaveBeenCalled();
  });
});
