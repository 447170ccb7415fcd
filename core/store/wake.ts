import { LIBRARY, searchIndexOf } from './names';

/**
 * Opens both databases and leaves them open for as long as the page lives. A store that nobody has open takes the
 * browser up to some hundred milliseconds; a page that begins with this has it by the time that it asks something.
 * Says nothing of failures: whoever asks meets them again, and tells the user.
 */
export function wakeStores(): void {
  for (const name of [LIBRARY, searchIndexOf(LIBRARY)]) {
    const opening = indexedDB.open(name);
    // There is none yet: to make one is not this one's business.
    opening.onupgradeneeded = () => opening.transaction?.abort();
    opening.onerror = (event) => event.preventDefault();
    opening.onsuccess = () => {
      // Whoever changes the schema, or deletes the database, does not wait for this page.
      opening.result.onversionchange = () => opening.result.close();
    };
  }
}
