import type { RestoredClipping } from '../core/model/portable';
import { type CountedKey, useTexts } from './text-context';
import './transfer.css';

/** In the order in which they are told. */
const OUTCOMES = [
  ['added', 'restored_added'],
  ['updated', 'restored_updated'],
  ['undeleted', 'restored_undeleted'],
  ['newer-here', 'restored_newer_here'],
  ['same', 'restored_same'],
] as const satisfies [RestoredClipping['outcome'], CountedKey][];

const SHOWN = 200;

/** What became of each clipping of a backup: how many, and which when opened. */
export function RestoreReport({ restored }: { restored: readonly RestoredClipping[] }) {
  const t = useTexts();
  const groups = OUTCOMES.map(([outcome, key]) => ({
    key,
    clippings: restored.filter((one) => one.outcome === outcome),
  }));
  return (
    <div class="restore-report">
      {groups
        .filter(({ clippings }) => clippings.length > 0)
        .map(({ key, clippings }) => (
          <details key={key}>
            <summary>{t.count(key, clippings.length)}</summary>
            <ul>
              {clippings.slice(0, SHOWN).map(({ uid, title, url }) => (
                <li key={uid} dir="auto">
                  {title || url}
                </li>
              ))}
              {clippings.length > SHOWN && <li>{t.count('and_more', clippings.length - SHOWN)}</li>}
            </ul>
          </details>
        ))}
    </div>
  );
}
