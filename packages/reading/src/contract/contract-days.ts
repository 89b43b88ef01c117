// The two dates a contract opens with. The agreement date is when it was made: the first sentences say so, else the title page, else
// the latest signature. The effective date is only what the contract itself calls effective; a contract that does not speak of
// taking effect has none.
import { blankDate, type Day, daysBetween, OTHER_PAPER } from './days.ts'
import { laterEffective } from './effective.ts'
import { ABSENT, blankedDate, type ContractDate, explicitDate } from './facts.ts'
import type { Opening } from './opening.ts'
import { blankSigning, isSignedOnNoDay, signatureDate } from './signing.ts'

export interface OpeningDates {
  readonly agreement: ContractDate
  readonly effective: ContractDate
}

/** Right before the date: how a contract says when it was made. */
const MADE =
  /\b(?:dated|made|entered|executed|signed|concluded|agreement|amendment|addendum|as of|on|this|the|den|vom|am|geschlossen|date)\b[\s,:("“]{0,4}(?:(?:the|as of|for|reference|on|this|effect) ){0,4}(?:(?:first|second|third|\p{L}{3,12}th|\p{L}{3,12}-?first) )?\(?$/iu
/** Somewhere in the sentence before it, for the prepositions alone prove nothing. */
const MAKING =
  /\b(?:dated|made|entered|executed|signed|concluded|agreement|contract|amendment|addendum|geschlossen|abgeschlossen|vereinbart|date)\b|(?:vertrag|vereinbarung|nachtrag)\b/i
/** Or right behind it: 'wird am 3. Mai folgender Vertrag geschlossen'. */
const MAKING_BEHIND =
  /^\s{0,4}(?:\p{L}{2,20}\s){0,4}(?:geschlossen|vereinbart|\p{L}*[Vv]ertrag|\p{L}*[Vv]ereinbarung)\b/u
const EFFECTIVE =
  /\beffective\b(?:\s{1,8}(?:as|date|on|from|is|for|purposes|and|retroactive(?:ly)?|this|upon|the|of|to|be|shall|in|all|respects|:)){0,12}[\s,:("“)”]{0,20}$|\b(?:mit\s{1,4}Wirkung\s{1,4}(?:zum|ab|vom)|gültig\s{1,4}(?:ab|seit)|wirksam\s{1,4}(?:ab|zum))(?:\s{1,4}dem)?\s{1,4}$/i
const NAMED_EFFECTIVE =
  /^[\s,.]{0,6}(?:(?:the|this|date|being)\s{1,4}){0,3}(?:\(\s{0,4}|,\s{0,4})?(?:(?:the|herein|hereinafter|hereafter|referred|to|as|called|this|date|such|being|is)\s{1,4}){0,6}[("“'„]{0,2}\s{0,2}(?:\p{L}{1,24}\s{1,4}){0,3}Effective\s{0,3}Date|^[\s,]{0,4}\(?(?:nachfolgend\s)?["“„]?(?:Vertragsbeginn|Stichtag|Wirksamkeits)/iu
/** The effective date defined in the opening by the signatures: 'as of the date last written below (the "Effective Date")'. */
const BY_SIGNATURE =
  /\b(?:the\s{1,8})?(?:later|last|latest|date)\s[^.;"“]{0,110}\b(?:sign\w*|written|below|execut\w*)[^.;"“]{0,40}\(?\s{0,4}["“]?(?:the\s{1,4})?["“]?\s{0,2}Effective\s{1,4}Date/i

/** 'their Distribution Agreement … dated', 'extends the Lease dated': another paper of the same parties, in its possessive or its verb. */
const ANOTHER_OF_THEIRS =
  /\b(?:their|its|our|your|his|her|ihre[nrms]?|unsere[nrms]?|seine[nrms]?|(?:extend|amend|renew|supplement|replace|supersede|terminat|restat|continu|modif)(?:s|es|ed|e|ies|ing)?\s(?:the|that|an?))\s[^.;"“”()]{0,90}(?:agreement|contract|lease|vertrag|vereinbarung)\b(?:(?!\bis\b)[^.;]){0,90}$/i

/** The day a party was born or entered in a register. */
const OF_A_PARTY =
  /(?<!\p{L})(?:geb(?:\.|oren)|\*|born|date of birth:?|d\.?o\.?b\.?:?|eingetragen|registered|incorporated)\s?(?:seit dem |seit |am |on |in )?\(?$/iu

/** How far into the opening a date may stand to be the contract's own. Characters. */
const OWN_REACH = 900

export function readOpeningDates(text: string, opening: Opening): OpeningDates {
  const preamble = preambleDates(text, opening)
  const front = frontDate(text, opening)
  // 'Effective Date: …' on a title page is the day it was made where no signature says another.
  const isLabel = front !== null && isLabelledEffective(text, front)
  const made = preamble.agreement ?? (isLabel ? signatureDate(text, opening) : null) ?? front
  // 'is effective as of' makes a contract on that day; 'will be effective' is said on another.
  const said = preamble.effective !== null && !saysWillBe(text, preamble.effective) ? preamble.effective : null
  const begins = said !== null && !isMade(text, said) && isSignedOnNoDay(text, opening) ? null : said
  const signed = made === null && begins === null ? signatureDate(text, opening) : null
  const last = said === null ? asMade(preamble.effective) : null
  const agreement = made ?? asMade(begins) ?? signed ?? last ?? preamble.blank ?? unsigned(text, opening) ?? ABSENT
  const effective =
    preamble.effective ??
    frontEffective(text, opening) ??
    signedEffective(text, opening, agreement) ??
    laterEffective(text, opening, agreement) ??
    blankEffective(text, opening, preamble)
  const first = atFirstPlace(text, agreement, opening)
  const isNamed = effective.rule !== 'effective.period' && effective.rule !== 'effective.term'
  const same = effective.status === 'explicit' && effective.value === first.value && isNamed
  return { agreement: first, effective: same ? { ...effective, span: first.span } : effective }
}

/** A contract that only says since when it is effective is dated by that day. */
const asMade = (effective: ContractDate | null): ContractDate | null =>
  effective === null ? null : { ...effective, rule: 'dated.effective' }

/** 'is made effective May 1': the day it is made. ', effective as of May 1, is made' leaves that to the signatures, where they give a place for it. */
function isMade(text: string, { span }: ContractDate): boolean {
  return (
    span !== null &&
    /\b(?:made|entered(?:\s{1,4}into)?|executed|concluded|is|signed)(?:\s{1,4}and(?:\s{1,4}(?:made|entered|into|executed)){0,3})?,?\s{1,4}(?:(?:and|to\s{1,4}be)\s{1,4})?effect(?:ive)?\b[^.;,()]{0,40}$/i.test(
      text.slice(Math.max(0, span.start - 120), span.start),
    )
  )
}

function saysWillBe(text: string, { span }: ContractDate): boolean {
  return (
    span !== null &&
    /\b(?:will|shall)\s{1,8}(?:be|become)\s{1,8}effective\b[^.;]{0,40}$/i.test(
      text.slice(Math.max(0, span.start - 80), span.start),
    )
  )
}

/** A date that the title page shows already is cited there: it is the first place a reader looks. */
function atFirstPlace(text: string, date: ContractDate, opening: Opening): ContractDate {
  const { front } = opening
  if (date.value === null || date.span === null || date.span.start < front.end) return date
  const first = daysBetween(text, Math.max(0, front.end - 8000), front.end, opening).find(
    ({ value, end }) =>
      value === date.value && !/^\s{2,90}(?:[ivx]{1,5}|\d{1,3})\s{0,4}\n/.test(text.slice(end, end + 100)),
  )
  return first === undefined ? date : { ...date, span: { start: first.start, end: first.end } }
}

interface PreambleDates {
  readonly agreement: ContractDate | null
  readonly effective: ContractDate | null
  readonly blank: ContractDate | null
}

function preambleDates(text: string, opening: Opening): PreambleDates {
  const { preamble } = opening
  if (preamble === null) return { agreement: null, effective: null, blank: null }
  const signed = text.slice(preamble.start, preamble.end).search(/\bBy:\s|\/s\/|\b(?:Title|Name):\s/)
  const to = Math.min(preamble.end, preamble.start + (signed < 0 ? 1800 : Math.min(signed, 1800)))
  const isLetter = /^\s*Ladies/i.test(text.slice(preamble.start, preamble.start + 40))
  let agreement: Day | null = null
  let effective: Day | null = null
  for (const day of daysBetween(text, preamble.start, to, opening)) {
    const sentence = text
      .slice(Math.max(0, preamble.start - 40), day.start)
      .replace(/Source:[^\n]{0,120}\n/g, ' ')
      .replace(/\s+/g, ' ')
    const before = sentence.slice(-160)
    if (OTHER_PAPER.test(before) || ANOTHER_OF_THEIRS.test(before) || isAmendedPaper(sentence.slice(-420))) continue
    if (OF_A_PARTY.test(before)) continue
    const takesEffect = EFFECTIVE.test(before)
    if (effective === null && (takesEffect || NAMED_EFFECTIVE.test(text.slice(day.end, day.end + 110)))) effective = day
    const own =
      day.start - preamble.start < OWN_REACH &&
      MADE.test(before) &&
      (MAKING.test(sentence) || MAKING_BEHIND.test(text.slice(day.end, day.end + 80))) &&
      (!isLetter || /\bdated\b/i.test(before.slice(-20)))
    if (agreement !== null || !own) continue
    if (!takesEffect || /\b(?:made|entered|dated)\b[^.;]{0,60}$/i.test(before)) agreement = day
  }
  const limit = Math.min(to, preamble.start + 1100)
  const blank = agreement === null ? blankDate(text, preamble.start, limit) : null
  return {
    agreement: agreement === null ? null : explicitDate(agreement, 'dated.opening'),
    effective: effective === null ? null : explicitDate(effective, 'effective.opening'),
    blank: blank === null ? null : blankedDate(blank, 'dated.blank'),
  }
}

/** 'This Amendment to the Supply Agreement dated …': the date of what is amended, unless the sentence has come back to itself. */
function isAmendedPaper(before: string): boolean {
  const to =
    /\b(?:amendment|addendum|schedule|supplement|exhibit|nachtrag|statement of work)\b[^.;]{0,60}? (?:to|zum|zur) (?:that|the|certain)\b([^;]{0,300})$/i.exec(
      before,
    )
  if (to === null || !/\b(?:dated|entered|made|vom|of|on)\b[^"”]{0,24}$/i.test(before)) return false
  const own =
    /["”]\s?\)[\s,]{0,3}(?:is|dated|made|entered|effective)\b[^"”]{0,40}$/i.test(before) &&
    /(?:amendment|addendum|schedule|supplement)["”]\s?\)[^"”]{0,50}$/i.test(before)
  return (
    !own &&
    !/\bis (?:made|entered|dated|effective|hereby)\b[^"”]{0,40}$/i.test(before) &&
    /\p{Ll}{3}|agreement/iu.test(to[1] ?? '')
  )
}

/** 'Dated as of …' on the title page, or the date that stands alone between title and addressee of a letter agreement. */
function frontDate(text: string, opening: Opening): ContractDate | null {
  const { front, preamble } = opening
  const days = daysBetween(text, Math.max(0, front.end - 8000), front.end, opening).filter(
    ({ start }) => !OTHER_PAPER.test(text.slice(Math.max(0, start - 120), start)),
  )
  const dated = days.find(({ start }) =>
    /\b(?:dated?|as\s{1,8}of|effective|made|entered)\b[\s:a-z]{0,24}$/i.test(
      text.slice(Math.max(0, start - 40), start),
    ),
  )
  const alone = days.find(
    ({ start, end }) =>
      /(?:AGREEMENT|CONTRACT|AMENDMENT|ADDENDUM|VERTRAG|VEREINBARUNG)\s{1,8}$/.test(
        text.slice(Math.max(0, start - 24), start),
      ) ||
      /(?:^|\n|\s{3,}|[.:]\s{1,3})\s{0,80}$/.test(text.slice(Math.max(0, start - 90), start)) ||
      /^\s{0,80}(?:\n|\s{3,}|$)/.test(text.slice(end, end + 90)),
  )
  const day = preamble === null ? (alone ?? dated) : (dated ?? alone ?? (front.end < 6000 ? days.at(-1) : undefined))
  if (day !== undefined) return explicitDate(day, 'dated.title-page')
  const blank = preamble !== null && front.end < 8000 ? blankDate(text, 0, front.end) : null
  return blank === null || blankDate(text, preamble?.start ?? 0, preamble?.end ?? 0) !== null
    ? null
    : blankedDate(blank, 'dated.blank')
}

const LABELLED_EFFECTIVE = /\beffective\s{1,8}dates?[\s:]{0,90}$/i

const isLabelledEffective = (text: string, { span }: ContractDate): boolean =>
  span !== null && LABELLED_EFFECTIVE.test(text.slice(Math.max(0, span.start - 120), span.start))

/** 'Effective Date: …' on the title page. */
function frontEffective(text: string, opening: Opening): ContractDate | null {
  const { front } = opening
  const days = daysBetween(text, Math.max(0, front.end - 8000), front.end, opening)
  const day = days.find(({ start }) => LABELLED_EFFECTIVE.test(text.slice(Math.max(0, start - 120), start)))
  return day === undefined ? null : explicitDate(day, 'effective.title-page')
}

/** The opening leaves the effective date to the signatures. */
function signedEffective(text: string, opening: Opening, agreement: ContractDate): ContractDate | null {
  const { preamble } = opening
  if (preamble === null) return null
  const opens = text.slice(preamble.start, preamble.end)
  if (agreement.rule === 'dated.unsigned' && agreement.span !== null && /\beffective\b|\bwirksam\b/i.test(opens))
    return blankedDate(agreement.span, 'effective.unsigned')
  const match = BY_SIGNATURE.exec(opens)
  if (match === null) return null
  const signed = signatureDate(text, opening) ?? agreement
  return signed.value === null || signed.span === null
    ? null
    : {
        ...signed,
        status: 'derived',
        derivation: { code: 'last-signature', facts: {} },
        rule: 'effective.signature',
      }
}

/** The opening leaves its day to the signatures, and they leave it blank. */
function unsigned(text: string, opening: Opening): ContractDate | null {
  const { preamble } = opening
  if (preamble === null || !LEFT_TO_SIGNATURES.test(text.slice(preamble.start, preamble.end))) return null
  const blank = blankSigning(text, opening)
  return blank === null ? null : blankedDate(blank, 'dated.unsigned')
}

/** 'effective as of the last date of signature below', 'the date last written below' */
const LEFT_TO_SIGNATURES =
  /\b(?:as\s{1,8}of|on|upon)\s{1,8}(?:the\s{1,8})?(?:later|last|latest|date)\s[^.;"“]{0,60}\b(?:sign\w*|execut\w*|written\s{1,8}below)/i

/** The opening has a blank where the effective date belongs. */
function blankEffective(text: string, { preamble }: Opening, { blank, agreement }: PreambleDates): ContractDate {
  return blank !== null &&
    agreement === null &&
    preamble !== null &&
    /effective/i.test(text.slice(preamble.start, preamble.end))
    ? blank
    : ABSENT
}
