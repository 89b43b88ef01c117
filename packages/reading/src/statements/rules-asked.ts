// What a sentence asks, nobody says: 'Was anybody in the house at 11:40 on 9 May?', 'Wer hatte am Montag den Schlüssel?'. Why something happened is
// asked of what did happen, and a clause within a question may say it too ('When I came on 9 May, was the door open?').
import type { Rule } from './rule.ts'

const WHY = /^[\s>„“"(–-]{0,6}(?:(?:and|but|so|und|aber)\s)?(?:why|how come|warum|wieso|weshalb)(?!\p{L})/iu
/** 'Can we meet on 8 May?': nothing is asked of what was. */
const PROPOSES =
  /^[\s>„“"(–-]{0,6}(?:(?:and|but|so|und|aber)\s)?(?:can|could|shall|should|may|would|will|how about|what about|können|könnten|könntest|kannst|sollen|sollten|wollen|würden|darf|dürfen|passt|geht)(?!\p{L})/iu
/** The clause of the date says that it happened. */
const TAKEN_AS_SAID =
  /(?<!\p{L})(?:when|as|after|before|since|because|although|that|which|who|whom|als|nachdem|bevor|weil|obwohl|da|dass)\s[^,;?]*$/iu
/** 'You came on 9 May, didn't you?', 'Sie waren am 9. Mai da, oder?' */
const TAG =
  /,\s(?:\p{Ll}+n['’]t|(?:did|was|were|had|is|are|do|does|has|have)(?: not)?)\s(?:I|you|he|she|it|we|they)\s?\?$|,\s(?:oder|nicht wahr|richtig|right|correct|yes)\s?\?$/iu
/** Of a record of questions and answers: 'A. Yes.' */
const YES =
  /^(?:["”“]\s)?(?:A[.:]|Antwort:|Answer:)?\s?(?:Yes|Ja|Correct|Richtig|That is (?:right|correct)|I did|He did|She did)(?!\p{L})/u

export const ASKED: readonly Rule[] = [
  {
    name: 'untold.asked',
    kind: 'untold',
    confidence: 0.7,
    why: 'asked and not told: nobody says that it happened on this date',
    when: ({ asked, before, unit }) =>
      unit.kind === 'sentence' &&
      asked !== null &&
      !WHY.test(asked.sentence) &&
      !PROPOSES.test(asked.sentence) &&
      !TAG.test(asked.sentence) &&
      !YES.test(asked.behind) &&
      !TAKEN_AS_SAID.test(before.slice(-120)),
  },
]

export const FELL_DUE: readonly Rule[] = [
  {
    name: 'deadline.fell-due',
    kind: 'deadline',
    confidence: 0.8,
    why: 'says that something was or fell due on this date',
    before: /(?<!\p{L})(?:war(?:en)?|wurden?|wird|werden|ist|sind)(?!\p{L})[^.;]{0,60}(?:am|zum)$/iu,
    after: /^(?:zur (?:Zahlung|Rückzahlung|Leistung|Lieferung) )?fällig(?!\p{L})/iu,
  },
]
