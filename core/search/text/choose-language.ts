import { type Language, STEMMED, stemmedLanguage, type TextLanguage } from './languages';
import { tokenise } from './tokenise';

/** Each language's most frequent small words: a third of the words of its texts, and few of another's. */
const SMALL_WORDS: Record<Language, string> = {
  en: 'the of and to in is that it was for on are with as at be this from have by not but were which their has an or its been will would more who they his her she we you',
  de: 'der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über so zum war haben nur oder aber',
  fr: 'de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont aux avec son cette ou mais comme nous sa fait été aussi leur bien elle ses ont on',
  es: 'de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha me si sin sobre este ya entre cuando todo esta ser son dos también fue había era muy',
  it: 'di e il la che in un a per è una sono del non con le si da i al dei come lo della alla più ma nel gli anche ha se delle su o dal questo ci suo nella essere stato',
  pt: 'de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à seu sua ou ser quando muito há nos já está também só pelo pela até isso',
  nl: 'de het een van en in is dat op te zijn met voor niet aan er om ook als dan maar bij door naar uit nog wel over worden heeft die wordt had of was hij ze deze tot kan',
  ru: 'и в не на что с он как это по но из за то все его для от так к у о же вы бы был мы она они или быть может также только уже при до еще ещё было были',
  da: 'og i at det en den til er som på de med af for ikke der var han et har fra men vi om jeg ud mig sig blev eller efter hun også hvad nu noget over kun skal kan når ind',
  sv: 'och i att det som en på är av för med den till inte de ett om har han men var jag från vi så kan hade när nu man ut efter eller också sig här där hon ska mot vid',
  no: 'og i det på som er en til å han av for med at var de ikke den har jeg om et men så seg fra hun ble vi ut nå etter over da også hva noe ved mot kan skal når bare eller',
  fi: 'ja on ei että se oli hän mutta ovat kun niin myös joka kuin jos tai mukaan ole hänen ollut sen vain sitä ne mitä nyt vielä sekä jo voi tämä olisi kanssa tämän',
};

const VOTES = votes();

/** Words that vote. More change nothing: small words come at once. */
const ELECTORATE = 300;
/** A text in a language has a quarter of small words and more; headlines and lists have fewer, another language seldom any. */
const A_TEXTS_SHARE = 0.08;
/** Neighbours (Ukrainian's Russian, Catalan's Spanish) share small words, but not this many. */
const SHARE_AGAINST_ANOTHER = 0.3;
/** What is declared holds unless another language has this many times its votes. */
const MARGIN = 2;

/**
 * The language to stem a text by: what the page declares, unless the text's small words say otherwise (templates are
 * left in English, and multilingual sites forget). Undetermined where neither tells.
 */
export function chooseLanguage(declared: string | undefined, text: string): TextLanguage {
  const claim = declared ? stemmedLanguage(declared) : undefined;
  const shares = shareOfVotes(text);
  const share = (language: Language) => shares.get(language) ?? 0;
  const winner = STEMMED.reduce((best, language) => (share(language) > share(best) ? language : best));
  if (claim) return share(winner) >= A_TEXTS_SHARE && share(winner) > MARGIN * share(claim) ? winner : claim;
  return share(winner) >= (declared ? SHARE_AGAINST_ANOTHER : A_TEXTS_SHARE) ? winner : 'und';
}

/** For each language, the share of the text's first words that are its small words. */
function shareOfVotes(text: string): Map<Language, number> {
  const counts = new Map<Language, number>();
  let words = 0;
  tokenise(text.slice(0, ELECTORATE * 10), (_, start, end) => {
    if (words >= ELECTORATE) return;
    words++;
    for (const language of VOTES.get(text.slice(start, end).toLowerCase()) ?? [])
      counts.set(language, (counts.get(language) ?? 0) + 1);
  });
  return new Map([...counts].map(([language, count]) => [language, count / Math.max(words, MARGIN)]));
}

function votes(): Map<string, Language[]> {
  const languages = new Map<string, Language[]>();
  for (const language of STEMMED)
    for (const word of SMALL_WORDS[language].split(' ')) {
      const known = languages.get(word);
      if (known) known.push(language);
      else languages.set(word, [language]);
    }
  return languages;
}
