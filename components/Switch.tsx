import { useId } from 'preact/hooks';
import './settings.css';

interface SwitchProps {
  label: string;
  /** What it does, where the label does not say it all. */
  hint?: string;
  on: boolean;
  onChange(on: boolean): void;
}

/** On or off. */
export function Switch({ label, hint, on, onChange }: SwitchProps) {
  const id = useId();
  return (
    <div class="setting">
      <label class="switch">
        <input
          type="checkbox"
          checked={on}
          aria-describedby={hint ? id : undefined}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        {label}
      </label>
      {hint && (
        <p id={id} class="setting-hint">
          {hint}
        </p>
      )}
    </div>
  );
}
