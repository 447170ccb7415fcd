import { FACES, MEASURES, READING_SIZES, type ReadingSettings, type Settings, THEMES } from '../core/model/settings';
import { type MessageKey, useTexts } from './text-context';
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
        legend={t('line_length')}
        choices={MEASURES}
        words={MEASURE_WORDS}
        chosen={reading.measure}
        onChoose={(measure) => onReading({ ...reading, measure })}
      />
      <Choices
        name="face"
        legend={t('typeface')}
        choices={FACES}
        words={FACE_WORDS}
        chosen={reading.face}
        onChoose={(face) => onReading({ ...reading, face })}
      />
      <Choices
        name="theme"
        legend={t('theme')}
        choices={THEMES}
        words={THEME_WORDS}
        chosen={theme}
        onChoose={onTheme}
      />
    </div>
  );
}

const MEASURE_WORDS = { narrow: 'line_narrow', medium: 'line_medium', wide: 'line_wide' } as const;
const FACE_WORDS = { serif: 'face_serif', sans: 'face_sans' } as const;
const THEME_WORDS = { auto: 'theme_auto', light: 'theme_light', dark: 'theme_dark' } as const;

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
  choices: readonly T[];
  words: Readonly<Record<T, MessageKey>>;
  chosen: T;
  onChoose(choice: T): void;
}

/** A few choices side by side; the arrow keys go through them. */
function Choices<T extends string>({ name, legend, choices, words, chosen, onChoose }: ChoicesProps<T>) {
  const t = useTexts();
  return (
    <fieldset>
      <legend>{legend}</legend>
      <div class="reading-choices">
        {choices.map((choice) => (
          <label key={choice}>
            <input
              type="radio"
              name={`reading-${name}`}
              checked={choice === chosen}
              onChange={() => onChoose(choice)}
            />
            <span>{t(words[choice])}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
