import { READING_SIZES, type ReadingSettings, type Settings } from '../core/model/settings';
import { choices, FACE_WORDS, MEASURE_WORDS, THEME_WORDS } from './setting-words';
import { useTexts } from './text-context';
import './reading-controls.css';

const { min, max, step } = READING_SIZES;

interface ReadingControlsProps {
  reading: ReadingSettings;
  theme: Settings['theme'];
  onReading(reading: ReadingSettings): void;
  onTheme(theme: Settings['theme']): void;
}

/** How an article's text is set: its size, its face, how long its lines are, and the theme of all pages. */
export function ReadingControls({ reading, theme, onReading, onTheme }: ReadingControlsProps) {
  const t = useTexts();
  const resize = (by: number) => onReading({ ...reading, size: Math.min(max, Math.max(min, reading.size + by)) });
  return (
    <div class="reading-controls">
      <fieldset>
        <legend>{t('text_size')}</legend>
        <div class="reading-size">
          <Step label={t('smaller_text')} sign="−" stopped={reading.size <= min} onStep={() => resize(-step)} />
          <output>{t.number(reading.size)} %</output>
          <Step label={t('larger_text')} sign="+" stopped={reading.size >= max} onStep={() => resize(step)} />
        </div>
      </fieldset>
      <Choices
        name="measure"
        legend={t('setting_measure')}
        options={choices(t, MEASURE_WORDS)}
        chosen={reading.measure}
        onChoose={(measure) => onReading({ ...reading, measure })}
      />
      <Choices
        name="face"
        legend={t('setting_face')}
        options={choices(t, FACE_WORDS)}
        chosen={reading.face}
        onChoose={(face) => onReading({ ...reading, face })}
      />
      <Choices
        name="theme"
        legend={t('setting_theme')}
        options={choices(t, THEME_WORDS)}
        chosen={theme}
        onChoose={onTheme}
      />
    </div>
  );
}

interface StepProps {
  label: string;
  sign: string;
  /** It stays reachable at its end: a key pressed once too often does not lose the focus. */
  stopped: boolean;
  onStep(): void;
}

function Step({ label, sign, stopped, onStep }: StepProps) {
  return (
    <button type="button" aria-label={label} aria-disabled={stopped} onClick={() => !stopped && onStep()}>
      {sign}
    </button>
  );
}

interface ChoicesProps<T extends string> {
  name: string;
  legend: string;
  options: readonly { value: T; label: string }[];
  chosen: T;
  onChoose(choice: T): void;
}

/** A few choices side by side; the arrow keys go through them. */
function Choices<T extends string>({ name, legend, options, chosen, onChoose }: ChoicesProps<T>) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      <div class="reading-choices">
        {options.map(({ value, label }) => (
          <label key={value}>
            <input type="radio" name={`reading-${name}`} checked={value === chosen} onChange={() => onChoose(value)} />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
