// The two dates a contract opens with. The agreement date is when it was made: the first sentences say so, else the title page, else
// the latest signature. The effective date is only what the contract itself calls effective; a contract that does not speak of
// taking effect has none.
import { blankDate, type Day, daysBetween } from './days.ts'
import type { ContractDate } from './facts.ts'
import type { Opening } from './opening.ts'

export const ABSENT: ContractDate = { status: 'absent', value: null, span: null, derivation: null }

export interface OpeningDates {
  readonly agreement: ContractDate
  readonly effective: ContractDate
}

/** Dates of other papers: 'that certain Agreement dated …', 'Source: SAMPLE INC., 8-K, 5/5/2017', 'filed on'. */
const OTHER_PAPER =
  /(?:that\s{1,8}certain|Source:|10-[KQ]|8-K|filed|original(?:ly)?|previous(?:ly)?|prior|amend(?:s|ed|ing)\b|pursuant\s{1,8}to|set\s{1,8}forth\s{1,8}in|under\s{1,8}the|Fassung\s{1,4}vom|Act\s{1,4}of|Version|Rev\.?|Form|Änderung\s{1,4}des|Nachtrag\s{1,4}zum|zum\s{1,4}Vertrag|geboren|born)[^.;()]{0,140}$/i
const MADE =
  /(?:\b(?:dated|made|entered|executed|signed|concluded|agreement|amendment|addendum|as\s{1,8}of|on|this|the|den|vom|am|geschlossen|date)\b)[\s,:("“this]{0,24}(?:the\s{1,4}|as\s{1,8}of\s{1,4}|reference\s{1,4}(?:the\s{1,4})?|on\s{1,4}|this\s{1,4}){0,2}$/i
const EFFECTIVE =
  /\beffective\b(?:\s{1,8}(?:as|date|on|from|is|for\s{1,4}all\s{1,4}purposes|and\s{1,4}in|retroactive(?:ly)?|this|upon|the|of|to|be|shall|in|all|respects|:)){0,8}[\s,:("“)”]{0,20}(?:the\s{1,4}|this\s{1,4}|as\s{1,4}of\s{1,4}){0,2}$|\b(?:mit\s{1,4}Wirkung\s{1,4}(?:zum|ab|vom)|gültig\s{1,4}(?:ab|seit)|wirksam\s{1,4}(?:ab|zum))(?:\s{1,4}dem)?\s{1,4}$/i
const NAMED_EFFECTIVE =
  /^[\s,.]{0,6}(?:\(\s{0,4}|,\s{0,4})?(?:(?:the|herein|hereinafter|hereafter|referred|to|as|called|this|date|such|being|is)\s{1,4}){0,6}["“'„]?\s{0,2}(?:\p{L}{1,24}\s{1,4}){0,3}Effective\s{0,3}Date|^[\s,]{0,4}\(?(?:nachfolgend\s)?["“„]?(?:Vertragsbeginn|Stichtag|Wirksamkeits)/iu

export function readOpeningDates(text: string, opening: Opening): OpeningDates {
  const preamble = preambleDates(text, opening)
  const agreement =
    preamble.agreement ??
    frontDate(text, opening) ??
    preamble.effective ??
    signatureDate(text, opening) ??
    preamble.blank ??
    ABSENT
  const effective =
    preamble.effective ??
    laterEffective(text, opening, agreement) ??
    (preamble.blank !== null &&
    preamble.agreement === null &&
    /effective/i.test(opening.preamble === null ? '' : text.slice(opening.preamble.start, opening.preamble.end))
      ? preamble.blank
      : ABSENT)
  return { agreement: atFirstPlace(text, agreement, opening), effective }
}

/** A date that the title page shows already is cited there: it is the first place a reader looks. */
function atFirstPlace(text: string, date: ContractDate, { front, language }: Opening): ContractDate {
  if (date.value === null || date.span === null || date.span.start < front.end) return date
  const first = daysBetween(text, Math.max(0, front.end - 8000), front.end, language).find(({ value }) => value === date.value)
  return first === undefined ? date : explicit(first)
}

function explicit({ value, start, end }: Day): ContractDate {
  return { status: 'explicit', value, span: { start, end }, derivation: null }
}

interface PreambleDates {
  readonly agreement: ContractDate | null
  readonly effective: ContractDate | null
  readonly blank: ContractDate | null
}

function preambleDates(text: string, { preamble, language }: Opening): PreambleDates {
  if (preamble === null) return { agreement: null, effective: null, blank: null }
  const to = Math.min(preamble.end, preamble.start + 1800)
  let agreement: ContractDate | null = null
  let effective: ContractDate | null = null
  let firstDay = to
  for (const day of daysBetween(text, preamble.start, to, language)) {
    const before = text.slice(Math.max(0, preamble.start - 40, day.start - 160), day.start)
    if (OTHER_PAPER.test(before)) continue
    const named = NAMED_EFFECTIVE.test(text.slice(day.end, day.end + 110))
    const takesEffect = EFFECTIVE.test(before)
    const isMade = MADE.test(before) && !takesEffect
    if (effective === null && (named || takesEffect)) effective = explicit(day)
    if (agreement === null && isMade) {
      agreement = explicit(day)
      firstDay = Math.min(firstDay, day.start)
      if (/\beffective\b/i.test(before.slice(-60)) && effective === null) effective = agreement
    }
  }
  const blank = blankDate(text, preamble.start, Math.min(to, firstDay, preamble.start + 700))
  if (blank !== null && agreement === null)
    return { agreement: null, effective, blank: { status: 'redacted', value: null, span: blank, derivation: null } }
  return { agreement, effective, blank: null }
}

/** 'Dated as of …' on the title page, or the date that stands alone between title and addressee of a letter agreement. */
function frontDate(text: string, { front, preamble, language }: Opening): ContractDate | null {
  const from = Math.max(0, front.end - 8000)
  const days = daysBetween(text, from, front.end, language).filter(
    ({ start }) => !OTHER_PAPER.test(text.slice(Math.max(0, start - 120), start)),
  )
  const dated = days.find(({ start }) =>
    /\b(?:dated?|as\s{1,8}of|effective|made|entered)\b[\s:a-z]{0,24}$/i.test(
      text.slice(Math.max(0, start - 40), start),
    ),
  )
  const alone = days.find(
    ({ start, end }) =>
      /(?:^|\n|\s{3,})\s{0,80}$/.test(text.slice(Math.max(0, start - 90), start)) ||
      /^\s{0,80}(?:\n|\s{3,}|$)/.test(text.slice(end, end + 90)),
  )
  const day = dated ?? (preamble === null || front.end < 6000 ? (alone ?? days.at(-1)) : alone)
  return day === undefined ? null : explicit(day)
}

/** Where signatures begin: the last testimonium, else the last signature field. */
function signatureStart(text: string): number {
  const closing =
    /\b(?:IN\s{1,8}WITNESS\s{1,8}W?HEREOF|intending\s{1,8}to\s{1,8}be\s{1,8}legally|AGREED\s{1,8}(?:AND|TO)|ACCEPTED\s{1,8}AND)\b|\bOrt,\s{0,4}Datum|\bUnterschrift/gi
  let at = -1
  for (const match of text.matchAll(closing))
    if (at < 0 || match.index < at + 20_000 || match.index < text.length * 0.9) at = match.index
  return at
}

/** The latest day written beside a signature: a contract is made when the last party signs. */
function signatureDate(text: string, { language, preamble }: Opening): ContractDate | null {
  const closing = signatureStart(text)
  const windows: [number, number][] = closing >= 0 ? [[closing, Math.min(text.length, closing + 4000)]] : []
  windows.push([Math.max(preamble?.start ?? 0, text.length - 4000), text.length])
  for (const [from, to] of windows) {
    const days = daysBetween(text, from, to, language).filter(({ start, end }) => isSigned(text, start, end))
    const latest = days.reduce<Day | null>((best, day) => (best === null || day.value > best.value ? day : best), null)
    if (latest !== null) return explicit(latest)
  }
  return null
}

function isSigned(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 80), start)
  if (/Source:[^\n]{0,70}$|10-[KQ]|8-K|expires?[^.]{0,30}$/i.test(before)) return false
  return (
    /\b(?:dated?|signed|as\s{1,8}of|on|this|effective|den|am|executed)\b[\s:_./-]{0,30}(?:the\s{1,4})?$/i.test(
      before,
    ) ||
    /^[\s_-]{0,20}(?:\n|$|Date\b|\/s\/)/i.test(text.slice(end, end + 40)) ||
    /\/s\/[^\n]{0,60}$/.test(before) ||
    /,\s{1,4}(?:den\s{1,4})?$/.test(before)
  )
}

/** Definitions of the effective date and statements that the contract takes effect, anywhere after the opening. */
const TAKES_EFFECT =
  /["“„]?\bEffective\s{1,8}Date\b["”“]?[\s,)]{0,4}(?:\bof\s{1,4}this\s{1,4}\w{4,12}\s{1,4})?(?:means|shall\s{1,4}mean|shall\s{1,4}be|is|will\s{1,4}be|:|has\s{1,4}the\s{1,4}meaning|shall\s{1,4}have)|\b(?:agreement|amendment|contract|addendum|term|promotion)\b[^.;]{0,80}\b(?:shall|will|is|are|to|does|hereby|be|becomes?|takes?|commences?|begins?|starts?)\b[^.;]{0,40}\b(?:effective|commence[sd]?|commencing|begins?|beginning|starts?|(?:take|into|in)\s{1,4}(?:effect|force)|force\s{1,4}and\s{1,4}effect|run)\b|\beffective\s{1,4}(?:date\s{0,4}:|as\s{1,4}of\s{1,4}the\s{1,4}date)|\btritt\b[^.;]{0,80}\bin\s{1,4}Kraft|\bVertragsbeginn\b|\b(?:Vertrag|Vereinbarung|Laufzeit)\b[^.;]{0,60}\b(?:beginnt|gilt\s{1,4}ab|läuft\s{1,4}(?:ab|vom))|\b(?:commencement|start)\s{1,4}date\b|\bterm\b[^.;]{0,40}\bfrom\b|\bcommencing\b/gi
const SAME_DAY =
  /\b(?:date\s{1,8}(?:hereof|of\s{1,8}(?:this|the)\s{1,8}(?:\w+\s{1,4}){0,2}(?:agreement|amendment|contract|addendum)|(?:and\s{1,4}year\s{1,4})?(?:first|last)?\s{0,4}(?:above|set\s{1,4}forth\s{1,4}above|written|executed|listed|set\s{1,4}forth)|first\s{1,8}\w|of\s{1,8}(?:its\s{1,4}|the\s{1,4})?(?:execution|signing|signature|(?:the\s{1,4})?last|(?:the\s{1,4})?(?:most\s{1,4}recent|final)))|execution\s{1,8}(?:of|hereof|by|date)|(?:later|last|latest)\s{1,8}of\s{1,8}the\s{1,8}(?:two\s{1,8})?(?:dates?|signature)|(?:upon|on)\s{1,8}(?:the\s{1,8})?(?:signatures?|signing|execution)|date\s{1,4}it\s{1,4}is\s{1,4}(?:executed|signed)|Unterzeichnung|Unterschrift|Vertragsschluss|Datum\s{1,4}dieses)/i

function laterEffective(text: string, { preamble, language }: Opening, agreement: ContractDate): ContractDate | null {
  const from = preamble?.start ?? 0
  let sameDay: ContractDate | null = null
  let turns = 0
  TAKES_EFFECT.lastIndex = 0
  for (const match of text.matchAll(TAKES_EFFECT)) {
    if (match.index < from - 3000 || turns++ > 40) continue
    const start = match.index
    const end = clauseEnd(text, start + match[0].length)
    const clause = text.slice(start, end)
    if (
      /\b(?:terminat(?:e|ion)\s{1,4}(?:shall|will)|registration\s{1,4}statement|notice\s{1,4}of\s{1,4}terminat|assign)/i.test(
        clause.slice(0, 120),
      )
    )
      continue
    const day = daysBetween(text, start, end, language).find(
      (candidate) =>
        !OTHER_PAPER.test(text.slice(start, candidate.start)) &&
        !/\b(?:until|through|expir\w+|ending|end|terminat\w+|to|bis|conclud\w+)\b[^.;]{0,30}$/i.test(
          text.slice(start, candidate.start),
        ),
    )
    const own = /^["“„]?Effective\s{1,8}Date/i.test(match[0])
    if (
      day !== undefined &&
      (own ||
        /\b(?:effective|commenc\w+|begin\w*|start\w*|from|beginnt|Kraft|ab|vom|effect)\b/i.test(
          text.slice(start, day.start),
        ))
    )
      return explicit(day)
    if (sameDay === null && SAME_DAY.test(clause) && agreement.value !== null)
      sameDay = {
        status: 'derived',
        value: agreement.value,
        span: { start, end },
        derivation: `${agreement.value} (the date of the agreement, which the clause refers to)`,
      }
    else if (sameDay === null && SAME_DAY.test(clause) && agreement.status === 'redacted')
      sameDay = { status: 'redacted', value: null, span: { start, end }, derivation: null }
  }
  return sameDay
}

/** The clause's end: a full stop, a semicolon, a blank line; at most 320 characters on. */
export function clauseEnd(text: string, from: number): number {
  const window = text.slice(from, from + 320)
  const stop = /[;]|\.(?=\s{1,20}[\p{Lu}("“\d]|\s*$)|\n\s{0,40}\n/u.exec(window)
  return from + (stop?.index ?? window.length)
}
