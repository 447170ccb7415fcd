import { useId } from 'preact/hooks';
import './settings.css';

interface NumberFieldProps {
  label: string;
  value: number;
  min: number;
  max: number;
  step?: number;
  /** Only what lies within the bounds is told. */
  onChange(value: number): void;
}

/** A number within bounds. */
export function NumberField({ label, value, min, max, step = 1, onChange }: NumberFieldProps) {
  const id = useId();
  return (
    <div class="setting number-field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="number"
        class="field"
        value={value}
        min={min}
        max={max}
        step={step}
        onChange={({ currentTarget }) => {
          if (currentTarget.validity.valid && currentTarget.value) onChange(currentTarget.valueAsNumber);
          else currentTarget.value = String(value);
        }}
      />
    </div>
  );
}
