/**
 * Months of the languages that most articles are in, January first; other forms of a name after a slash. Without marks
 * and in lower case. A table: to ask the browser takes a millisecond for each language, the table's rest is asked so.
 */
const MONTHS: Readonly<Record<string, string>> = {
  en: 'january february march april may june july august september october november december',
  de: 'januar/janner februar/feber marz/maerz/mrz april mai juni/juno juli/julei august september oktober november dezember',
  fr: 'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre',
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre/setiembre octubre noviembre diciembre',
  it: 'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
  pt: 'janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro',
  nl: 'januari februari maart/mrt april mei juni juli augustus september oktober november december',
  ru: 'января/январь февраля/февраль марта/март апреля/апрель мая/маи июня/июнь июля/июль августа/август сентября/сентябрь октября/октябрь ноября/ноябрь декабря/декабрь',
  pl: 'stycznia/styczen lutego/luty marca/marzec kwietnia/kwiecien maja/maj czerwca/czerwiec lipca/lipiec sierpnia/sierpien wrzesnia/wrzesien pazdziernika/pazdziernik listopada/listopad grudnia/grudzien',
  sv: 'januari februari mars april maj juni juli augusti september oktober november december',
  tr: 'ocak subat mart nisan mayis haziran temmuz agustos eylul ekim kasim aralik',
};

/** Shorter beginnings of a name are part of too many other words. */
const SHORTEST = 3;

/**
 * The month that a word names, 1 to 12: in full, inflected, or cut short ("Sept.", "févr.", "мая", "Okt").
 *
 * @param lang - the page's language, if known: it is asked first
 * @param surely - the word stands where a date has its month: other languages than the page's are asked, too, since
 *   pages declare wrong ones
 */
export function monthOf(word: string, lang: string | undefined, surely: boolean): number | undefined {
  const sought = plain(word);
  if (sought.length < SHORTEST) return undefined;
  const [language] = lang?.toLowerCase().split('-') ?? [];
  const likely = language ? [language, 'en'] : Object.keys(MONTHS);
  for (const asked of surely ? new Set([...likely, ...Object.keys(MONTHS)]) : likely) {
    const month = monthIn(namesIn(asked), sought);
    if (month) return month;
  }
  return undefined;
}

/** A whole name, or the beginning of one month's names only. */
function monthIn(months: readonly string[][], sought: string): number | undefined {
  const whole = months.findIndex((names) => names.includes(sought));
  if (whole >= 0) return whole + 1;
  const begun = months.flatMap((names, i) => (names.some((name) => name.startsWith(sought)) ? [i + 1] : []));
  return begun.length === 1 ? begun[0] : undefined;
}

const known = new Map<string, string[][]>();

function namesIn(lang: string): string[][] {
  const names = known.get(lang) ?? MONTHS[lang]?.split(' ').map((forms) => forms.split('/')) ?? askBrowser(lang);
  known.set(lang, names);
  return names;
}

/** Each month long and short, alone and beside a day, which inflects it in Slavic languages. */
function askBrowser(lang: string): string[][] {
  if (!isLanguage(lang)) return [];
  const formats = (['long', 'short'] as const).flatMap((month) =>
    [undefined, 'numeric' as const].map(
      (day) => new Intl.DateTimeFormat(lang, { month, day, timeZone: 'UTC', calendar: 'gregory' }),
    ),
  );
  return Array.from({ length: 12 }, (_, i) => {
    const names = formats.map((format) =>
      format.formatToParts(Date.UTC(2024, i, 15)).find(({ type }) => type === 'month'),
    );
    return names.flatMap((part) => (part && !/\d/.test(part.value) ? [plain(part.value)] : []));
  });
}

function isLanguage(lang: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(lang).length > 0;
  } catch {
    // What a page declares need not be a language tag.
    return false;
  }
}

/** Lower case, without marks and full stops. */
const plain = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/[\u0300-\u036f.]+/g, '')
    .toLowerCase()
    .replaceAll('ı', 'i');
