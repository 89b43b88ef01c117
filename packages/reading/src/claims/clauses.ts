// A text cut into what is said as one: parts, which end where something else is set against it, and clauses within them, each with a verb of its
// own. Of each clause whether it denies. No grammar: closed lists of words, the same for English and German.
import type { Language } from '../span.ts'
import { keysOf, tokensOf } from '../terms/index.ts'

export interface Clause {
  readonly text: string
  /** The part it stands in. */
  readonly part: string
  readonly keys: ReadonlySet<string>
  /** Those that say something. */
  readonly words: number
}

const SET_AGAINST =
  /;|(?:,\s*|\s)(?:but|whereas|while|yet|however|aber|jedoch|doch|wohingegen|während)\s|,?\s(?:and|und|or|oder),?\s(?=(?:if|unless|where|falls|wenn|sofern)\s)/iu
const JOINED =
  /[,:()]\s*(?!that\s|dass\s|ob\s|whether\s)|\s[–—-]\s|\s(?:and|or|und|oder|sowie|sondern)\s(?!that\s|dass\s)|\s(?=(?:if|in case|unless|provided that)\s)/iu

/** A finite verb, as far as a list goes: auxiliaries, what contracts and letters say most, the regular past; and what never stands without one. */
const VERB =
  /(?<!\p{L})(?:if|unless|falls|wenn|sofern|soweit|is|are|was|were|has|have|had|shall|will|may|must|can|cannot|could|would|should|does|did|do|\p{L}+n['’]t|pays?|fails?|bears?|owes?|ends?|begins?|runs?|starts?|lets?|grants?|provides|requires|applies|contains|expires?|remains?|becomes?|paid|saw|sold|bought|gave|made|took|held|sent|began|came|went|met|wrote|found|left|lost|won|brought|became|told|knew|said|\p{L}{2,}ed|ist|sind|war|waren|wird|werden|wurden?|hat|haben|hatten?|kann|können|konnten?|muss|müssen|mussten?|darf|dürfen|soll|sollen|will|bleibt|gilt|gelten|zahlt|haftet|trägt|schuldet|liefert|endet|beginnt|läuft|beträgt|kündigt|verlangt|erhält|übergab|schrieb|\p{Ll}{2,}(?:[gklrnsfmbdp]h?|e)te)(?!\p{L})/u

/** Pieces between the marks, each joined to the one before it where one of both has no verb. */
function cut(text: string, mark: RegExp): string[] {
  const pieces: string[] = []
  let [from, seen, hasVerb] = [0, 0, false]
  for (const match of text.matchAll(new RegExp(mark.source, `${mark.flags}g`))) {
    const [end, next] = [match.index, match.index + match[0].length]
    hasVerb ||= VERB.test(text.slice(seen, end))
    seen = end
    if (!hasVerb || !VERB.test(nextPiece(text, next, mark))) continue
    pieces.push(text.slice(from, end))
    from = end
    hasVerb = false
  }
  return [...pieces, text.slice(from)]
}

/** So far as it is looked at for a verb: to the next mark, or this many letters. */
const AHEAD = 160
function nextPiece(text: string, from: number, mark: RegExp): string {
  const ahead = text.slice(from, from + AHEAD)
  const end = ahead.search(mark)
  return end < 0 ? ahead : ahead.slice(0, end)
}

export const clausesOf = (sentence: string, languages: readonly Language[]): Clause[] =>
  cut(sentence, SET_AGAINST).flatMap((part) =>
    cut(part, JOINED).map((text) => {
      const keys = tokensOf(text)
        .map((token) => languages.flatMap((language) => keysOf(token, language)))
        .filter((own) => own.length > 0)
      return { text, part, keys: new Set(keys.flat()), words: keys.length }
    }),
  )

/** What looks like a denial and bounds or adds. Told before it is looked for denials. */
const IDIOMS =
  /(?:not|no|nicht) (?:only|nur|later|less|more|fewer|earlier|before|sooner|longer than|später|weniger|mehr als|früher|vor|länger als)(?!\p{L})|(?:not|nicht) (?:to )?(?:exceed|übersteigen|überschreiten)\p{L}*|(?:übersteigt|überschreitet)[^,;.]{0,60} nicht|no\. ?(?=\d)|if not|wenn nicht|not? (?:doubt|matter)/giu

const PLAIN =
  /(?<!\p{L})(?:not|no|non|never|none|nothing|nobody|neither|nor|nowhere|cannot|\p{L}+n['’]t|nicht|nichts|niemand\p{L}{0,2}|kein\p{L}{0,2}|nie|niemals|weder|keinesfalls|keineswegs|nirgends)(?!\p{L})/iu
/** Verbs and adjectives that deny what they govern: with a denial before them they assert it. */
const DENYING =
  /(?<!\p{L})(?:fail(?:s|ed|ing|ure)?|refus\p{L}+|den(?:y|ies|ied|ying|ial)|exclude[sd]?|exclusion|prohibit\p{L}*|forbid\p{L}*|forbade|lack(?:s|ed|ing)?|declin(?:e|es|ed)|unable|void|preclude[sd]?|barred|reject\p{L}*|disput(?:ed|ing|es (?:that|the|having|this|any))|contests?|contested|(?:hat )?ausgeschlossen\p{L}{0,2}|ausschl(?:uss|ie(?:ß|ss)t)|bestr(?:eit|itt)\p{L}*|verweiger\p{L}*|(?:ge)?weiger\p{L}*|unterl(?:a|ie)(?:ß|ss)\p{L}*|unterlässt|versäum\p{L}*|untersagt?\p{L}{0,2}|verboten\p{L}{0,2}|verbietet|fehl(?:t|en|te|ten)|nichtig|abgelehnt|ablehn\p{L}*|lehnte?n?|zurückgewiesen|wies[^,;.]{0,60} zurück)(?!\p{L})/iu
const WITHOUT =
  /(?<!\p{L})(?:without|ohne|free (?:of|from)|frei von)(?!\p{L})|\p{L}{3}(?:los|frei|less|free)(?:e[nrsm]?)?(?!\p{L})/iu
const LEADING = /^(?:un|in|im|il|ir|dis|non)(?=\p{L}{4})/u

const plainText = (text: string): string => text.replaceAll(IDIOMS, ' ')

/** Whether `clause` denies what it tells of. A word of `words` with "un" before it denies it. */
export function denies(clause: string, words: ReadonlySet<string>): boolean {
  const text = plainText(clause)
  const isUndone = tokensOf(text).some(
    ({ text: word }) => LEADING.test(word) && words.has(word.replace(LEADING, '')) && !words.has(word),
  )
  return PLAIN.test(text) !== (DENYING.test(text) || isUndone)
}

/** What a phrase is without: the words after it. */
export function lacks(clause: string): readonly string[] {
  const [found] = /(?<!\p{L})(?:without|ohne|free (?:of|from)|frei von)(?!\p{L})[^,;.]{0,40}/iu.exec(clause) ?? []
  return found === undefined
    ? []
    : tokensOf(found)
        .slice(1, 4)
        .map(({ text }) => text)
}
export const isLacking = (clause: string): boolean => WITHOUT.test(clause) || PLAIN.test(plainText(clause))

/** The word and what is left without its "un". */
export const withoutLeading = (word: string): string => word.replace(LEADING, '')

/** The clauses that share most with what is said; of these those that say least else. Empty where none shares a word. */
export function nearest(said: readonly (readonly string[])[], clauses: readonly Clause[]): readonly Clause[] {
  let [most, share, found]: [number, number, Clause[]] = [0, 0, []]
  for (const one of clauses) {
    const shared = said.filter((keys) => keys.some((key) => one.keys.has(key))).length
    if (shared === 0 || shared < most || (shared === most && shared / one.words < share)) continue
    if (shared > most || shared / one.words > share) found = []
    ;[most, share] = [shared, shared / one.words]
    found.push(one)
  }
  return found
}
