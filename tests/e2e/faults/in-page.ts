import { loadInBulk } from '../../../core/library/bulk-load';
import { checkLibrary } from '../../../core/library/health';
import { libraryDatabase } from '../../../core/store/database';
import { LIBRARY } from '../../../core/store/names';
import { readWitness, type Witness, witnessKey } from '../../../core/store/witness';
import { withoutWriters } from '../../../core/store/writing';
import { generateClipping } from '../../bench/search/generate';
import { halfOf } from './half';
import type { Audit, Operation } from './operations';

/** Runs in a page of the extension: does what a user does, says what was acknowledged, and looks at what is on disk. */
declare global {
  // `var` is how TypeScript declares a property of `globalThis`.
  var faults: { speakTo: typeof speakTo; perform: typeof perform; audit: typeof audit; evidence: typeof evidence };
}

interface Browser {
  runtime: { sendMessage(message: unknown): Promise<{ ok: boolean; code?: string } | undefined> };
  storage: {
    local: { onChanged: { addListener(listen: (changes: Record<string, { newValue?: Witness }>) => void): void } };
  };
}

const { browser, chrome } = globalThis as { browser?: Browser; chrome?: Browser };
const here = (browser ?? chrome) as Browser;

let ear = '';

/** Says something to the test, at once. One that is gone by then does not hear it. */
function say(...words: (string | number)[]): void {
  fetch(`${ear}/${words.join('/')}`, { mode: 'no-cors', keepalive: true }).catch((error) => console.warn(error));
}

/** From here on, what is done is said there. */
function speakTo(origin: string): void {
  ear = origin;
}

here.storage.local.onChanged.addListener((changes) => {
  const change = changes[witnessKey(LIBRARY)];
  if (change) say(change.newValue?.intent ? 'intent' : 'sealed', Date.now());
});

/** Begins all of these at once. Each is said when it is acknowledged or refused. */
function perform(operations: Operation[]): void {
  for (const operation of operations)
    run(operation).then(
      (answer) => say(answer === 'done' ? 'done' : 'refused', operation.id, answer),
      (error) => say('refused', operation.id, encodeURIComponent(String(error?.code ?? error))),
    );
}

async function run(operation: Operation): Promise<string> {
  if (operation.kind === 'bulk') {
    await loadInBulk(
      operation.notes.map((note, i) => {
        const item = generateClipping(operation.from + i);
        return { ...item, clipping: { ...item.clipping, note } };
      }),
    );
    return 'done';
  }
  const reply = await here.runtime.sendMessage({ byline: operation.message, input: operation.input });
  return reply?.ok ? 'done' : (reply?.code ?? 'nothing');
}

/** How many writes were cut off so far. Asked while nobody writes: what began then and did not end was killed. */
function evidence(): Promise<number> {
  return withoutWriters(async () => {
    const { interrupted = 0, intent } = await readWitness(LIBRARY);
    return interrupted + (intent ? 1 : 0);
  });
}

/** What is on disk. */
async function audit(): Promise<Audit> {
  const health = await checkLibrary({ thorough: true });
  const database = libraryDatabase();
  const read = () => Promise.all(database.tables.map(async ({ name }) => [name, await database.table(name).toArray()]));
  const tables = Object.fromEntries(await database.transaction('r', database.tables, read));
  const clippings = tables.clippings.map(({ id, url, note, deletedAt }: Record<string, unknown>) => ({
    id,
    url,
    note,
    deleted: deletedAt !== undefined,
  }));
  return { health: health.state, clippings, half: halfOf(tables) };
}

globalThis.faults = { speakTo, perform, audit, evidence };
