import { pause } from '../browsers/driver.ts';
import type { Strike } from './strikes.ts';

const ROWS = 2_000;

/** A library of this version with a page that holds it open; and what opens it as a version of later does. */
const PREPARE = (name: string) => `new Promise((resolve, reject) => {
  const open = indexedDB.open('${name}', 10);
  open.onupgradeneeded = () => open.result.createObjectStore('rows', { autoIncrement: true });
  open.onerror = () => reject(open.error);
  open.onsuccess = () => {
    const database = open.result;
    database.onversionchange = () => database.close();
    const writing = database.transaction('rows', 'readwrite');
    for (let i = 0; i < ${ROWS}; i++) writing.objectStore('rows').add({ version: 1, text: 'x'.repeat(200) });
    writing.oncomplete = () => resolve(true);
    writing.onerror = () => reject(writing.error);
  };
})`;

const UPGRADE = (name: string) => `(() => {
  const upgrade = (globalThis.upgrade = { state: 'blocked' });
  const open = indexedDB.open('${name}', 20);
  open.onupgradeneeded = () => {
    upgrade.state = 'running';
    open.result.createObjectStore('shelves');
    open.transaction.objectStore('rows').openCursor().onsuccess = ({ target }) => {
      const cursor = target.result;
      if (!cursor) return;
      cursor.update({ ...cursor.value, version: 2 });
      cursor.continue();
    };
  };
  open.onsuccess = () => { upgrade.state = 'done'; };
})()`;

const LOOK = (name: string) => `new Promise((resolve, reject) => {
  const open = indexedDB.open('${name}');
  open.onerror = () => reject(open.error);
  open.onsuccess = () => {
    const database = open.result;
    const all = database.transaction('rows').objectStore('rows').getAll();
    all.onsuccess = () => {
      database.close();
      resolve({ version: database.version, versions: all.result.map(({ version }) => version) });
    };
  };
})`;

/**
 * A page opens the database as a later version while a stale one holds it, and dies in the middle of the upgrade. On a
 * database of its own: an upgrade that succeeds would end the session. Of rows of one kind, as the browser upgrades
 * them: what the library's own code does around it is tested in tests/unit/store/schema.test.ts.
 */
export const upgradeUnderWay: Strike = async (session, random) => {
  const name = `upgrade-${session.ledger.word()}`;
  await session.inPage(PREPARE(name));
  const dying = await session.driver.openOwn('welcome.html');
  await dying.evaluate(UPGRADE(name));
  await pause(random() * 150);
  const state = await dying.evaluate('globalThis.upgrade.state');
  await dying.close();
  const { version, versions } = await session.inPage<{ version: number; versions: number[] }>(LOOK(name));
  const expected = version === 20 ? 2 : 1;
  const half = versions.filter((one) => one !== expected).length;
  return {
    inFlight: state === 'running' && version === 10,
    lost: versions.length === ROWS ? [] : [`${ROWS - versions.length} rows gone in an upgrade`],
    half: half > 0 ? [`${half} rows of another version than the database`] : [],
  };
};
