// Whom a row is about that names nobody: 'He arrived at three' tells of the one person that the sentences before it tell of, 'It paid' of the
// company. Where two could be meant, nobody is. And who is named but has no part in it: the parent in 'Sample Ltd, a subsidiary of Muster plc'.
import type { PartyMention } from '../names/party.ts'
import type { Span } from '../span.ts'
import { antecedent, sentencesBefore } from './antecedents.ts'
import type { PartiesIn } from './parties-in.ts'

const HEAD = String.raw`^(?:[>\s„“"(-]{0,4}(?:\d{1,2}(?:\.\d{1,2}){0,3}[.)]?\s)?(?:\p{Lu}\p{L}{2,24}(?:\s\p{Ll}{2,12}){0,3}:\s)?|[\s,]{0,2}(?:(?:and|und|but|aber)\s)?(?:(?:that|dass)\s)?)`
/** What may stand before subject or verb: 'Am 3. Mai 2021', 'By letter of 3 May'. */
const GERMAN_AHEAD = String.raw`(?:Gestern|Heute|Vorgestern|Zuvor|Anschließend|Dann|Am|Im|In|Mit|Anfang|Mitte|Ende|Daraufhin|Danach|Später|Bereits|Schon|Erst|Noch|Seit|Nach|Bei|Gegen|Tags|Zwei|Drei|Vier|Fünf|Sechs|Einen?|Wenige)(?!\p{L})(?:[^,;.]|\.(?=\s?[\d\p{Lu}])){0,70}\s`
const ENGLISH_AHEAD = String.raw`(?:On|In|By|At|Yesterday|Today|Then|Later|Afterwards|Earlier|Last|This|That|The\s(?:next|following|same|previous)|Two|Three|Four|Five|A\sfew|Some)(?:,?\s|\s[^;.]{0,60}?,?\s)`
const PERSON = new RegExp(
  `${HEAD}(?:(?<word>He|She|he|she|Er|His|Her|Sein(?:e[rnms]?)?)\\s|${GERMAN_AHEAD}\\p{Ll}{3,}\\s(?<er>er)\\s|${ENGLISH_AHEAD}(?<en>he|she)\\s)`,
  'u',
)
/** What companies do, and things do not. */
const DOES = String.raw`(?:also\s|then\s|further\s|duly\s|have\s|has\s|had\s|are\s|is\s|did\snot\s|never\s|not\s){0,3}(?:decid|agree|paid|pay|accept|refus|reject|wrote|writ|sent|send|terminat|issu|claim|ask|request|demand|instruct|appoint|engag|invit|order|notif|inform|confirm|repl|respond|den(?:y|ied)|admi|acknowledg|fail|undert|promis|offer|sold|sell|bought|buy|purchas|acquir|hir|dismiss|suspend|resum|appl|filed|enter|sign|execut|warn|object|withdr|withh|declin|threat|serv|gave|give|giv|reserv|told|tell|said|say|propos|suggest|quot|invoic|recover|chang|employ|recruit|fit|install|repair|replac|collect|remov|inspect|lodg|attend|return(?:ed)?\s(?:to|on|in|at|for|with)|complet|deliver|suppl|charg|cancel|perform|breach|provid|arrang|obtain|retain|complain|apologi)`
const ENGLISH_COMPANY = new RegExp(
  `${HEAD}(?:(?:It|They|it|they)\\s${DOES}|${ENGLISH_AHEAD}(?:it|they)\\s${DOES}|(?:Its|Their)\\s)`,
  'u',
)
const OWNED_PEOPLE =
  /(?<!\p{L})(?:its|their)\s(?:\p{L}+\s){0,3}?(?:manager|director|officer|secretary|chairman|chair|agent|employee|solicitors?|insurers?|accountants?|lawyers?|engineer|foreman|representative|partner|surveyor|head of \p{L}+)(?!\p{L})/u
/** German 'sie' is she, they and you: only behind a verb in the singular may it be one woman or one company. */
const SINGULAR = String.raw`(?:\p{Ll}{2,}te|hat|habe|ist|sei|war|trat|wies|gab|bat|kam|zog|hob|ließ|schrieb|erhielt|wurde)`
const GERMAN_SHE = new RegExp(
  `${HEAD}(?:${GERMAN_AHEAD}${SINGULAR}\\ssie\\s(?!sich(?!\\p{L}))|Sie\\s${SINGULAR}\\s)`,
  'u',
)
/** Who speaks and who is spoken to is neither he nor she nor it. */
const SPEAKING = /^letter\.(?!client|their-client)/u
/** So much of the row is looked at. Characters. */
const AHEAD = 160

/** `told`: where the row's own words begin; `said`: who is named in the row itself, and so is not meant. */
export function partyMeant(
  text: string,
  told: Span,
  parties: PartiesIn,
  said: readonly PartyMention[],
): PartyMention | null {
  const ahead = text.slice(told.start, Math.min(told.end, told.start + AHEAD)).replace(/\s/g, ' ')
  return (
    personMeant(text, told.start, ahead, parties, said) ??
    companyMeant(text, told, ahead, parties, said) ??
    lastNamed(text, told.start, ahead, parties, said) ??
    personDoneTo(text, told, parties, said)
  )
}

/** 'The surgeon, Mr Sample, examined her': of a row that names nobody else it may be, the one person whom the sentences before name. */
const DONE_TO =
  /\p{Ll}{2,}\s(?:(?:to|for|with|by|from)\s)?(?<he>him|her(?=\s(?:for|on|in|at|to|by|that|with|from|until|about|not)\s|[.,;]|$)|ihm)(?!\p{L})/u

function personDoneTo(
  text: string,
  { start, end }: Span,
  parties: PartiesIn,
  said: readonly PartyMention[],
): PartyMention | null {
  const pronoun = DONE_TO.exec(text.slice(start, Math.min(end, start + AHEAD)).replace(/\s/g, ' '))?.groups?.['he']
  if (pronoun === undefined) return null
  const wanted = pronoun === 'her' ? 'female' : 'male'
  const isFitting = (one: PartyMention) =>
    one.kind === 'person' && !SPEAKING.test(one.rule) && (parties.genderOf(nameOf(one)) ?? wanted) === wanted
  if (said.some(isFitting)) return null
  return antecedent(text, sentencesBefore(text, start, true), parties, isFitting)
}

/** 'Dieser hat erklärt', 'Diese hörte': whom the sentence before names last. */
const THIS_ONE = new RegExp(`${HEAD}Diese(?<man>r)?\\s${SINGULAR}\\s`, 'u')

function lastNamed(
  text: string,
  at: number,
  ahead: string,
  parties: PartiesIn,
  said: readonly PartyMention[],
): PartyMention | null {
  const match = THIS_ONE.exec(ahead)
  const [before] = match === null ? [] : sentencesBefore(text, at, false)
  if (match === null || before === undefined) return null
  const isMan = match.groups?.['man'] !== undefined
  const isMeant = (one: PartyMention) => {
    const gender = parties.genderOf(nameOf(one)) ?? genderOfRole(one)
    return one.kind === 'person'
      ? gender === (isMan ? 'male' : 'female') || (isMan && gender === null)
      : !isMan || isManInRole(one)
  }
  const last = parties.mentionsInside(before).findLast((one) => !SPEAKING.test(one.rule) && one.kind !== 'court')
  const isNamed = last !== undefined && said.some((one) => nameOf(one) === nameOf(last))
  return last !== undefined && isMeant(last) && !isNamed ? last : null
}

function personMeant(
  text: string,
  at: number,
  ahead: string,
  parties: PartiesIn,
  said: readonly PartyMention[],
): PartyMention | null {
  const found = PERSON.exec(ahead)
  const { word, er, en } = found?.groups ?? {}
  const pronoun = word ?? er ?? en
  if (found === null || pronoun === undefined) return null
  if (er !== undefined || word === 'Er') {
    const [before] = sentencesBefore(text, at, false)
    if (before !== undefined && tellsOfAThing(text, before, parties)) return null
  }
  const isOwner = /^(?:His|Her|Sein)/.test(pronoun)
  const isPerson = ({ kind, rule }: PartyMention) => kind === 'person' && !SPEAKING.test(rule)
  // Who is named behind the pronoun is another; who is named before it may be meant, and then the row names them already.
  const subject = at + found[0].length
  if (!isOwner && said.some((one) => isPerson(one) && one.start < subject)) return null
  const named = new Set(said.map(nameOf))
  const wanted = /^(?:s|her)/i.test(pronoun) ? 'female' : 'male'
  const isFitting = (one: PartyMention) =>
    (isPerson(one) || (wanted === 'male' && isManInRole(one))) &&
    !named.has(nameOf(one)) &&
    !owns(text, one) &&
    (parties.genderOf(nameOf(one)) ?? genderOfRole(one) ?? wanted) === wanted
  const anaphor = wanted === 'male' ? HE : SHE
  return (
    antecedent(text, sentencesBefore(text, at, true), parties, isFitting, anaphor) ??
    (isOwner ? null : topicOf(text, at, parties, isFitting))
  )
}

/** 'Der Kaufpreis beträgt 240.000 Euro. Er ist fällig': the sentence before tells of what it begins with, and that is nobody who is named. */
function tellsOfAThing(text: string, sentence: Span, parties: PartiesIn): boolean {
  const found = THING_AHEAD.exec(text.slice(sentence.start, sentence.end))
  if (found === null) return false
  const end = sentence.start + found[0].length
  return !parties.mentionsInside(sentence).some((one) => one.start < end)
}

/** Nouns that are things by their last part; any other may be a person: 'Der Zeuge', 'Der Geschäftsführer'. */
const THING_AHEAD =
  /^\s*(?:§?\s?\d{1,3}(?:\.\d{1,2})?[.)]?\s)?Der\s(?=\p{Lu})[\p{L}-]{0,24}(?:[Pp]reis|[Bb]etrag|[Vv]ertrag|[Bb]eitrag|[Ee]rtrag|[Aa]ntrag|[Aa]uftrag|[Zz]ins|[Ll]ohn|[Ww]ert|[Ss]chaden|[Tt]ermin|[Aa]nspruch|[Bb]escheid|[Bb]eschluss|[Vv]ergleich|[Kk]redit|[Rr]abatt|[Gg]ewinn|[Vv]erlust|[Uu]msatz|[Rr]est|[Aa]nteil|[Bb]esitz|[Nn]achlass|[Bb]rief|[Ww]eg|[Bb]au|[Ww]agen|[Hh]of|[Mm]angel|[Ss]check|[Ww]echsel|[Tt]itel|[Ee]rlös|[Pp]lan|[Bb]ericht)\s(?=\p{Ll})/u

/** Sentences of which a pronoun is the subject already. */
const HE = /^[>\s\d.]{0,8}(?:\p{Lu}\p{Ll}{2,20}:\s)?(?:[Hh]e|[Ee]r|His|Seine?)\s/u
const SHE = /^[>\s\d.]{0,8}(?:\p{Lu}\p{Ll}{2,20}:\s)?(?:[Ss]he|Her)\s/u
/** 'Der Beklagte', though a firm bears the role. */
const isManInRole = ({ name, rule }: PartyMention): boolean =>
  rule === 'caption.role' && /^(?:[Dd]e[rmns]\s)\p{L}+(?<!in|innen)(?:\s|$)/u.test(name)

const SUBJECT = /^[ \t>]{0,8}(?:Subject|Betreff|Betr\.?|Re)[ \t]*:[^\n]{3,200}$/gmu

/** A letter or mail is so long from its subject on. Characters. */
const SUBJECT_REACH = 6000
/** Who writes to whom stands so near to the subject. Characters. */
const FIELDS = 400
const FIELD = /^[ \t>]{0,8}(?:From|To|Von|An)[ \t]*:[^\n]{3,300}$/gmu

/** The one person whom the subject above names beside those who write to each other. */
function topicOf(
  text: string,
  at: number,
  parties: PartiesIn,
  isFitting: (one: PartyMention) => boolean,
): PartyMention | null {
  const from = Math.max(0, at - SUBJECT_REACH)
  const last = [...text.slice(from, at).matchAll(SUBJECT)].at(-1)
  if (last === undefined) return null
  const line = { start: from + last.index, end: from + last.index + last[0].length }
  const fields = [...text.slice(Math.max(0, line.start - FIELDS), line.end + FIELDS).matchAll(FIELD)].map(
    ({ 0: words, index }) => {
      const start = Math.max(0, line.start - FIELDS) + index
      return { start, end: start + words.length }
    },
  )
  const near = { start: line.start, end: at + FIELDS }
  const writing =
    fields.length > 0
      ? fields.flatMap((field) => parties.inside(field))
      : parties.mentionsInside(near).filter(({ rule }) => SPEAKING.test(rule))
  const speaking = new Set(writing.map(nameOf))
  const [one, another] = parties.inside(line).filter((mention) => isFitting(mention) && !speaking.has(nameOf(mention)))
  return one !== undefined && another === undefined ? one : null
}

function companyMeant(
  text: string,
  { start, end }: Span,
  ahead: string,
  parties: PartiesIn,
  said: readonly PartyMention[],
): PartyMention | null {
  const isCompany = ({ kind, rule }: PartyMention) => kind === 'organization' && !SPEAKING.test(rule)
  const isShe = GERMAN_SHE.test(ahead)
  const owned = OWNED_PEOPLE.exec(text.slice(start, end))
  const isAbout = isShe || ENGLISH_COMPANY.test(ahead)
  if (!isAbout && (owned === null || said.some(isCompany))) return null
  const at = owned === null ? start : start + owned.index
  const before = sentencesBefore(text, at, false)
  return antecedent(
    text,
    before,
    parties,
    (one) =>
      (isCompany(one) || (isShe && isWoman(parties, one))) &&
      !said.some((other) => nameOf(other) === nameOf(one)) &&
      !owns(text, one),
  )
}

const isWoman = (parties: PartiesIn, one: PartyMention): boolean =>
  one.kind === 'person' && !SPEAKING.test(one.rule) && (parties.genderOf(nameOf(one)) ?? genderOfRole(one)) === 'female'

/** 'die Beklagte', 'der Klägerin', 'den Kläger'; null for a role without an article that says it. */
function genderOfRole({ name, rule }: PartyMention): 'female' | 'male' | null {
  if (rule !== 'caption.role' && rule !== 'office.bearer') return null
  if (/^(?:[Dd]ie|[Zz]ur)\s|^\p{L}+\s\p{L}+in(?!\p{L})|^[Dd]er\s\p{L}+n(?!\p{L})/u.test(name)) return 'female'
  return /^(?:[Dd]e[rmns]|[Zz]um|[Vv]om|[Bb]eim)\s/u.test(name) ? 'male' : null
}

/** 'our client's daughter': of the daughter is told, and not of the client. */
const owns = (text: string, { rule, end }: PartyMention): boolean =>
  (rule.startsWith('letter.') || rule === 'caption.role') &&
  (/^['’]s?\s/.test(text.slice(end, end + 3)) || /['’]s?$/.test(text.slice(end - 2, end)))

const nameOf = ({ refersTo, name }: PartyMention): string => refersTo ?? name

const OWNED =
  /[,(]\s{0,3}(?:an?|the|its|eine?r?|die|der)\s[^,;.()]{0,40}(?:subsidiary|division|affiliate|unit|branch|brand|Tochter(?:gesellschaft|unternehmen|firma)?|Niederlassung|Zweigniederlassung|Sparte|Konzerngesellschaft)\s{1,3}(?:of|der|des|von)\s{1,3}(?:the\s{1,3})?$/iu
/** 'Sample, a wholly owned subsidiary of'. Characters. */
const BEFORE = 100

/** Without those that only say whose company another is. */
/** '(vgl. dazu BGH, Urteil vom …)': a court that is only cited. */
const CITED = /\((?:so |st\. ?Rspr|vgl|siehe|s\. |see|cf\.|per|dazu|zuletzt)[^()]*$/iu

export function withoutOwners(text: string, mentions: readonly PartyMention[]): readonly PartyMention[] {
  const acting = mentions.filter(({ start, kind }) => {
    const ahead = text.slice(Math.max(0, start - BEFORE), start)
    return !OWNED.test(ahead) && !(kind === 'court' && CITED.test(ahead))
  })
  return acting.length === mentions.length ? mentions : acting
}
