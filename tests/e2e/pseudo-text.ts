import messages from '../../public/_locales/en/messages.json' with { type: 'json' };

/** A language that nobody speaks: it runs from right to left, is a third longer, and every text of it stands out. */

const LETTERS = 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي';

/** English in letters that run the other way; what stands for something (`$1`) stays as it is. */
export function pseudo(text: string): string {
  const letter = (latin: string) => LETTERS[latin.toLowerCase().charCodeAt(0) - 97] ?? latin;
  const turned = text.replace(/\$\d|[a-z]/gi, (part) => (part.startsWith('$') ? part : letter(part)));
  return `${turned} ${LETTERS.slice(0, Math.ceil(text.length / 3))}`;
}

/** All texts of the interface in this language. */
export function pseudoCatalogue(): Record<string, { message: string }> {
  const catalogue = Object.fromEntries(
    Object.entries(messages).map(([key, { message }]) => [key, { message: pseudo(message) }]),
  );
  return { ...catalogue, catalogue_language: { message: 'ar' }, catalogue_direction: { message: 'rtl' } };
}
