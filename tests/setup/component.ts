import { cleanup } from '@testing-library/preact';
import { afterEach } from 'vitest';

afterEach(cleanup);

const nothing = () => undefined;

/** jsdom lays nothing out: there is nothing to observe. */
class ResizeObserverStub {
  observe = nothing;
  unobserve = nothing;
  disconnect = nothing;
}

globalThis.ResizeObserver ??= ResizeObserverStub;
