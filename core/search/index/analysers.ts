import { type Analyser, analyser } from '../text/analyse';
import type { TextLanguage } from '../text/languages';
import { loadEveryLanguage, UNSTEMMED } from '../text/load-language';

/** What takes texts apart, by language. */
export type Analysers = ReadonlyMap<TextLanguage, Analyser> & { plain: Analyser };

let ready: Analysers | undefined;
let loading: Promise<Analysers> | undefined;

/** The analysers of all languages, once they are loaded: within a transaction nothing else may be waited for. */
export const readyAnalysers = (): Analysers | undefined => ready;

/** Loads the analysers of all languages; they keep what they learn of words. */
export function loadAnalysers(): Promise<Analysers> {
  loading ??= loadEveryLanguage().then(
    (tools) => {
      const plain = analyser(UNSTEMMED);
      const byLanguage = new Map<TextLanguage, Analyser>(tools.map((one) => [one.language, analyser(one)]));
      ready = Object.assign(byLanguage.set('und', plain), { plain });
      return ready;
    },
    (error: unknown) => {
      loading = undefined;
      throw error;
    },
  );
  return loading;
}
