// What stands before the main clause of a row and tells nothing: 'One more thing:', 'Anamnese:', 'Dear Jane,', 'we note that'. German clauses behind
// 'dass' keep what leads them: their verb stands last.
import { hasFiniteVerb } from './verbs.ts'

/** Who speaks to whom, and that there is more. */
const FILLER =
  /^(?:(?:just )?(?:one|two|another|(?:one )?last|a final) (?:(?:more|further|other|final) )?(?:thing|point|question)s?|(?:by the way|btw|p\.?s\.?|fyi|as you (?:know|are aware)|as (?:stated|mentioned|noted)(?: above)?|for your information|just to confirm|for the record|to be clear|for the avoidance of doubt|in short|in summary|to recap|nevertheless|nonetheless|unfortunately|regrettably|similarly|likewise|firstly|secondly|thirdly|lastly|noch (?:etwas|eins|eine sache)|(?:eins|eine sache|etwas anderes) noch|übrigens|nur zur info(?:rmation)?|zur info(?:rmation)?|wie sie wissen|kurz(?:er hinweis)?|quick (?:note|update|question)))\s?[:,–—-]\s+/iu
const GREETING = /^(?:Dear|Hi|Hello|Hallo|Liebe[rs]?|Sehr geehrte[rs]?|Guten Tag) [^,.;:!]{2,50}[,!]\s+(?=\p{L})/u
/** Sections of reports and notes; what follows must be a sentence. */
const LABEL =
  /^(?:background|history|facts|notes?|update|incident|treatment|findings?|progress|summary|course|anamnese|verlauf|befund|vorgeschichte|hintergrund|sachverhalt|hinweis|anmerkung|bemerkung|vorfall|therapie|epikrise|beurteilung|zusammenfassung|krankheitsverlauf|behandlungsverlauf|unfallhergang)\s?:\s+(?=\p{L})/iu
/** That the writer says it: in English the clause behind it is a main clause by itself. */
const SAYS =
  /^(?:[^,;.]{3,80},? (?:but|and) )?(?:(?:please|kindly) note that|we (?:also )?(?:note|understand|would (?:point out|add|observe)|(?:must )?point out) that|it is (?:noted|common ground|undisputed|not (?:disputed|in dispute)|accepted|admitted|agreed) that)\s+/iu
/** 'that your company changed its name', but not 'that company' and 'that Tuesday'. */
const THAT =
  /^[Tt]hat (?=(?:the|an?|your|our|my|his|her|its|their|he|she|it|they|we|you|I|no|all|both|Mr|Mrs|Ms|Miss|Dr|Prof)\.? )/u

/** The match at the beginning of `text`; null where it begins with its main clause. */
export const openingOf = (text: string): RegExpExecArray | null =>
  FILLER.exec(text) ?? GREETING.exec(text) ?? labelOf(text) ?? SAYS.exec(text) ?? THAT.exec(text)

/** 'Findings: two broken ribs' is nothing without its label. */
function labelOf(text: string): RegExpExecArray | null {
  const label = LABEL.exec(text)
  const rest = label === null ? '' : text.slice(label[0].length)
  return hasFiniteVerb(rest, 'en') || hasFiniteVerb(rest, 'de') ? label : null
}
