// Whom an office stands for: where a paper says who bears it ('Mrs Jane Sample (Chair)', 'Vorsitz: Frau Erika Beispiel', 'the surveyor, Mr
// Max Muster'), 'the Chair' and 'die Vorsitzende' are mentions of that person. An office that two bear stands for nobody.
import type { PartyMention } from '../names/party.ts'
import { PARTIES } from './caption-roles.ts'

const OFFICES_EN =
  'Chair|Chairman|Chairwoman|Chairperson|Vice[- ]Chair|Treasurer|(?:Company |Honorary )?Secretary|(?:Chief Executive|Finance|Managing|Operations|Technical|Sales|Medical)(?: (?:Officer|Director))?|Clerk|Arbitrator|Adjudicator|Mediator|Tribunal Secretary|Contract Administrator|Architect|Engineer|Surveyor|Quantity Surveyor|Site Manager|Project Manager|Landlord|Landlady|Tenant|Lessor|Lessee|Buyer|Seller|Purchaser|Vendor|Employer|Employee|Contractor|Claimant|Respondent|Applicant|Guarantor|Patient|Policyholder|Insured|Defendant|Plaintiff'
const OFFICES_DE =
  'Vorsitzender?|Vorsitz|Schatzmeister(?:in)?|Schriftführer(?:in)?|Protokollführer(?:in)?|(?:Einzel)?[Ss]chiedsrichter(?:in)?|Obmann|Obfrau|Geschäftsführer(?:in)?|Bauleiter(?:in)?|Projektleiter(?:in)?|Architekt(?:in)?|Sachverständiger?|Gutachter(?:in)?|Vermieter(?:in)?|Mieter(?:in)?|Verpächter(?:in)?|Pächter(?:in)?|Verkäufer(?:in)?|Käufer(?:in)?|Auftraggeber(?:in)?|Auftragnehmer(?:in)?|Arbeitgeber(?:in)?|Arbeitnehmer(?:in)?|Schiedskläger(?:in)?|Schiedsbeklagter?|Kläger(?:in)?|Beklagter?|Antragsteller(?:in)?|Antragsgegner(?:in)?|Bürge|Bürgin|Patient(?:in)?|Versicherungsnehmer(?:in)?|Geschädigter?'
const OFFICE = `(?<office>${OFFICES_EN}|${OFFICES_DE})`
/** Behind a name: '(Chair)', '(the Tenant)', ', Treasurer' at the end of a line or before the next. */
const BEHIND = new RegExp(
  `^(?:\\s{1,2}[(–-]\\s?["“„']?(?:[Tt]he |als )?${OFFICE}["”“']?(?=[),;]| –)|,\\s(?:[Tt]he )?${OFFICE.replace('<office>', '<behind>')}(?=[;,.\\n)]|$))`,
  'u',
)
/** Before a name: 'Chair: ', 'Vermieterin: Frau ', 'the Chair, Mrs '. */
const BEFORE = new RegExp(
  `(?:^|\\n)[ \\t]{0,20}${OFFICE}[ \\t]{0,6}:[ \\t\\n]{1,20}(?:(?:Mr|Mrs|Ms|Dr|Prof|Herrn?|Frau)\\.?\\s){0,3}$|(?<!\\p{L})[Tt]he ${OFFICE.replace('<office>', '<apposed>')}, (?:(?:Mr|Mrs|Ms|Dr|Prof)\\.?\\s){0,2}$`,
  'u',
)
/** 'den Beklagten, Herrn Max Muster': the form of address is that of the office, and no other noun stands before it. */
const APPOSED_DE = new RegExp(
  `(?<!\\p{Lu}\\p{L}{2,30}\\s)(?:[Dd]er|[Dd]en|[Dd]em|[Dd]ie)\\s(?<office>${OFFICES_DE})n?,\\s(?<form>Herrn?|Frau)\\s(?:(?:Dr|Prof|Dipl-\\p{L}{2,4})\\.?\\s){0,3}$`,
  'u',
)

const apposedIn = (ahead: string): string | undefined => {
  const { office = '', form } = APPOSED_DE.exec(ahead)?.groups ?? {}
  const isWoman = office.endsWith('in') || /[Dd]ie\s\p{L}{3,30},\sFrau/u.test(ahead)
  return office !== '' && isWoman === (form === 'Frau') ? office : undefined
}

/** 'den Sachverständigen Dipl.-Ing. Max Muster' */
const OFFICE_IN_TITLE = new RegExp(`(?<!\\p{L})${OFFICE}(?:n|s)?(?!\\p{L})`, 'u')
/** Two offices of one bargain or one dispute: who bears them are the parties. */
const SIDES: readonly (readonly [one: string, other: string])[] = [
  ['Schiedskläger', 'Schiedsbeklagter'],
  ['Kläger', 'Beklagter'],
  ['Antragsteller', 'Antragsgegner'],
  ['Vermieter', 'Mieter'],
  ['Verpächter', 'Pächter'],
  ['Verkäufer', 'Käufer'],
  ['Auftraggeber', 'Auftragnehmer'],
  ['Arbeitgeber', 'Arbeitnehmer'],
  ['Claimant', 'Respondent'],
  ['Landlord', 'Tenant'],
  ['Lessor', 'Lessee'],
  ['Seller', 'Buyer'],
  ['Vendor', 'Purchaser'],
  ['Employer', 'Employee'],
]
/** Characters. */
const NEAR = 60
const MENTION = new RegExp(
  `(?<!\\p{L})(?:[Tt]he|[Dd](?:er|ie|em|en|es)|[Vv]om|[Zz]um|[Zz]ur|[Bb]eim)\\s{1,3}${OFFICE}(?:n|s)?(?!\\p{L}|['’]\\p{L}{2}|-\\p{L}|\\s{1,3}(?:of|des|der|for)\\s{1,3}(?:the\\s)?\\p{Lu})`,
  'gu',
)

const stemOf = (office: string): string =>
  office
    .toLowerCase()
    .replace(/^chair.*$/u, 'chair')
    .replace(/^vorsitz.*$/u, 'vorsitz')
    .replace(/^einzel/u, '')
    .replace(/in$/u, '')
    .replace(/(?:er|e)$/u, '')

/** The mentions with those of the offices that the paper gives somebody, in order; the same where it gives none. */
export function withRoleBearers(text: string, named: readonly PartyMention[]): readonly PartyMention[] {
  const bearers = bearersIn(text, named)
  if (bearers.size === 0) return named
  const found: PartyMention[] = []
  let at = 0
  for (const match of text.matchAll(MENTION)) {
    const bearer = bearers.get(stemOf(match.groups?.['office'] ?? ''))
    const start = match.index
    const end = start + match[0].length
    while ((named[at]?.end ?? Number.POSITIVE_INFINITY) <= start) at++
    const isTaken = (named[at]?.start ?? Number.POSITIVE_INFINITY) < end
    if (bearer === undefined || bearer === null || isTaken) continue
    found.push(standsFor(match[0], start, bearer))
  }
  const sides = SIDES.map((pair) => pair.map((office) => bearers.get(stemOf(office)) ?? null))
  const [both, another] = sides.filter((pair) => pair.every((bearer) => bearer !== null))
  if (both !== undefined && another === undefined)
    for (const { 0: words, index } of text.matchAll(PARTIES))
      for (const bearer of both) if (bearer !== null) found.push(standsFor(words, index, bearer))
  return found.length === 0 ? named : [...named, ...found].sort((a, b) => a.start - b.start || a.end - b.end)
}

/** Who bears each office; null for one that two bear. */
function bearersIn(text: string, named: readonly PartyMention[]): Map<string, PartyMention | null> {
  const bearers = new Map<string, PartyMention | null>()
  for (const mention of named) {
    if (mention.kind === 'court' || mention.kind === 'authority') continue
    const behind = BEHIND.exec(text.slice(mention.end, mention.end + NEAR))?.groups
    const ahead = text.slice(Math.max(0, mention.start - NEAR), mention.start)
    const before = BEFORE.exec(ahead)?.groups
    const title = OFFICE_IN_TITLE.exec(mention.title ?? '')?.groups
    for (const office of [
      title?.['office'],
      behind?.['office'],
      behind?.['behind'],
      before?.['office'],
      before?.['apposed'],
      apposedIn(ahead),
    ]) {
      if (office === undefined) continue
      const stem = stemOf(office)
      const known = bearers.get(stem)
      bearers.set(stem, known === undefined || (known !== null && isSame(known, mention)) ? (known ?? mention) : null)
    }
  }
  return bearers
}

const nameOf = ({ refersTo, name }: PartyMention): string => refersTo ?? name

/** 'A. Sample' signs as the chair that 'Mrs Anne Sample' is. */
const isSame = (one: PartyMention, other: PartyMention): boolean =>
  nameOf(one) === nameOf(other) ||
  (one.kind === 'person' && lastWord(one) === lastWord(other) && shares(firstWord(one), firstWord(other)))
const shares = (one: string, other: string): boolean =>
  one.charAt(0) === other.charAt(0) && (one.length < 3 || other.length < 3)
const firstWord = (mention: PartyMention): string => nameOf(mention).split(' ')[0]?.replace('.', '') ?? ''
const lastWord = (mention: PartyMention): string => nameOf(mention).split(' ').at(-1) ?? ''

const standsFor = (words: string, start: number, bearer: PartyMention): PartyMention => ({
  start,
  end: start + words.length,
  name: words,
  kind: bearer.kind,
  title: null,
  role: null,
  refersTo: nameOf(bearer),
  confidence: 0.8,
  rule: 'office.bearer',
})
