// Does the sentence around a mention tell what was or what will be? Only the plainest signs are read; without any the answer is null.

import type { Tense } from './anchors.ts'

const AROUND = 220
/** A window without a sentence's end begins and ends at a multiple of this, so that neighbours share it. */
const STEP = 64
const PAST =
  /\b(?:was|were|had|did|said|has been|have been|went|took|came|wrote|told|sent|paid|met|left|gave|got|made|held|began|bought|sold|knew|found|lost|rang|spoke|heard|saw|fell|rose|broke|war|waren|wurde|wurden|hatte|hatten|habe|haben|hat|sei|seien|kam|kamen|ging|gingen|fand|fanden|gab|gaben|schrieb|schrieben|rief|riefen|bat|baten|erhielt|erhielten|blieb|blieben|traf|trafen|begann|zahlte|zahlten|lieferte|lieferten|kündigte|kündigten|fehlte|fragte|meldete|bestätigte|unterzeichnete|übergab|sagte|teilte|erklärte|stellte|gewann|verlor|starb|(?<!\b(?:is|are|be|been) )\p{L}{3,}ed|\p{L}{3,}(?:ierte|ierten)|ge\p{Ll}{3,}t)\b/iu
const FUTURE =
  /\b(?:will|shall|going to|is to|are to|won't|wird|werden|soll|sollen|findet|finden|beginnt|startet|steht|stehen|lädt|anmeldung\p{Ll}*|termin\p{Ll}*|kommenden|nächsten|bevorsteh\p{Ll}+|geplant\p{Ll}*|upcoming|schedule|please|ab)\b/iu

/** Asks after the tense of one text. Dates that stand side by side ask for the same words, and get the same answer without a second look. */
export function tenseIn(text: string): (start: number, end: number) => Tense {
  let [from, to]: [number, number] = [-1, -1]
  let told: Tense = null
  return (start, end) => {
    const [first, last] = [sentenceStart(text, start), sentenceEnd(text, end)]
    if (first === from && last === to) return told
    ;[from, to, told] = [first, last, tenseOf(text.slice(first, last))]
    return told
  }
}

function tenseOf(sentence: string): Tense {
  const past = PAST.test(sentence)
  const future = FUTURE.test(sentence)
  return past === future ? null : past ? 'past' : 'future'
}

/** A full stop after a digit is a German ordinal's, not a sentence's. */
function isStop(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code === 33 || code === 63) return true
  if (code === 10) return text.charCodeAt(at + 1) === 10
  if (code !== 46) return false
  const before = text.charCodeAt(at - 1)
  return !(before >= 48 && before <= 57) && text.charCodeAt(at + 1) <= 32
}

function sentenceStart(text: string, from: number): number {
  const least = Math.max(0, from - AROUND - (from % STEP))
  for (let at = from - 1; at > least; at--) if (isStop(text, at)) return at + 1
  return least
}

function sentenceEnd(text: string, from: number): number {
  const most = Math.min(text.length, from + AROUND + STEP - (from % STEP))
  for (let at = from; at < most; at++) if (isStop(text, at)) return at
  return most
}
