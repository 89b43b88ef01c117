// Dates a document has, told by its words: the stamp of a filing, the preamble of a contract, the head of a decision, a mail's
// attribution line, a signature clause. (Dates it has by its form, labels and letterheads, are in `labels` and `judge`.)
import { isReplacingDay, speaksOfTheEnd } from '../contract/index.ts'
import { isCoarse, type Rule } from './rule.ts'

const PAPER =
  /(?:agreement|contract|amendment|addendum|lease|licen[cs]e|deed|schedule|exhibit|memorandum|letter|order|statement|plan|note|settlement|undertaking|vertrag|vereinbarung|nachtrag|ergänzung|zusatz|satzung|vollmacht)/i
/** How a document speaks of itself. */
/** Words between 'this' and the kind of paper: the paper's name, no verb. */
const NAME =
  '(?:(?!(?:is|are|shall|will|may|supersedes|supercedes|replaces|amends|ist|wird|ersetzt|ändert|that|which|certain|dated)\\b)\\S{1,30} ){0,9}?\\S{0,24}'
const BRACKET = '(?: ?\\([^)]{0,80}\\))?'
const ITSELF = new RegExp(
  `^(?:["“„(]?(?:this|the present|these|dieser?|diese[sm]?|der vorliegende) ${NAME}${PAPER.source}|(?:the )?(?:initial )?term of this|zwischen\\b.*${PAPER.source}|amendment no)`,
  'i',
)
const TITLED =
  /^\W{0,3}[A-Z][A-Z0-9&.,'’ -]{0,70}(?:AGREEMENT|AMENDMENT|CONTRACT|LEASE|ADDENDUM|DEED|VERTRAG|VEREINBARUNG)/
const ACT =
  '(?:made|entered(?: into)?|executed|concluded|dated|delivered|effective|signed|abgeschlossen|geschlossen|unterzeichnet|errichtet)'
/** 'This Agreement … is made and entered into … as of', 'DEED made this', 'this Agreement (“Agreement”), effective as of'. */
const MADE = new RegExp(
  `(?:\\b(?:is|was|are|were|has been|have been|wird|wurde|ist)[\\s-]+(?:hereby |being |also )?${ACT}\\b[^.;]{0,120}|^[^.;]{0,60}?${PAPER.source}${BRACKET},?\\s(?:no\\.? ?\\S{1,8},? )?${ACT}\\b[^.;]{0,60}|\\bthis ${NAME}${PAPER.source}(?:(?!${PAPER.source})[^.;()]){0,40}${BRACKET},?\\s${ACT}\\b[^.;]{0,60})$`,
  'i',
)

const SELF_NAMED = new RegExp(`\\bthis ${NAME}${PAPER.source}`, 'i')
const speaksOfItself = (opening: string) => ITSELF.test(opening) || TITLED.test(opening)

const SIGNED = /(?:\/s\/|(?:^|[\s_])s\/ ?\p{Lu}|\bBy ?:|\bName ?:|_{6,}|\bgez\.)/u

/** 'By: ______ s/ Reginald Sample', '/s/ Jane Sample, President': a line that holds nothing but who signed, and the day. */
const SIGNATURE_LINE =
  /^(?:By ?:? ?)?_{0,60} ?\/?s\/ ?(?:\p{Lu}[\p{L}.'’-]{0,24}(?:, ?| |$)){1,6}(?:Date ?:?|Dated ?:?|on)?$/u

/** The opening says that the paper is made; between its parties and its day stand their seats and forms. */
const OPENS_AS_MADE = /^["“„(]?this (?:\S{1,30} ){0,12}?(?:is|was) (?:hereby )?(?:made|entered|executed|concluded)\b/i
/** 'to that Supply Agreement, by and between … dated': what is pointed at is another paper. */
const ANOTHERS =
  /\b[Tt]hat (?:certain )?(?:(?:\p{Lu}[\p{L}&-]*|and|of),? ){0,8}(?:[Aa]greement|[Cc]ontract|[Ll]ease|[Ll]icen[cs]e|[Dd]eed|[Aa]mendment)(?!\p{L})[^;]{0,200}$/u
const AND_DATED = /(?:\bdated|(?<!\beffective )\bas of|\bon)(?: as of)?(?: the| this)?$/i

/** When minutes went round or were printed is not when the meeting was. */
const SENT_ROUND =
  /\b(?:circulated|distributed|issued|approved|printed|prepared|typed|version|draft|revision|verteilt|versandt|versendet|gedruckt|erstellt|genehmigt|stand|fassung)\b/i
const HELD =
  /^\W{0,4}(?:(?:\p{L}+ ){0,3}meeting )?(?:was )?held\b[^.;]{0,90}$|^\W{0,4}(?:(?:Ort und )?(?:Zeit|Datum|Tag)(?: der \p{L}+)? ?:|(?:abgehalten|stattgefunden) )[^.;]{0,60}$|^\W{0,4}\p{L}{0,20}(?:sitzung|besprechung|versammlung)\b[^.;]{0,60} (?:am|vom)(?: \p{L}+,)?(?: dem| den)?$/iu
const MINUTES = /(?:\bminutes\b|protokoll|niederschrift)[^;]{0,140}$/i

/** Papers that come out in editions. A contract is none: what its form was printed in is not when it was made. */
const IN_EDITIONS =
  '(?:merkblatt|spiegel|handbuch|handbook|manual|liste|list|leitfaden|guide|guidelines?|richtlinien?|policy|broschüre|brochure|hinweise|übersicht|overview|satzung|bedingungen|datenschutzerklärung|privacy notice|leaflet|factsheet|katalog|catalogue)'
/** 'Merkblatt für Mieter, Stand 01.01.2020', 'Price list (last revised 3 May 2020)': since when the paper stands as it does. */
const EDITION = new RegExp(
  `^(?:\\p{Lu}[\\p{L}-]{1,24}\\s){0,2}[\\p{L}-]{0,24}${IN_EDITIONS}(?:\\s[^\\s.;:!?,(]{1,30}){0,8}\\s?[\\s(,|·–—-]\\s?(?:(?<!(?:mit|zum|beim|der|den|dem|nach)\\s)Stand(?:\\s(?:vom|am|per))?|last\\s(?:updated|revised|amended)(?:\\son)?|zuletzt\\s(?:aktualisiert|geändert)(?:\\sam)?)\\s?:?\\s?$`,
  'iu',
)
const SENTENCE_VERB =
  /(?<!\p{L})(?:is|are|was|were|be|been|has|have|had|applies|apply|hat|haben|hatten?|habe|wird|werden|wurden?|worden|ist|sind|war|waren|gilt|gelten|galt(?:en)?|\p{Ll}{3,}te[n]?)(?!\p{L})/u

export const OWN_DATES: readonly Rule[] = [
  {
    // It says when somebody filed a copy, and dates the paper's two-digit years; nothing of what the paper is about.
    name: 'stamp.source',
    kind: 'boilerplate',
    role: 'filed',
    confidence: 0.8,
    why: 'where a copy of the document was taken from, in the margin',
    before: /\bSource: ?.{2,90}, ?[A-Z0-9][A-Z0-9/ .‑-]{0,12}(?:\([^)]{1,12}\))?,?$/,
  },
  {
    name: 'stamp.filed',
    kind: 'document-date',
    role: 'filed',
    confidence: 0.9,
    why: 'says when it was filed',
    before: /^(?:as )?filed (?:with|by|in|electronically)[^.;]{0,120}\bon$/i,
  },
  {
    name: 'dated.edition',
    kind: 'document-date',
    role: 'dated',
    confidence: 0.75,
    why: 'says since when the paper stands as it does',
    before: EDITION,
    after: /^[\s),|]{0,4}(?:$|,\s\d{1,4}\s(?:Seiten|pages)\W{0,3}$)/,
    // The first line alone: below it stand the editions of what the paper quotes.
    when: (place) => !isCoarse(place) && place.isHead && place.above === '' && !SENTENCE_VERB.test(place.before),
  },
  {
    name: 'signature.inline',
    kind: 'document-date',
    role: 'signed',
    confidence: 0.88,
    why: 'stands in a signature block',
    before: /(?:\/s\/|\b(?:Name|NAME|Title|TITLE|By|BY|Its) ?:|_{4,})[^;]{0,180}\b(?:Date|DATE|Dated|Datum) ?:?$/,
  },
  {
    name: 'signature.inline',
    kind: 'document-date',
    role: 'signed',
    confidence: 0.85,
    why: 'stands behind a signature',
    before: SIGNATURE_LINE,
    after: /^(?:Date)?[\s_:)]{0,20}$/,
  },
  {
    name: 'signature.inline',
    kind: 'document-date',
    role: 'signed',
    confidence: 0.88,
    why: 'labelled as a date below a signature',
    before: /(?:^|\s)(?:Date|DATE|Dated|Datum|DATUM) ?:$/,
    when: (place) => SIGNED.test(place.above.slice(-220)),
  },
  {
    name: 'label.inline',
    kind: 'document-date',
    role: 'dated',
    confidence: 0.7,
    why: 'labelled as a date inside a line',
    before: /(?:^|\s)(?:Date|DATE|Dated|Datum|DATUM) ?:$/,
  },
  {
    name: 'contract.concluded',
    kind: 'document-date',
    role: 'dated',
    confidence: 0.92,
    why: 'the preamble says that the contract below is concluded on it',
    before: /\b(?:wird|haben|schließen)\b[^.;]{0,60}\b(?:am|vom)$/,
    after:
      /^(?:der |die )?(?:folgende[rns]?|nachstehende[rns]?|nachfolgende[rns]?) \S{0,24}(?:vertrag|vereinbarung|vergleich)\b/i,
  },
  {
    name: 'mail.attribution',
    kind: 'document-date',
    role: 'sent',
    confidence: 0.95,
    why: 'the line that says who wrote the quoted mail, and when',
    before: /^(?:>+ ?)*(?:on|am|le)\b[^.;]{0,40}$/i,
    after: /^(?:,|at|um|[\d:]+)?(?:[^.;<>]|<[^<>]{0,120}>|> ?(?=<)){0,110}(?:wrote|schrieb[^:]{0,80}):?$/,
  },
  {
    name: 'decision.head',
    kind: 'document-date',
    role: 'decided',
    confidence: 0.95,
    why: 'the head of a decision',
    before:
      /^\W{0,4}(?:Im Namen des Volkes )?(?:\p{L}{0,20}(?:Urteil|Beschluss|Beschluß|URTEIL|BESCHLUSS)|Entscheidung|Judgment|JUDGMENT|Order|ORDER|Decision|Verfügung)(?: (?:des|der|of) [^.;]{1,80}(?:\. ?[^.;]{1,60})?)?,? (?:vom|of|dated|v\.)$/u,
    when: (place) => place.isHead,
  },
  {
    name: 'decision.sitting',
    kind: 'document-date',
    role: 'decided',
    confidence: 0.8,
    why: 'the sitting in which the decision was given',
    before: /in der (?:öffentlichen )?Sitzung vom$/,
    when: (place) => place.isHead,
  },
  {
    name: 'named.hearing',
    kind: 'event',
    confidence: 0.8,
    why: 'the hearing on which the decision rests; it may be pronounced on a later day',
    before:
      /(?:auf|auf ?[Gg]rund|nach|im Anschluss an) (?:die|der) (?:öffentlichen? )?mündlichen? Verhandlung(?:en)? (?:vom|am)$/,
    when: (place) => place.isHead,
  },
  {
    name: 'paper.effective',
    kind: 'document-date',
    role: 'effective',
    confidence: 0.94,
    why: 'says from when the document itself takes effect',
    before:
      /\b(?:effective|takes? effect|in (?:full )?force|becomes? (?:effective|binding)|wirksam|in Kraft|gültig|gilt)(?: as of| as from| from| on| as at| ab| am| zum| seit)?(?: the| dem)?$/i,
    when: (place) => speaksOfItself(place.opening) && place.unit.kind === 'sentence' && ownSubject(place.before),
  },
  {
    name: 'paper.extended',
    kind: 'document-date',
    role: 'expires',
    confidence: 0.85,
    why: 'the day to which the end of the contract is moved',
    when: ({ before, after, unit }) =>
      unit.kind === 'sentence' && isReplacingDay(before, after) && speaksOfTheEnd(`${before} ${after}`),
  },
  {
    name: 'paper.expires',
    kind: 'document-date',
    role: 'expires',
    confidence: 0.85,
    why: 'says when the document itself ends',
    before:
      /\b(?:expires?|terminates?|ends?|continues?|remains? in (?:full )?(?:force|effect)[^.;]{0,40}|endet|läuft|befristet)\b[^.;]{0,80}\b(?:on|until|through|at|am|zum|bis(?: zum)?|mit Ablauf des)(?: the)?$/i,
    when: (place) =>
      (speaksOfItself(place.opening) || (place.isHead && SELF_NAMED.test(place.before))) && ownSubject(place.before),
  },
  {
    name: 'paper.made',
    kind: 'document-date',
    role: 'dated',
    confidence: 0.9,
    why: 'the date of the document that calls itself this agreement',
    before: new RegExp(`${PAPER.source}${BRACKET},? ${ACT}\\b[^.;]{0,40}$`, 'i'),
    after: /^,? ?\((?:hereinafter )?this ["“„'‘]/i,
    when: (place) => place.isHead,
  },
  {
    name: 'paper.made',
    kind: 'document-date',
    role: 'dated',
    confidence: 0.95,
    why: 'the preamble says when the document was made',
    before: MADE,
    when: (place) =>
      (speaksOfItself(place.opening) || (place.isHead && SELF_NAMED.test(place.before))) && ownSubject(place.before),
  },
  {
    name: 'paper.made',
    kind: 'document-date',
    role: 'dated',
    confidence: 0.85,
    why: 'the preamble says when the document was made, behind the parties',
    before: AND_DATED,
    when: (place) =>
      place.isHead &&
      OPENS_AS_MADE.test(place.opening) &&
      PAPER.test(place.opening) &&
      !ANOTHERS.test(place.before) &&
      !PAPER.test(place.before.replace(OPENS_AS_MADE, '').slice(-70)) &&
      !/[.;:] \p{Lu}\p{Ll}+ \p{Ll}/u.test(place.before),
  },
  {
    name: 'paper.made',
    kind: 'document-date',
    role: 'dated',
    confidence: 0.93,
    why: 'the preamble says when the document was made',
    before:
      /^(?:["“„(]?(?:dieser?|dieses|der vorliegende|zwischen)\b)[^.;]{0,120}\b(?:wird|wurde|ist|haben|hat)?\b[^.;]{0,60}\b(?:am|vom|zum)$/i,
    after: /^[^.;]{0,40}\b(?:geschlossen|abgeschlossen|vereinbart|unterzeichnet|errichtet)\b/,
    when: (place) => speaksOfItself(place.opening),
  },
  {
    name: 'paper.defined',
    kind: 'document-date',
    role: 'effective',
    confidence: 0.9,
    why: 'defined as the effective date of this document',
    after:
      /^,? ?\((?:(?:the|hereinafter|herein|nachfolgend|im Folgenden)[,:]? ?(?:the |das |der )?)?["“„'‘](?:\p{L}+ ){0,2}(?:Effective Date|Commencement Date|Execution Date|Stichtag|Inkrafttreten|Vertragsbeginn)["”“'’]/iu,
    when: (place) => place.isHead && !/\b(?:having|with) an? effective date of$/i.test(place.before),
  },
  {
    name: 'press.dateline',
    kind: 'document-date',
    role: 'dated',
    confidence: 0.9,
    why: 'place and date open the first sentence of a release',
    before: /^(?:\W{0,4}\p{Lu}[\p{L}.,/ -]{1,50}(?:\([^)]{1,30}\) ?)?,?(?: den)?)?$/u,
    after: /^\.?,? ?(?:\([^)]{1,40}\) ?)?(?:[-–—]{1,2} ?|\/)\p{Lu}/u,
    when: (place) => place.isHead && /^(?:\W{0,4}$|.*,(?: den)?$)/.test(place.before),
  },
  {
    name: 'paper.witness',
    kind: 'document-date',
    role: 'signed',
    confidence: 0.9,
    why: 'the closing clause says when it was signed',
    when: (place) =>
      /^(?:in witness|executed|signed|unterzeichnet|so (?:signed|agreed)|done (?:at|in)|geschehen (?:zu|in)|verhandelt (?:zu|in)|dated)\b/i.test(
        place.opening,
      ) &&
      place.before.length < 180 &&
      !/\bdid\b/.test(place.before),
  },
  {
    name: 'paper.minutes',
    kind: 'document-date',
    role: 'dated',
    confidence: 0.85,
    why: 'the title names the day of the meeting or report',
    before:
      /^\W{0,4}(?:[\p{L}-]{0,30}(?:minutes|protokoll|niederschrift|verhandlungsprotokoll|report|bericht|notes?|vermerk|aktenvermerk|memo(?:randum)?|gesprächsnotiz|pressemitteilung|press release|rechnung|invoice|angebot|statement))\b[^.;]{0,110}$/iu,
    when: (place) =>
      place.isHead &&
      place.after.length < 60 &&
      !/\b(?:was|were|has|had|wurden?|hat|ist)\b/.test(place.before) &&
      !SENT_ROUND.test(place.before),
  },
  {
    name: 'paper.minutes',
    kind: 'document-date',
    role: 'dated',
    confidence: 0.85,
    why: 'below their title minutes say when the meeting was held',
    before: HELD,
    when: (place) => place.isHead && MINUTES.test(place.above),
  },
]

/** 'their Distribution Agreement (“Agreement”) dated': another paper than this. */
const OTHERS = new RegExp(
  `\\b(?:their|its|his|her|our|that|such|said|certain|an?|existing|original|prior|previous|ihre[nmrs]?|eine[nmrs]?|jene[nmrs]?)\\s(?:(?!this\\b|to\\b)\\S{1,30} ){0,5}?\\S{0,24}${PAPER.source}${BRACKET},? (?:dated|made|entered into|effective|executed|vom|datiert)(?: as of| on| effective)?(?: the)?$`,
  'i',
)

/** 'This Amendment … amends the Agreement dated': a date behind the name of another paper belongs to that one. */
function ownSubject(before: string): boolean {
  if (OTHERS.test(before)) return false
  if (/\b(?:which|that|die|der|das) (?:was|is|were|became|ist|war)\b[^;]{0,60}$/i.test(before)) return false
  const verb =
    /\b(?:is|was|are|were|be|been|wird|wurde|ist|shall|will|expires?|terminates?|ends?|endet|gilt|tritt|made|dated|entered)\b(?![^]*\b(?:is|are|shall be|will be|has been|wird|ist) (?:hereby )?(?:made|entered|effective|executed|dated|wirksam)\b)[^]*$/i.exec(
      before,
    )
  return !PAPER.test((verb?.[0] ?? before.slice(60)).slice(4))
}
