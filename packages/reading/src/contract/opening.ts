// The opening of a contract: where its first sentence stands ("This Agreement is made as of … by and between …", "Dieser Vertrag wird
// geschlossen zwischen …") and whether the text is a contract at all. Everything about dates and parties starts from here.
import type { Language, Span } from '../span.ts'
import { detectDocumentLanguage } from '../text/index.ts'
import { type Calendar, dayOrderOf } from './days.ts'
import { ROLE_NOUN } from './party-role.ts'

export interface Opening extends Calendar {
  readonly isContract: boolean
  /** The sentences that name date and parties; null when the text has none. */
  readonly preamble: Span | null
  /** From the top of the text to the preamble: title page, headings. */
  readonly front: Span
}

/** Tables of contents and cover pages go before; a contract that opens later than this does not open. Characters. */
const LATEST_OPENING = 60_000
/** A preamble with many parties and addresses. Characters. */
const LONGEST_PREAMBLE = 5_000

const NOUN =
  '(?:AGREEMENT|CONTRACT|AMENDMENT|ADDENDUM|LEASE|INDENTURE|GUARANTY|GUARANTEE|DEED|UNDERTAKING|LICEN[CS]E|MEMORANDUM|STATEMENT|PLAN|VERTRAG|VEREINBARUNG|NACHTRAG|ÄNDERUNGSVERTRAG|[\\p{L}-]{2,30}(?:VERTRAG|VEREINBARUNG))'
/** Words that begin the operative opening sentence, tried wherever they stand. */
const OPENER = new RegExp(
  `\\b(?:this|the|dieser|diese|der)\\s{1,20}(?:[\\p{L}\\p{N}&,'’.()#/-]{1,30}\\s{1,20}){0,10}?${NOUN}(?!\\p{L})|\\bby\\s{1,20}and\\s{1,20}(?:between|among)\\b|\\bbetween(?=\\s{0,20}[:\\s])|\\bB\\sE\\sT\\sW\\sE\\sE\\sN\\b|\\bamong\\b|\\bzwischen(?=[:\\s])|\\bagree,?\\s{1,20}(?:(?:(?:on|as\\s{1,4}of)\\s{1,4})?this\\s[^.;()]{4,40}?\\s)?(?:as\\s{1,20}follows|(?:to|on|upon)\\s{1,8}(?:\\p{L}{4,12}\\s{1,8})?the\\s{1,8}following)|\\b(?:schließen|vereinbaren|errichten)\\s{1,8}(?:am\\s{1,4}\\d{1,2}\\.\\s{0,4}(?:\\d{1,2}\\.|\\p{L}{3,9})\\s{0,4}\\d{4}\\s{1,4})?(?:hiermit|folgend\\p{L}{0,3}|was\\s{1,4}folgt|(?:den|diesen|die)\\s{1,4}(?:nach)?(?:stehenden?|folgenden?)|miteinander|nachstehend\\p{L}{0,3})|\\bThe\\s{1,8}undersigned,\\s|\\bLadies\\s{1,20}and\\s{1,20}Gentlemen|(?:^|\\n)\\s{0,60}(?:[\\p{L}&/-]{1,30}\\s{1,8}){0,8}?AGREEMENT\\s{1,8}(?:made|dated|entered)`,
  'giu',
)

/** `isClause`: the text need not be a whole contract. */
export function readOpening(text: string, { isClause = false } = {}): Opening {
  const guess = detectDocumentLanguage(text).language
  const language: Language = guess === 'de' ? 'de' : 'en'
  const head = text.slice(0, LATEST_OPENING)
  let best: { at: number; score: number; opener: string } | null = null
  for (const match of head.matchAll(OPENER)) {
    const at = match.index
    // Later places open only when they are plainly better: most of them speak of the contract, not for it.
    const score = openingScore(text, at, match[0]) - Math.min(3, at / 6000)
    if (score >= 4 && (best === null || score > best.score)) best = { at, score, opener: match[0] }
    if (best !== null && best.score >= 8 && at > best.at + 5000) break
  }
  const start =
    best === null
      ? null
      : /^(?:this|dieser|diese|the\s{1,8}undersigned)/i.test(best.opener)
        ? best.at
        : /^(?:agree|schließen|vereinbaren|errichten)/i.test(best.opener)
          ? paragraphStart(text, best.at)
          : sentenceStart(text, best.at)
  const isContract = isClause || contractEvidence(text, best?.score ?? 0) >= 5
  return {
    isContract,
    language,
    dayOrder: isContract ? dayOrderOf(text, language) : 'day-first',
    preamble: start === null || !isContract ? null : { start, end: preambleEnd(text, start) },
    front: { start: 0, end: start ?? Math.min(text.length, 3000) },
  }
}

const between = /\b(?:by\s{1,20}and\s{1,20})?(?:between|B\sE\sT\sW\sE\sE\sN|among(?:st)?)\b|\bzwischen\b/i

function openingScore(text: string, at: number, opener: string): number {
  const after = text.slice(at, at + 700)
  const before = text.slice(Math.max(0, at - 250), at)
  const noun = new RegExp(NOUN, 'iu')
  let score = 0
  if (/^(?:this|dieser|diese)/i.test(opener)) score += 1.5
  // A list of parties opens nothing by itself: on cover pages it stands without its sentence.
  if (/^(?:by|between|b\se\st|among|zwischen)/i.test(opener))
    score += noun.test(before) ? (/\bth(?:is|e)\b|\bdiese/i.test(before) ? 1 : 0.5) : -1
  if (/^agree/i.test(opener) && definitionsIn(text.slice(paragraphStart(text, at), at)) > 1) score += 4.5
  if (/^(?:schließen|vereinbaren|errichten)/i.test(opener))
    score += bearersIn(text.slice(paragraphStart(text, at), at)) > 1 ? 4.5 : 1
  if (/^The\s{1,8}undersigned/i.test(opener)) score += definitionsIn(after) > 0 ? 3 : 0
  if (/^Ladies/i.test(opener)) score += /\b(?:confirm|agree|agreement)/i.test(text.slice(at, at + 1500)) ? 3.5 : 1
  if (between.test(after)) score += 2
  if (
    /\b(?:is\s{1,8})?(?:made|entered|dated|executed|effective|concluded|geschlossen|vereinbart|abgeschlossen)\b/i.test(
      after.slice(0, 350),
    ) ||
    /\b(?:made|entered|dated|effective)\b/i.test(before)
  )
    score += 1.5
  if (
    /\(\s{0,3}(?:(?:the|hereinafter|hereafter|together|each|collectively|nachfolgend|im Folgenden)[^()]{0,60})?["“„'‘]/i.test(
      after,
    ) ||
    /\b(?:nachfolgend|nachstehend|im Folgenden)\b/.test(after) ||
    (/^zwischen/i.test(opener) && rolesIn(after.slice(0, 400)) > 0)
  )
    score += 1.5
  if (
    /\b(?:a|an)\s{1,8}[\p{L} ]{0,30}(?:corporation|company|partnership|association|bank)\b|\b(?:Inc|LLC|Corp|Ltd|GmbH|AG|Limited|L\.P|[KO]HG|KG|SE|GbR|eG|mbH|mbB)\b|\be\.\s?[VK]\.|^[Zz]wischen\s{1,20}(?:der|dem|den)?\s{0,4}(?:Herrn?|Frau|Eheleuten?|Stadt|Gemeinde|Land|Landkreis|Universität)\s/u.test(
      after,
    )
  )
    score += 1
  if (
    /\b(?:WHEREAS|WITNESSETH|W I T N E S S|RECITALS|NOW,?\s{1,8}THEREFORE|agree\s{1,8}as\s{1,8}follows|Präambel|BACKGROUND)|(?:^|\n)\s{0,40}§\s?1\b/i.test(
      text.slice(at, at + 3000),
    )
  )
    score += 1.5
  if (/(?:\.\s?){8,}|\bTABLE OF CONTENTS\b/i.test(after.slice(0, 300))) score -= 3
  return score
}

/** How much speaks for a contract; five is enough. */
function contractEvidence(text: string, opening: number): number {
  const head = text.slice(0, 4000)
  let points = opening >= 7 ? 3 : opening >= 5 ? 2 : opening >= 4 ? 1 : 0
  if (TITLE.test(head)) points += HEADING.test(head.slice(0, 300)) ? 3 : 2
  for (const sign of SIGNS) if (sign.test(text)) points++
  if (SIGNATURES.some((mark) => standsTwice(text, mark))) points++
  if (isInSections(text)) points++
  const self = (
    text
      .slice(0, 60_000)
      .match(
        /\b(?:this|the|dieser|dieses|diesem|diesen)\s{1,8}(?:[A-Z][a-z]{2,20}\s{1,4})?(?:agreement|amendment|contract|addendum|vertrags?|vereinbarung)\b/gi,
      ) ?? []
  ).length
  points += self >= 12 ? 2 : self >= 3 ? 1 : 0
  for (const sign of OTHER_KINDS) if (sign.test(head)) points -= 4
  return points
}

/** A heading that names the kind of paper: in capitals anywhere on the first page, or as the first words of it. */
const TITLE =
  /\b[A-ZÄÖÜ][A-ZÄÖÜ&,'’/ -]{3,80}(?:AGREEMENT|CONTRACT|AMENDMENT|ADDENDUM|VERTRAG|VEREINBARUNG|LEASE|UNDERTAKING)\b|(?:^|\n)[^\n;:]{0,110}\b(?:\p{Lu}[\p{L}&-]{1,24}\s{1,4}){1,6}(?:Agreement|Contract|Addendum|Lease|[Vv]ereinbarung)\b|(?:^|\n)\s{0,40}\p{Lu}[\p{L}-]{2,40}(?:vertrag|vereinbarung)\b|(?:^|\n)\s{0,40}(?:Vertrag|Vereinbarung|Nachtrag|Agreement|Contract|AGREEMENT|VERTRAG|VEREINBARUNG)\b/u

const HEADING = /\b(?:AGREEMENT|CONTRACT|AMENDMENT|ADDENDUM|[A-ZÄÖÜ]*VERTRAG|VEREINBARUNG)\b/

const SIGNS: readonly RegExp[] = [
  /\bhereby\s{1,8}(?:acknowledge|agree|confirm|covenant|grant)|\bmutual(?:ly)?\s{1,8}(?:agree|covenant|promise)|\backnowledges?\s{1,8}and\s{1,8}agrees?\b/i,
  /\bWHEREAS\b|\bWITNESSETH\b|\bRECITALS\b|\bPräambel\b|\bVorbemerkung\b/i,
  /\b(?:wird|werden|ist|haben)\b[^.]{0,80}\b(?:Vertrag|Vereinbarung|Nachtrag)\b[^.]{0,30}\b(?:geschlossen|vereinbart)|\bfolgende[rn]?\s{1,8}\p{L}{0,30}(?:[Vv]ertrag|[Vv]ereinbarung)\b/u,
  /\bNOW,?\s{1,20}THEREFORE\b|\bagree(?:s|d)?\s{1,20}(?:with\s[^.]{1,60})?as\s{1,20}follows\b|\b(?:vereinbaren|schließen)\b[^.]{0,80}(?:folgend|Vertrag|was folgt)/i,
  /\bIN\s{1,20}WITNESS\s{1,20}(?:WHEREOF|HEREOF)\b|\bduly\s{1,8}(?:executed|authorized)\b|\b(?:ACCEPTED|AGREED)\s{1,8}(?:AND|TO)\b|\bOrt,\s{0,4}Datum\b|\bUnterschrift(?:en)?\b/i,
  /\bgoverned\s{1,20}by\b|\bGerichtsstand\b|\bsalvatorische\b|\bbinding\s{1,8}(?:upon|on)\b/i,
  /\bBy:\s|\bName:\s|\/s\/|\b(?:the\s{1,8})?parties\s{1,20}hereto\b|\bVertragsparteien\b|\bVertragspartner\b/i,
]

/** '§ 1 …' and within a page or two '§ 2 …', each at the head of its line. */
function isInSections(text: string): boolean {
  const first = text.search(/(?:^|\n)\s{0,20}§\s{0,2}1\s/)
  return first >= 0 && /\n\s{0,20}§\s{0,2}2\s/.test(text.slice(first, first + LONGEST_SECTION))
}

/** Characters. */
const LONGEST_SECTION = 4000

const SIGNATURES = ['By:', '/s/']
/** How far apart two people sign. Characters. */
const BESIDE = 400

function standsTwice(text: string, mark: string): boolean {
  let last = text.indexOf(mark)
  for (let at = last; at >= 0; at = text.indexOf(mark, at + mark.length)) {
    if (at > last && at - last < BESIDE) return true
    last = at
  }
  return false
}

/** Openings of texts that speak about contracts without being one. */
const OTHER_KINDS: readonly RegExp[] = [
  /\bIM NAMEN DES VOLKES\b|\bLeitsatz\b|\bTatbestand\b|\bEntscheidungsgründe\b|\b(?:BESCHLUSS|URTEIL)\b|\b(?:ECLI|Aktenzeichen)\s?:/,
  /^\s{0,80}(?:From|Von|To|An|Subject|Betreff|Sent)\s?:/im,
  /\b(?:MINUTES|Minutes)\s{1,8}(?:OF|of)\b|\b(?:Protokoll|Niederschrift)\s{1,8}(?:der|über|zur)\b/,
  /\bSehr geehrte[rs]?\b|\bDear\s{1,8}(?:Mr|Ms|Mrs|Dr|Sir)\b/,
  /\b(?:OPINION OF THE COURT|Plaintiff|MEMORANDUM OPINION)\b/,
]

/** 'Sample Inc., … (“Sample”), and Muster LLC, … (“Muster”), agree as follows': how many such definitions. */
function definitionsIn(text: string): number {
  return (
    text.match(
      /\([^()"“]{0,60}["“][^"“”()]{2,40}["”][^()]{0,20}\)|\([A-Z]{3,12}\)|\(\s{0,4}hereinafter\s[^()"“]{0,40}[Pp]arty\s[A-D1-4]\s{0,4}\)/g,
    ) ?? []
  ).length
}

/** Roles given, or where there are none people and firms named: 'Herr Muster, Frau Beispiel und die Muster GmbH'. */
const bearersIn = (text: string): number => Math.max(rolesIn(text), (text.match(BEARERS) ?? []).length)
const BEARERS =
  /(?<!\p{L})(?:Herrn?|Frau|Eheleuten?)\s{1,4}(?=\p{Lu})|\s(?:GmbH|AG|SE|UG|KG|OHG|GbR|eG|e\.\s?[VK]\.)(?!\p{L})/gu

/** 'die Muster GmbH (Vermieterin) und Herr Beispiel (nachfolgend „Mieter“)': how many roles are given. */
const rolesIn = (text: string): number => (text.match(ROLES) ?? []).length
const ROLES = new RegExp(
  `\\((?:[^()]{0,40}\\s)?["„“]?\\p{L}{3,30}["”“]?\\)|(?:^|\\s)(?:die|der)\\s\\p{L}{3,24},\\s(?:die|der|Herr|Frau)\\s|[–—-]\\s\\p{L}{4,30}\\s[–—-]|(?:^|\\s)(?:der|die)\\s\\p{L}{0,20}(?:käufer|geber|nehmer|mieter|pächter)(?:in)?\\s(?=\\p{L})|\\sals\\s(?:${ROLE_NOUN})`,
  'giu',
)

/** Where the paragraph begins that reaches `at`; at most 1200 characters back. */
function paragraphStart(text: string, at: number): number {
  const from = Math.max(0, at - 1200)
  const blank = /(?:^|\n)\s{0,40}\n\s{0,40}(?=\S)/g
  let start = from === 0 ? 0 : at
  for (const match of text.slice(from, at).matchAll(blank)) start = from + match.index + match[0].length
  return start
}

function sentenceStart(text: string, at: number): number {
  const from = Math.max(0, at - 300)
  const before = text.slice(from, at)
  const stops = [...before.matchAll(/\n\s{0,40}\n|[.;:]\s{1,20}(?=\p{Lu})|\n/gu)]
  const last = stops
    .filter((stop) => !stop[0].startsWith('\n') || /\n\s{0,40}\n/.test(stop[0]) || before.length - stop.index < 120)
    .at(-1)
  return last === undefined ? (at < 300 ? 0 : at) : from + last.index + last[0].length
}

const ENDS =
  /\b(?:W\s?I\s?T\s?N\s?E\s?S\s?S\s?E\s?T\s?H|WHEREAS|RECITALS?|NOW,?\s{1,20}THEREFORE|Background|BACKGROUND|PRELIMINARY STATEMENTS?|Recitals|R\s?E\s?C\s?I\s?T\s?A\s?L\s?S|Whereas|Präambel|Vorbemerkung(?:en)?|Introduction)\b|\bagrees?\s{1,20}(?:with\s[^.]{1,60}\s)?(?:as\s{1,20}follows|to\s{1,8}(?:all|the|be))|\n\s{0,40}(?:§\s?1\b|1\.\s|ARTICLE\s|Article\s{1,4}(?:1|I)\b|SECTION\s{1,4}1)|\s1\.\s{1,8}(?:DEFINITIONS|Definitions|[A-Z]{4,})|\b(?:schließen|vereinbaren)\b[^.]{0,60}(?:folgend|Vertrag)/

const LISTS_PARTIES = /\b(?:between|B\sE\sT\sW\sE\sE\sN|among(?:st)?|zwischen|parties)\b[\s:]{0,40}$/i

function preambleEnd(text: string, start: number): number {
  const window = text.slice(start, start + LONGEST_PREAMBLE)
  const first = ENDS.exec(window.slice(60))
  // 'BETWEEN 1. Sample Inc.' numbers the parties; the clauses come later.
  const numbered = first !== null && /1\.\s$/.test(first[0]) && LISTS_PARTIES.test(window.slice(0, 60 + first.index))
  const past = numbered ? 60 + first.index + first[0].length : 60
  const stop = ENDS.exec(window.slice(past))
  if (stop === null) return start + Math.min(window.length, 2500)
  const end = start + past + stop.index
  // 'agree to all terms of this Agreement dated …': the sentence still has its date to say.
  if (!/^agrees?\s{1,20}(?:to|with)/i.test(stop[0])) return end
  const full = /\.\s/.exec(text.slice(end, end + 300))
  return end + (full === null ? 0 : full.index + 1)
}
