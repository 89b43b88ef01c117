// Finds personal data: what has a form of its own, then names and places. Findings never overlap; where two do, the surer one stands, and of
// two as sure the longer.
import { findDates } from '../dates/index.ts'
import { findParties } from '../names/index.ts'
import type { Language } from '../span.ts'
import { addresses } from './addresses.ts'
import { courtBodies } from './court-bodies.ts'
import { courtPeople } from './court-people.ts'
import { capitalised, englishNames } from './english-names.ts'
import type { PersonalFinding, PersonalOptions } from './finding.ts'
import { places } from './listed-places.ts'
import { namedLikeRoles } from './named-like-roles.ts'
import { registerNames } from './register-names.ts'
import { structured } from './structured.ts'
import { postcodeTowns } from './towns.ts'

/** Adds those findings that overlap none of the kept ones and none surer among themselves; the result is in order. */
function apart(kept: readonly PersonalFinding[], more: readonly PersonalFinding[]): PersonalFinding[] {
  const ranked = more.toSorted(
    (a, b) => b.confidence - a.confidence || b.end - b.start - (a.end - a.start) || a.start - b.start,
  )
  const taken = [...kept]
  for (const finding of ranked) {
    const at = firstAfter(taken, finding.start)
    const next = taken[at]
    if (next === undefined || next.start >= finding.end) taken.splice(at, 0, finding)
  }
  return taken
}

/** First of the ordered, disjoint ranges that ends after `at`. */
function firstAfter(ranges: readonly PersonalFinding[], at: number): number {
  let low = 0
  let high = ranges.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ranges[middle]?.end ?? 0) <= at) low = middle + 1
    else high = middle
  }
  return low
}

/** Personal data in `text`, in order, apart from each other. Never throws. */
export function findPersonal(text: string, options: PersonalOptions): PersonalFinding[] {
  const found = apart([], structured(text, options.language))
  if (options.only === 'structured') return found
  const names = named(text, options.language)
  return apart(withoutPostcodesIn(found, names), names)
}

/** A postcode is part of the address it ends, not a finding of its own. */
function withoutPostcodesIn(found: readonly PersonalFinding[], names: readonly PersonalFinding[]): PersonalFinding[] {
  const addresses = apart(
    [],
    names.filter(({ type }) => type === 'STREET_ADDRESS'),
  )
  return found.filter((one) => {
    if (one.type !== 'UK_POSTCODE' && one.type !== 'DE_PLZ') return true
    const around = addresses[firstAfter(addresses, one.start)]
    return around === undefined || around.start >= one.start || around.end < one.end
  })
}

/** Names, places and addresses, with what people write about their age. */
function named(text: string, language: Language): PersonalFinding[] {
  const copy = language === 'en' ? capitalised(text) : null
  // Joined, not pushed: a long text has more findings than a call may have arguments.
  return [
    ...parties(copy ?? text, language),
    ...places(text),
    ...addresses(text, language),
    ...postcodeTowns(text),
    ...ages(text),
    ...registerNames(text),
    ...namedLikeRoles(copy ?? text),
    ...dates(text, language),
    ...(language === 'de' ? courtPeople(text) : []),
    ...(language === 'de' ? courtBodies(text) : []),
    ...(language === 'en' && copy === null ? englishNames(text) : []),
  ]
}

function parties(text: string, language: Language): PersonalFinding[] {
  const findings: PersonalFinding[] = []
  for (const { start, end, kind, confidence, rule } of findParties(text, { language })) {
    if (kind === 'person') findings.push({ type: 'PERSON', start, end, confidence, rule })
    if (kind === 'organization') findings.push({ type: 'ORGANIZATION', start, end, confidence, rule })
  }
  return findings
}

/** Also the bare figure behind its word, and the one that newspapers and police put between commas behind a name. */
const AGE =
  /(?<![\p{L}\p{N}.,])\d{1,3}[- ](?:years?[- ]old|jährige[rsnm]?|Jahre alt)(?!\p{L})|(?<!\p{L})aged \d{1,3}(?![\d.,]\d)|(?<=(?<!\p{L})(?:Age|AGE|Alter)(?::[ \t]{0,4}| ))\d{1,3}(?![\p{L}\p{N}]|[.,/:-]\d)|(?<=\p{Lu}\p{Ll}{1,30} \p{Lu}[\p{L}-]{1,30}, )\d{2}(?=, \p{Ll})/gu

function ages(text: string): PersonalFinding[] {
  return Array.from(text.matchAll(AGE), (match) => ({
    type: 'AGE',
    start: match.index,
    end: match.index + match[0].length,
    confidence: 0.8,
    rule: 'age-in-years',
  }))
}

/** Written shorter than a date reader may take for one, but in a place where only a date stands. */
const SHORT_DATE =
  /(?<![\p{L}\p{N}-])\d{1,2}-(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mär|Mai|Okt|Dez)(?:-\d{2,4})?(?![\p{L}\p{N}-])|(?<=(?:[Tt]oday is|[Oo]n|[Bb]y|[Dd]ated?|[Dd]ue|[Uu]ntil|[Ss]ince|[Ff]rom|am|bis|vom|seit|zum)[ ,:]{1,2})(?:0?[1-9]|1[0-2])\/(?:\d{4}|[0-3]?\d)(?![\p{L}\p{N}/]|\.\d)/gu

/** Days and months with figures in them; "last year" and a bare 1977 say nothing about a person. */
function dates(text: string, language: Language): PersonalFinding[] {
  const findings: PersonalFinding[] = []
  for (const { start, end, precision, rule } of findDates(text, { language, reference: null })) {
    const glued = /\p{L}/u.test(text.charAt(start - 1))
    if (
      (precision === 'day' || precision === 'month') &&
      !glued &&
      !rule.startsWith('relative') &&
      /\d/.test(text.slice(start, end))
    ) {
      findings.push({ type: 'DATE', start, end, confidence: 0.55, rule })
    }
  }
  for (const match of text.matchAll(SHORT_DATE)) {
    findings.push({
      type: 'DATE',
      start: match.index,
      end: match.index + match[0].length,
      confidence: 0.5,
      rule: 'date-in-short',
    })
  }
  return findings
}
