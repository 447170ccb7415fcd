import type { Session } from './session.ts';
import { type Random, upTo } from './work.ts';

const KINDS = ['QuotaExceededError', 'UnknownError', 'DataError', 'abort'];
/** A clip writes some 12 rows, an edit 4. */
const LATEST_WRITE = 30;

/**
 * Makes one of the worker's next writes fail: it throws an error of the browser's, or its transaction is broken off
 * after it. Gives a function that takes the trap away and tells whether it was sprung.
 */
export async function injectError(session: Session, random: Random): Promise<() => Promise<boolean>> {
  const kind = KINDS[Math.floor(random() * KINDS.length)];
  await session.driver.inWorker(`(scope) => {
    const rows = scope.IDBObjectStore.prototype;
    const { put, add } = rows;
    const trap = { left: ${upTo(random, LATEST_WRITE)}, sprung: false, remove: () => Object.assign(rows, { put, add }) };
    scope.faultTrap = trap;
    const failing = (write) => function (...args) {
      if (this.transaction.db.name !== 'byline' || --trap.left !== 0) return write.apply(this, args);
      trap.sprung = true;
      if ('${kind}' !== 'abort') throw new scope.DOMException('injected', '${kind}');
      const request = write.apply(this, args);
      this.transaction.abort();
      return request;
    };
    rows.put = failing(put);
    rows.add = failing(add);
  }`);
  return () =>
    session.driver.inWorker<boolean>(`(scope) => {
      const trap = scope.faultTrap;
      trap?.remove();
      return trap?.sprung ?? false;
    }`);
}
