// What letters, invoices and minutes say in forms of their own: money that came in, a limit counted from a day of the paper, a guarantee that runs
// from acceptance, a discount, what was resolved to be done, and papers of the same kind that are only named.
import { isDisputing } from './denied.ts'
import type { Rule } from './rule.ts'

const UP_TO =
  /(?:\b(?:by|within|no later than|not later than|on or before|before)(?: the)?|(?<!\p{L})(?:bis(?: spätestens| zum| zur)?|spätestens(?: am| bis| bis zum| zum)?)(?: dem)?)$/iu
const RECEIVED =
  /(?:\b(?:received|credited|paid in)(?: by us| from you| with thanks)?(?: on)?(?: the)?|(?<!\p{L})(?:(?:bei uns |hier |dankend )?(?:eingegangen|erhalten|gutgeschrieben)|\p{L}*(?:eingang|gutschrift)(?: der \p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?)?)(?: am| vom)?) ?:?$/iu
/** What is still to come in. */
const OUTSTANDING =
  /\b(?:to be|must|shall|will|should|if|unless|until|once|not|never)\b[^,;]{0,40}$|(?<!\p{L})(?:sofern|falls|wenn|muss|soll|nicht|kein\p{L}*|bis)(?!\p{L})[^,;]{0,40}$/iu
const DONE_DE =
  /(?<!\p{L})(?:geliefert|verlegt|abgefahren|ausgeführt|erbracht|montiert|eingebaut|installiert|geprüft|abgeholt|versandt|durchgeführt|aufgestellt|übergeben)(?: am| vom)?$/u
const PERIOD =
  /(?:(?<!\p{L})\p{L}*(?:frist|gewährleistung|garantie|verjährung)(?!\p{L})|\b(?:guarantee|warranty|limitation)\b)[^.;]{0,110}$/iu
const DUE_TO_DO =
  /(?:^|[,;]|\band\b|\bund\b)[^,;]*(?:\b(?:must|has to|have to|shall|(?:is|are) (?:due|payable|to be))\b|(?<!\p{L})(?:muss|müssen|ist|sind)(?!\p{L}))[^,;]*$/iu
const PAYMENT_TERMS =
  /(?:\b(?:payment terms?|terms of payment|payment due|net|payable)|(?<!\p{L})(?:zahlungsziel|zahlungsbedingungen?|zahlbar|fällig))[^.;]{0,30}$/iu
const RESOLVED =
  /\b(?:resolved|decided|agreed|instructed|directed)\b|(?<!\p{L})(?:beschlossen|beschließt|beauftragt|vereinbart)(?!\p{L})/iu
const INFINITIVE_BEHIND = /^[^.;]{0,90}(?<!\p{L})(?:zu \p{Ll}{3,}n|\p{Ll}{2,}zu\p{Ll}{3,}n)(?!\p{L})/u
const INFINITIVE_AHEAD = /\b(?:to|be) \p{Ll}{3,}[^.;]{0,120}$/u

const isCounted = ({ rule }: { readonly rule: string }): boolean => rule.startsWith('count.')

/** 'on Monday and not on Friday', 'nicht am Freitag, sondern am Montag'. */
const NOT_THEN =
  /(?:(?:,| and| but),? not (?:on|in|at)(?: the)?|(?:,| und| aber),? nicht(?: etwa| erst| schon)? (?:am|im|in)(?: dem)?)$/iu
const NOT_BUT = /(?:\bnot (?:on|in|at)(?: the)?|(?<!\p{L})nicht(?: etwa| erst| schon)? (?:am|im)(?: dem)?)$/iu
const BUT = /^[^.;]{0,30}?(?:,? but (?:on|in|at)|, sondern)(?!\p{L})/iu

export const LETTER_RULES: readonly Rule[] = [
  {
    name: 'named.document',
    kind: 'reference',
    confidence: 0.6,
    why: 'another paper of the same kind, named by its day',
    before:
      /\b(?:my|our|his|her|its|their|the|your) (?:first|second|third|fourth|previous|earlier|last|prior|original) (?:witness )?(?:statement|letter|report|affidavit|invoice|notice)(?: in these proceedings)?,? (?:dated|of|made on)(?: the)?$/iu,
  },
  {
    name: 'named.meeting',
    kind: 'reference',
    confidence: 0.6,
    why: 'a meeting whose minutes are spoken of',
    before:
      /(?:\bminutes of (?:the|our|its) (?:\p{L}+ ){0,3}(?:meeting|session)(?: held)?,? (?:on|of)|(?<!\p{L})(?:Protokolls?|Niederschrift) (?:der|über die) (?:\p{L}+ ){0,2}\p{L}*(?:[Ss]itzung|[Vv]ersammlung|[Bb]esprechung) (?:vom|am))(?: the)?$/u,
    when: ({ before }) => !/^\W{0,4}(?:\p{Lu}\p{L}*protokoll|Protokoll|Niederschrift|Minutes)/u.test(before),
  },
  {
    name: 'event.received',
    kind: 'event',
    confidence: 0.86,
    why: 'the day that something came in',
    before: RECEIVED,
    when: ({ before, unit, moment: { mentions } }) =>
      unit.kind !== 'field' && mentions[0].qualifier === null && !OUTSTANDING.test(before),
  },
  {
    name: 'event.received',
    kind: 'event',
    confidence: 0.8,
    why: 'the day that something was done, in a line of an account',
    before: DONE_DE,
    when: ({ clause }, mood) => !/(?<!\p{L})(?:wird|werden|soll|sollen|muss)(?!\p{L})/u.test(clause) && !mood().isPast,
  },
  {
    name: 'term.counted',
    kind: 'term',
    confidence: 0.82,
    why: 'how long it runs from a day that the paper tells',
    when: ({ moment: { mentions }, before }) => isCounted(mentions[0]) && PERIOD.test(before),
  },
  {
    name: 'deadline.by',
    kind: 'deadline',
    confidence: 0.82,
    why: 'due so long before or after a day that the paper tells',
    when: ({ moment: { mentions }, before }) =>
      isCounted(mentions[0]) && (DUE_TO_DO.test(before) || PAYMENT_TERMS.test(before)),
  },
  {
    name: 'deadline.discount',
    kind: 'deadline',
    confidence: 0.78,
    why: 'the last day for paying less',
    when: ({ moment: { mentions }, before, clause }) =>
      /\bdiscount\b|(?<!\p{L})(?:Skonto|Nachlass)(?!\p{L})/iu.test(clause) &&
      (isCounted(mentions[0]) || UP_TO.test(before)),
  },
  {
    name: 'event.unreal',
    kind: 'event',
    confidence: 0.4,
    why: 'was planned for this day, and did not take place on it',
    before:
      /\b(?:was|were) to have (?:taken place|been held|begun|started|been (?:completed|delivered|paid))(?: on| by| at)?(?: the)?$/iu,
  },
  {
    name: 'event.alleged',
    kind: 'event',
    confidence: 0.7,
    why: 'one side says so of this date, and the writer does not',
    before:
      /\b(?:you|they|he|she|the (?:claimant|defendant|other side|insurers?)|your (?:client|insurers?|solicitors?)) (?:now |also |further )?(?:say|allege|claim|assert|contend|maintain|pretend)s?(?: that)? [^.;]{0,60}$|(?<!\p{L})(?:angeblich|(?:Sie|er|sie|die Gegenseite|Ihre? Mandant(?:in|schaft)?) (?:behaupt|mein)(?:en|et))(?!\p{L})[^.;]{0,90}$/iu,
    when: ({ clause }, mood) => mood().isPast && !isDisputing(clause),
  },
  {
    name: 'untold.not-then',
    kind: 'untold',
    confidence: 0.8,
    why: 'says that it was not on this day',
    when: ({ before, after, unit }) =>
      unit.kind === 'sentence' && (NOT_THEN.test(before) || (NOT_BUT.test(before) && BUT.test(after))),
  },
  {
    name: 'deadline.by',
    kind: 'deadline',
    confidence: 0.86,
    why: 'resolved or agreed to be done by this date',
    before: UP_TO,
    when: ({ before, after, clause }) =>
      RESOLVED.test(before) &&
      !isDisputing(clause) &&
      (INFINITIVE_BEHIND.test(after) || INFINITIVE_AHEAD.test(before.slice(-140))),
  },
  {
    name: 'deadline.by',
    kind: 'deadline',
    confidence: 0.86,
    why: 'is to be done by this date',
    before: /(?<!\p{L})(?:ist|sind)(?!\p{L})[^.;,]{0,120}(?<!\p{L})bis(?: spätestens)?(?: zum| zur)?(?: dem)?$/iu,
    after: /^(?:\([^()]{1,40}\) )?(?:\S{1,24} ){0,4}(?:zu \p{Ll}{3,}n|\p{Ll}{2,}zu\p{Ll}{3,}n)(?!\p{L})/u,
  },
  {
    name: 'deadline.by',
    kind: 'deadline',
    confidence: 0.88,
    why: 'asked for by this date',
    before:
      /(?:\b(?:please|kindly|request|ask(?:ing)?|look forward)\b[^.;]{0,120}\b(?:by|no later than|on or before)(?: the)?|(?<!\p{L})(?:bitten?|ersuchen?|erwarten?|erbitten?|fordern?)(?!\p{L})[^.;]{0,120}(?<!\p{L})bis(?: spätestens)?(?: zum| zur)?(?: dem)?)$/iu,
    when: (_place, mood) => !mood().isPast,
  },
]
