import { type MessageKey, useTexts } from './text-context';
import './shortcut-list.css';

interface ShortcutListProps {
  /** Commands by their name in the manifest, with the keys as the browser writes them. */
  shortcuts: { name: string; keys: string }[];
}

const COMMANDS: Record<string, MessageKey> = {
  _execute_action: 'shortcut_open',
  clip: 'command_clip',
  search: 'command_search',
};

/** What each keyboard shortcut does, and its keys. */
export function ShortcutList({ shortcuts }: ShortcutListProps) {
  const t = useTexts();
  return (
    <dl class="shortcut-list">
      {shortcuts.map(({ name, keys }) => {
        const command = COMMANDS[name];
        return (
          command && (
            <div key={name}>
              <dt>{t(command)}</dt>
              <dd>{keys ? <kbd dir="ltr">{keys}</kbd> : t('shortcut_none')}</dd>
            </div>
          )
        );
      })}
    </dl>
  );
}
