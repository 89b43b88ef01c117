// Which documents a question names: by what they are ("laut Protokoll", "in the letter of 12 March"), and by the day they bear.
import type { DateMention } from '../dates/index.ts'
import type { Language, Span } from '../span.ts'
import { folded } from '../terms/index.ts'

export interface NamedDocument {
  /** Its name and its first words. */
  readonly title: string
  /** Of its file: `eml`, `xlsx`. */
  readonly kind: string | null
  /** `YYYY-MM-DD`; null where it is not known. */
  readonly datedOn: string | null
}

interface Kind {
  readonly asked: Readonly<Record<Language, string>>
  /** In a name or above a first line, folded. */
  readonly called: string
  readonly files?: readonly string[]
  /** It is also what somebody does: "nach der Kündigung" is when. */
  readonly isAct?: boolean
}

/** German ones end a compound: "Besprechungsprotokoll". */
const KINDS: readonly Kind[] = [
  {
    asked: { en: 'e-?mails?|mails?|message', de: 'e-?mails?|mails?|nachricht' },
    called: 'e-?mail|nachricht',
    files: ['eml', 'msg', 'mbox'],
  },
  {
    asked: { en: 'letters?', de: 'brief(?:e[ns]?)?|schreiben' },
    called: 'letter|brief|schreiben',
    files: ['eml', 'msg'],
  },
  {
    asked: { en: 'minutes|record of the meeting', de: 'protokolls?|niederschrift' },
    called: 'minutes|protokoll|niederschrift',
  },
  {
    asked: { en: 'amendment|addendum', de: 'nachtrags?|änderungsvereinbarung|zusatzvereinbarung' },
    called: 'amendment|addendum|nachtrag|anderungsvereinbarung|aenderungsvereinbarung|zusatzvereinbarung',
  },
  {
    asked: { en: 'contract|agreement|lease', de: 'vertrags?|vertrage|vereinbarung' },
    called: 'contract|agreement|lease|vertrag|vereinbarung',
  },
  { asked: { en: 'invoice|bill', de: 'rechnung' }, called: 'invoice|rechnung|faktura', isAct: true },
  {
    asked: { en: 'notes?|memo|memorandum', de: 'vermerks?|notiz|memos?' },
    called: 'note|memo|memorandum|vermerk|notiz',
  },
  {
    asked: { en: 'notice of termination|termination notice|termination letter', de: 'kündigung|kündigungsschreiben' },
    called: 'kundigung|kuendigung|termination',
    isAct: true,
  },
  {
    asked: { en: 'notice of defects?|complaint', de: 'rüge|reklamation' },
    called: 'notice of defect|complaint|ruge|ruege|reklamation',
    isAct: true,
  },
  { asked: { en: 'report|expert opinion', de: 'berichts?|gutachtens?' }, called: 'report|opinion|bericht|gutachten' },
  { asked: { en: 'confirmation', de: 'bestätigung' }, called: 'confirmation|bestatigung|bestaetigung', isAct: true },
  {
    asked: { en: 'ledger|spreadsheet|table', de: 'tabelle|kontoauszugs?|buchungsliste' },
    called: 'ledger|tabelle|kontoauszug',
    files: ['xlsx', 'csv', 'ods'],
  },
  {
    asked: { en: 'judge?ment|ruling', de: 'urteils?|beschluss(?:es)?' },
    called: 'judgment|judgement|ruling|urteil|beschluss',
  },
  { asked: { en: 'offer|quotation', de: 'angebots?' }, called: 'offer|quotation|angebot', isAct: true },
]

/** Up to two words between: "the second supply agreement", "dem letzten Schreiben". */
const BETWEEN = String.raw`((?:[\p{L}\d.'’-]{1,30} ){0,2})`

function patternOf({ asked, isAct = false }: Kind, language: Language): RegExp {
  if (language === 'en')
    return new RegExp(
      String.raw`(?<![\p{L}])(?:(?:according to|as stated in|stated in|in|from|under|per) (?:the|this|that|his|her|its|their|an?) ${BETWEEN}(${asked.en})|(?:by|per|via) ()(e-?mails?|letter)(?=[^\p{L}]|$)(?<=${asked.en})|(?:does|did|do) the ${BETWEEN}(${asked.en})(?= (?:say|state|mention|provide|contain|tell|report)))(?![\p{L}])`,
      'giu',
    )
  const temporal = isAct ? '' : 'nach|'
  return new RegExp(
    String.raw`(?<![\p{L}])(?:(?:laut|gemäß|gem\.|${temporal}in|im|aus|per) (?:(?:der|dem|den|einer|einem|dieser|diesem|seiner|seinem|ihrer|ihrem) )?${BETWEEN}((?:\p{L}{3,30}?)?(?:${asked.de}))|(?:sagt|sagte|steht|regelt|bestimmt|enthält|erwähnt|nennt) (?:der|die|das) ${BETWEEN}((?:\p{L}{3,30}?)?(?:${asked.de})))(?![\p{L}])`,
    'giu',
  )
}

const VERB = /^(?:does|did|do|sagte?|steht|regelt|bestimmt|enthält|erwähnt|nennt) /iu

export const namesKind = (question: string, language: Language): boolean =>
  KINDS.some((kind) => patternOf(kind, language).test(question))

export interface DocumentsNamed {
  readonly documents: readonly number[]
  readonly words: readonly Span[]
}

/** "In a letter" of hundreds names none of them. */
const MOST_DOCUMENTS = 100

/** Null where none is named, or none is known that it could be, or all of them or very many could. */
export function documentsNamedIn(
  question: string,
  language: Language,
  dates: readonly DateMention[],
  documents: readonly NamedDocument[],
): DocumentsNamed | null {
  const titles = documents.map(({ title }) => folded(title))
  for (const kind of KINDS) {
    for (const match of question.matchAll(patternOf(kind, language))) {
      const verb = VERB.exec(match[0])?.[0].length ?? 0
      const [start, end] = [match.index + verb, match.index + match[0].length]
      const named = nearest(kind, wordsOf(match, language), documents, titles)
      const dated = dates.find(
        (date) =>
          date.earliest !== null && /^\s(?:of|dated|from|vom|von)\s(?:the\s)?$/iu.test(question.slice(end, date.start)),
      )
      const onDay = dated === undefined ? [] : named.filter((nth) => isDated(documents[nth], dated))
      const found = onDay.length > 0 ? onDay : named
      if (found.length === 0 || found.length === documents.length || found.length > MOST_DOCUMENTS) continue
      return { documents: found, words: [{ start, end: onDay.length > 0 && dated !== undefined ? dated.end : end }] }
    }
  }
  return null
}

/** What is said of it, apart from what it is: "second supply", "liefer". */
function wordsOf(match: RegExpExecArray | RegExpMatchArray, language: Language): string[] {
  const groups = match.slice(1).filter((group) => group !== undefined)
  const before = language === 'en' ? groups.slice(0, -1) : groups
  return before.flatMap((group) => folded(group).match(/[\p{L}\d]{3,}/gu) ?? [])
}

/** Those that are it before those that speak of it, "Kündigung des Vertrags"; of them those that bear what is said of it too, where there are any. */
function nearest(
  kind: Kind,
  words: readonly string[],
  documents: readonly NamedDocument[],
  titles: readonly string[],
): number[] {
  const isFile = (nth: number): boolean => kind.files?.includes(documents[nth]?.kind ?? '') === true
  const all = [...documents.keys()].filter((nth) => isFile(nth) || placeOf(kind, titles[nth]) >= 0)
  const own = all.filter((nth) => {
    const at = placeOf(kind, titles[nth])
    return isFile(nth) || KINDS.every((other) => other === kind || placeOf(other, titles[nth], at) < 0)
  })
  const found = own.length > 0 ? own : all
  const closer = found.filter((nth) => words.length > 0 && words.every((word) => (titles[nth] ?? '').includes(word)))
  return closer.length > 0 ? closer : found
}

/** Where it is called so, before `end`; below 0: nowhere. */
function placeOf({ called }: Kind, title = '', end = -1): number {
  return (end < 0 ? title : title.slice(0, end)).search(new RegExp(called, 'iu'))
}

function isDated(document: NamedDocument | undefined, { earliest, latest }: DateMention): boolean {
  const day = document?.datedOn ?? null
  return day !== null && (earliest ?? '') <= day && day <= (latest ?? '9999')
}
