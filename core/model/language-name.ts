/**
 * What a language is called in the language of the interface; a code that names none stands for itself. Pages may say
 * anything of their language, and `Intl` throws at what is no code.
 */
export function languageName(code: string, locale: string): string {
  try {
    return new Intl.DisplayNames(locale, { type: 'language' }).of(code) ?? code;
  } catch (error) {
    if (error instanceof RangeError) return code;
    throw error;
  }
}
