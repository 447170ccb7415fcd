import { linesOf } from '../../page/text';
import { cleanName, isPlausibleName, looksLikeName, ROLE } from '../../people/name';
import type { AuthorSource } from '../candidate';

/** Words with which letters end. */
const GREETING =
  /^(?:(?:yours|best|sincerely|kind(?:est)? regards|warm(?:est)? regards|best (?:regards|wishes)|with (?:love|gratitude|best wishes)|cheers|respectfully|mit (?:freundlichen|herzlichen|besten) grüßen|herzlich(?:st)?|(?:viele|liebe|herzliche) grüße|cordialement|bien à vous|amicalement|atentamente|un saludo|saludos|cordiali saluti|met vriendelijke groet|med vänlig hälsning|vennlig hilsen)\b.{0,20}|敬具|此致)[,.!]?$/i;
/** Offices that sign letters, besides the roles of a newsroom. */
const OFFICE =
  /vorsitzende|präsident|minister|direktor|leiter|bürgermeister|bisch[oö]f|pastor|pfarrer|\b(?:president|chair(?:man|woman|person)?|secretary|mayor|bishop|pastor|principal|dean|chancellor|treasurer|head of|présidente?|directeur|directrice|presidente|director|maire|sindaco)\b/i;

const LONGEST_NAME = 50;

/** Who signs a letter: the last lines are a name and an office, or a greeting and a name. */
export const signature: AuthorSource = ({ paragraphs }) => {
  const lines = paragraphs.slice(-3).flatMap(linesOf).slice(-3);
  for (const [i, line] of lines.entries()) {
    if (line.length > LONGEST_NAME) continue;
    const name = cleanName(line);
    const office = lines[i + 1] ?? '';
    const isOffice = office.length < 80 && (OFFICE.test(office) || ROLE.test(office));
    if (!isName(name) || !(isOffice || GREETING.test(lines[i - 1] ?? ''))) continue;
    return [{ evidence: 'signature', name, role: isOffice ? office : undefined, links: [], trust: 2 }];
  }
  return [];
};

const isName = (name: string): boolean =>
  name.includes(' ') && looksLikeName(name) && isPlausibleName(name) && !OFFICE.test(name);
