// Documents named by their date ('the Agreement dated 3 May 2010'), and the cases in which naming the document tells what
// happened: 'by letter of 3 May … terminated', 'the judgment of the Regional Court of 3 May'.
import { IN_PERIOD_RULE } from './period-ended.ts'
import type { Place } from './place.ts'
import type { Rule } from './rule.ts'
import { DECISION_NOUN, DOCUMENT_NOUN } from './rule-words.ts'

const OF = '(?:dated|dated as of|as of|of|from|datiert|vom|v\\.|dd\\.)(?: the)?$'

const MANNER = new RegExp(
  `(?:^|[\\s,(])(?:by|per|via|mit|durch|mittels|aufgrund|auf Grund|in (?:its|his|her|their|an?|einem|ihrem|seinem)) (?:\\S{1,30} ){0,4}?${DOCUMENT_NOUN}(?: \\S{1,30}){0,4}? ${OF}`,
  'iu',
)
/** '… dated 27 January 2023 (the “Contract”) you agreed to': the paper is the agreement. */
const AGREED_BEHIND =
  /^(?:\([^()]{0,60}\)[\s,]*)?,?\s?(?:between [^;]{2,100} )?(?:(?:the|our|your|my|his|her|their|an?) )?(?:\p{L}[\p{L}.&'’-]* ){1,5}?(?:agreed|undertook|contracted|promised)(?!\p{L})/u
const CONTRACTING =
  /\b(?:entered into|(?:have|has|had|having|parties|they|we) (?:previously |heretofore |each |also )?(?:executed|signed|concluded|entered)|schlossen|schloss|geschlossen|abgeschlossen|unterzeichnet(?:en)?|vereinbarten)\b/
const NAMED = new RegExp(`(?<![\\p{L}])${DOCUMENT_NOUN}(?![\\p{L}])[^.;]{0,90}?(?:(?<![\\p{L}])|^)${OF}`, 'iu')
/** 'the lease runs from', 'I terminate the lease with effect from', 'der Vertrag läuft vom': its term, not its name. */
const RUNS_FROM =
  /(?<!\p{L})(?:runs?|ran|lasts?|lasted|extends?|extended|continues?|läuft|lief|gilt|galt|dauert|dauerte|besteht|bestand) (?:from|as from|vom)(?: the)?$|(?:\bwith effect|\beffective|\bstarting|\bbeginning|\bcommencing|\bas) (?:from|as of|of)(?: the)?$|(?<!\p{L})mit Wirkung (?:vom|zum|ab)(?: dem)?$/iu
const NUMBERED = new RegExp(
  `(?<![\\p{L}])${DOCUMENT_NOUN} (?:No\\.?|Nr\\.?|number|#) ?\\S{1,30}(?: [^.;]{0,60})? ${OF}`,
  'iu',
)
const MADE_ON = new RegExp(
  `(?<![\\p{L}])${DOCUMENT_NOUN}(?: ?\\([^)]{0,60}\\))?,?(?: [^.;]{0,80})? (?:entered into|made|executed|concluded|signed|issued|effective|having an effective date|with an effective date|geschlossen|abgeschlossen)(?: and (?:entered into|made|executed))?(?: as)?(?: on| of| as of| from| am)?(?: the)?$`,
  'iu',
)
/** 'the Term Sheet executed by the parties on': the paper is named by the act, which happened on that day. */
const EXECUTED_BY = new RegExp(
  `(?<![\\p{L}])${DOCUMENT_NOUN}(?: ?\\([^)]{0,60}\\))?,? (?:\\p{L}+ly )?(?:executed|signed|concluded|entered into) by (?:both |the |all )?[^.;,]{2,60} (?:on|as of)(?: the)?$`,
  'iu',
)
/** 'Letter of Credit issued by Sample Bank on', 'Executive Order 14, issued on' */
const ISSUED = new RegExp(
  `(?<![\\p{L}])${DOCUMENT_NOUN}(?: of \\p{Lu}\\p{L}+)?(?: (?:(?:No|Nr)\\.? ?)?\\d[\\w./-]*)?(?:, issued| issued by [^.;,]{2,60}) on(?: the)?$`,
  'iu',
)
const DECISION = new RegExp(
  `(?<![\\p{L}])${DECISION_NOUN}(?![\\p{L}])(?:[^.;,:]|(?<=\\d)\\.(?=\\d)){0,80}? (?:vom|v\\.|of|dated)(?: the)?$`,
  'iu',
)
const AMENDED =
  /\b(?:as|previously|zuletzt|subsequently) (?:previously |further |subsequently )?(?:amended|supplemented|modified|restated|renewed|extended|geändert|ergänzt)(?: and restated)?(?: (?:by|durch) [^.;]{1,80})?(?: on| as of| effective| am| vom)?$/i

/** 'the Confidentiality Agreement between the Parties, which was effective': the clause tells it, and does not only name the paper. */
const IN_FORCE = new RegExp(
  `(?<![\\p{L}])${DOCUMENT_NOUN}(?: ?\\([^)]{0,60}\\))?(?: (?:by and between|between|among|with|of) [^.;,]{2,80}?)?,? (?:which|that) (?:(?:was|were|became|had become) effective(?: as of| on| from)?|(?:took effect|came into (?:force|effect)|entered into force)(?: as of| on| from)?)(?: the)?$`,
  'iu',
)
const IN_FORCE_DE = new RegExp(
  `(?<![\\p{L}])${DOCUMENT_NOUN}(?: [^.;,]{2,80})?, (?:die|der|das) (?:am|zum|mit Wirkung vom)$`,
  'iu',
)
const CAME_DE = /^(?:[^\s,;.]+ ){0,4}?(?:in Kraft (?:trat|getreten)|wirksam (?:wurde|geworden))(?!\p{L})/u
const OF_ITSELF = new RegExp(
  `(?:\\bthis|(?<!\\p{L})diese[rsmn]?) (?:\\S{1,30} ){0,3}?${DOCUMENT_NOUN}[^.;]{0,60}$`,
  'iu',
)

/** Papers by which rights pass: to name one with its day and who made it is to tell that they passed. */
const TRANSFER =
  /(?<!\p{L})(?:assignment|novation|transfer|conveyance|merger)(?: and (?:assumption|assignment))?(?: (?:agreement|deed))?(?: ?\([^)]{0,60}\))?,? (?:dated|made|executed|effective)(?: as of| on)?(?: the)?$|(?<!\p{L})(?:Abtretung|Vertragsübernahme|Verschmelzung|Übertragung)(?:s-?(?:vertrag|vereinbarung|erklärung))?(?:e?s)? vom$/iu
const ITS_PARTIES = /^,?\s?(?:\([^()]{1,60}\),? )?(?:by and |made )?(?:between|among|from|zwischen|von)\s/iu

/** Where the document that the date names begins. */
function lastPaper(before: string): number {
  let at = 0
  for (const match of before.matchAll(
    /(?:agreement|contract|vertrag|vereinbarung|lease|licen[cs]e|amendment|deed|memorandum|sheet)/gi,
  ))
    at = match.index
  return at
}

const WAS_MADE =
  /(?<!\b(?:which|that|die|der|das))\s(?:was|were|has been|had been|wurden?|worden) (?:\p{L}+ ){0,2}(?:signed|executed|concluded|made|entered into|issued|geschlossen|abgeschlossen|unterzeichnet)[^.;]{0,20}$/iu

/** 'the Court's September 11, 2008 Order', 'its July 1, 2017 letter': the day stands before the noun it dates. */
const OWNER = /(?:^|[\s("“])(?:the|this|that|its|his|her|their|our|my|said|an?|\S{2,40}['’]s?)(?: \p{Lu}?\p{L}+)?$/iu
const DECISION_BEHIND = new RegExp(`^(?:\\p{L}+ ){0,3}?${DECISION_NOUN}(?![\\p{L}])`, 'iu')
const DOCUMENT_BEHIND = new RegExp(
  `^(?:\\p{L}+ ){0,3}?(?:${DOCUMENT_NOUN}|balance sheets?|accounts|audit)(?![\\p{L}])`,
  'iu',
)
/** Behind the noun the decision itself acts: then the sentence tells what happened on that day. */
const ACTS =
  /^(?:\([^()]{1,60}\) )?(?:also |then |\p{L}+ly )?(?:grant|den[iy]|dismiss|h[eo]ld|rul|order|requir|set\b|direct|f[oi]und|vacat|stay|adopt|appoint|approv|revers|affirm|remand|enjoin|award|conclud|terminat|reject|confirm|stat|was (?:entered|issued|signed))/iu

function isDatedNoun({ before, after, moment }: Place, noun: RegExp): boolean {
  // 'sent it to the forwarder yesterday and we expect release': no day in front of its noun.
  if (moment.mentions[0].rule === 'relative.today' && !/^['’]s\b/.test(after)) return false
  if (!OWNER.test(before) || /\b(?:on|in|at|by|as|of|from|since|until|after|before)$/i.test(before)) return false
  const found = noun.exec(after)
  return found !== null && !ACTS.test(after.slice(found[0].length).trimStart())
}

/** 'Aufrechnung mit der Schlussrechnung vom', 'credited against invoice 17 of', 'mit Zahlung auf die Rechnung vom': not the act itself. */
const AGAINST_A_BILL = new RegExp(
  `(?:(?<!\\p{L})(?:[Aa]ufrechnung|[Aa]ufgerechnet|[Aa]ufrechnen|[Vv]errechnung|[Vv]errechne(?:t|n|te|ten)|[Gg]utschrift|[Gg]utgeschrieben|[Zz]ahlung|[Tt]eilzahlung|[Üü]berweisung|angerechnet|zahlt[en]{0,2})(?!\\p{L})(?:[^.;]|\\.(?=\\s?\\d)|(?<=Nr)\\.){0,60}?(?<!\\p{L})(?:mit|gegen|auf|zu|für|gegenüber)|\\b(?:set[- ]?off|off-?set|credit(?:ed)?|payment|paid|refund(?:ed)?|applied|deduct(?:ed)?|cheque|transfer(?:red)?)\\b[^.;]{0,60}?\\b(?:against|for|on|of|towards|in respect of|from))\\s(?:\\S{1,24}\\s){0,4}?(?:\\p{L}*[Rr]echnung|[Ii]nvoice|[Bb]ill|\\p{L}*[Ff]orderung)(?!\\p{L})(?:\\s(?:(?:Nr|No)\\.?\\s?)?\\S{1,24}){0,3}? (?:vom|v\\.|of|dated)(?: the)?$`,
  'u',
)

/** A paper in which somebody found something; an invoice that is enclosed is told as it was sent. */
const FINDING =
  /(?:report|opinion|survey|valuation|estimate|certificate|assessment|gutachten|bericht|attest|bescheinigung|stellungnahme|befund|schätzung|protokoll)(?:e?s)?[^.;]{0,60}$/iu

/** 'was breached in the quarter ended': it happened in that time. */
const IN_PERIOD =
  /\b(?:was|were|had|did|\p{L}{3,}(?:ed|ell|ose|ost|ade))\b[^.;]{0,60}\b(?:in|during|within) (?:the|our|its) (?:\p{L}+ )?(?:year|quarter|month|half-year|period) (?:ended|ending)(?: on)?$/iu

export const SAYS_RULE = 'named.says'
/** What somebody says in it stands in a relative clause: to name it is to tell that it was said. */
const SAYS =
  /^,?\s?(?:\([^()]{1,40}\),?\s)?(?:(?:in|by|with) which\s|which (?:had |also |then )?(?:said|says|stated?s?|confirmed|told|instructed|required|asked|warned|informed|notified|announced|demanded|rejected|refused|ordered|directed|gave|invited|set)\b|saying\b|stating\b)|^,\s(?:in|mit|durch)\s(?:dem|der|denen|welche[mr])\s|^,\s(?:worin|wonach|womit|wodurch)\s/iu
const SAYING = new RegExp(
  `(?:letters?|e-?mails?|memos?|memorand(?:um|a)|notices?|messages?|notes?|circulars?|[\\p{L}-]*(?:[Ss]chreibens?|[Bb]rief(?:e?s)?|[Mm]ails?|[Mm]itteilung(?:en)?|[Nn]achricht(?:en)?|[Vv]ermerk(?:e?s)?|[Bb]escheid(?:e?s)?|[Ee]rklärung(?:en)?|[Rr]undschreibens?))(?: [^.;,]{1,50})? ${OF}`,
  'u',
)
/** Steps of a procedure, named by their day: 'zur Klage vom', 'the claim form issued on'. */
const PLEADING =
  /(?<!\p{L})(?:Klage(?:schrift|erweiterung)?|Widerklage|Teilklage|Berufung(?:sschrift|sbegründung)?|Revision|Beschwerde|Widerspruchs?|Einspruchs?|Strafanzeige|Mahnantrag(?:s|es)?) (?:der \p{L}+ |des \p{L}+ )?(?:vom|v\.)$|\b(?:claim form|statement of claim|particulars of claim|notice of appeal|counterclaim|petition|originating application) (?:dated|of|issued on|filed on)(?: the)?$/u

export const NAMED_DOCUMENTS: readonly Rule[] = [
  {
    name: 'named.pleading',
    kind: 'event',
    confidence: 0.7,
    why: 'a step of a procedure, named by its day',
    before: PLEADING,
    when: ({ moment }) => moment.mentions[0].precision === 'day',
  },
  {
    name: 'procedure.superseded',
    kind: 'reference',
    confidence: 0.6,
    why: 'the day of a time limit that is taken away',
    before: /\b(?:cut-?off|deadline|date|disclosures?|conference|hearing|trial|argument)\b[^.;]{0,80}\bof$/i,
    after: /^(?:is|are|was|were)(?: hereby)? (?:vacated|re-?set|rescheduled|continued|postponed|withdrawn)\b/i,
  },
  {
    name: 'procedure.superseded',
    kind: 'reference',
    confidence: 0.6,
    why: 'the day that another has taken the place of',
    before:
      /\b(?:currently|previously|originally|formerly|presently|now) (?:set|scheduled|fixed|due)(?: for| on)?(?: the)?$|\b(?:set|scheduled|due)(?: for| on)(?: the)?$/i,
    after:
      /^[^.;]{0,60}?\b(?:is|are|was|were|has been|have been|be)(?: hereby)? (?:re-?set|rescheduled|continued|moved|postponed|adjourned|extended)\b/i,
  },
  {
    name: 'named.meeting',
    kind: 'reference',
    confidence: 0.6,
    why: 'a meeting or a call named by its day',
    before:
      /\b(?:further to|following|with reference to|refer(?:ring)? to|pursuant to|as (?:agreed|discussed) (?:at|in|during|on))(?: our| your| the)?$/i,
    after: /^(?:['’]s )?(?:\p{L}+ )?(?:meeting|call|conversation|discussion|talk|conference|hearing|visit)\b/iu,
  },
  {
    name: 'named.meeting',
    kind: 'reference',
    confidence: 0.6,
    why: 'a meeting or a call named by its day',
    before:
      /(?<!\p{L})(?:im Nachgang zu|im Anschluss an|Bezug nehmend auf|bezugnehmend auf|unter Bezugnahme auf|wie in)(?: die| der| unsere[r]?| Ihre[r]?| das| dem| unser| unserem)?$/iu,
    after:
      /^(?:Besprechung|Sitzung|Telefonat|Gespräch|Treffen|Termin|Telefonkonferenz|Verhandlung)(?:s|es|e)?(?!\p{L})/u,
  },
  {
    name: 'event.past',
    kind: 'event',
    confidence: 0.8,
    why: 'tells what became of what is named',
    before:
      /(?:\b(?:was|were|(?:has|had|have) been) (?:\p{L}+ly )?(?:renamed|re-named|assigned|transferred|novated|merged|terminated|assumed)\b[^.;]{0,40}?|(?<!\p{L})(?:umbenannt|abgetreten|übertragen)),? (?:as of|effective|effective as of|on|with effect from|am|zum|mit Wirkung (?:vom|zum))$/iu,
  },
  {
    name: 'named.decision',
    kind: 'event',
    confidence: 0.7,
    why: 'a decision in this procedure, named by its date',
    when: (place) => place.moment.mentions[0].precision === 'day' && isDatedNoun(place, DECISION_BEHIND),
  },
  {
    name: 'named.document',
    kind: 'reference',
    confidence: 0.6,
    why: 'a document named by its date',
    when: (place) => place.moment.mentions[0].precision === 'day' && isDatedNoun(place, DOCUMENT_BEHIND),
  },
  {
    name: IN_PERIOD_RULE,
    kind: 'event',
    confidence: 0.75,
    why: 'tells what happened in the time that ended on this day',
    before: IN_PERIOD,
  },
  {
    name: 'named.accounts',
    kind: 'reference',
    confidence: 0.6,
    why: 'the day that accounts are drawn up for',
    before:
      /(?:[Jj]ahresabschluss|[Bb]ilanz|[Kk]onzernabschluss|[Ss]tichtag|[Gg]eschäftsjahr|balance sheets?|financial statements?|fiscal year|years?|quarters?|months?|position)[^.;,]{0,40} (?:zum|per|as of|as at|at|ended|ending)(?: the)?$/i,
    when: (place) => !/\b(?:commenc|beginn|term)\w*[^.;]{0,40}$/i.test(place.before),
  },
  {
    name: 'named.accounts',
    kind: 'reference',
    confidence: 0.6,
    why: 'the day that accounts are drawn up for',
    before:
      /\b(?:(?:management|annual|interim|draft|audited|final|statutory|quarterly|monthly|abbreviated|year-end) (?:accounts|figures)|trial balance|(?:profit and loss|income) (?:account|statement)|(?:schedule|statement) of arrears)(?: (?:made|drawn) up| prepared)? (?:up )?(?:to|as at|as of|for the (?:period|year|quarter|month)s? (?:to|ended|ending))(?: the)?$/i,
  },
  {
    name: 'named.amended',
    kind: 'reference',
    confidence: 0.55,
    why: 'says in passing when another document was amended',
    before: AMENDED,
  },
  {
    name: 'named.meeting',
    kind: 'reference',
    confidence: 0.7,
    why: 'a meeting named by its day: its minutes were agreed later',
    before:
      /(?:\bminutes (?:of|from|for)\b|(?<!\p{L})(?:Protokoll|Niederschrift)(?:s|es)? (?:der|des|über|vom|zu[mr]?)(?!\p{L}))(?:[^.;]|(?<=\b(?:no|nr|nos))\.|(?<=\d)\.){0,80}$/iu,
    after:
      /^\)?[^.;]{0,30}?(?:\b(?:were|was|are|is|having been)\b[^.;]{0,20}\b(?:agreed|approved|adopted|confirmed|accepted|signed|read|circulated|taken as read)|(?<!\p{L})(?:genehmigt|gebilligt|verabschiedet|bestätigt|angenommen|verlesen))(?!\p{L})/iu,
  },
  {
    name: 'named.enclosed',
    kind: 'event',
    confidence: 0.65,
    why: 'the day of a paper that comes with this one',
    before: NAMED,
    after:
      /^[^.;]{0,40}?(?:\b(?:is|are) (?:now |hereby |also )?(?:enclosed|attached|annexed|exhibited)|(?<!\p{L})(?:liegt|liegen)[^.;]{0,20}(?:bei|an)|(?<!\p{L})(?:ist|sind)[^.;]{0,20}(?:beigefügt|beigelegt|angeschlossen)|(?<!\p{L})fügen wir[^.;]{0,20}bei)(?!\p{L})/iu,
    when: ({ before }) => FINDING.test(before),
  },
  {
    name: 'named.document',
    kind: 'reference',
    confidence: 0.6,
    why: 'a bill named by its date: something else was set off, paid or credited against it',
    before: AGAINST_A_BILL,
  },
  {
    name: 'named.manner',
    kind: 'event',
    confidence: 0.85,
    why: 'the document is the act itself: by letter, by order, by mail of that day',
    before: MANNER,
    when: (place, mood) =>
      mood().isPast ||
      AGREED_BEHIND.test(place.after) ||
      (mood().tells && /(?:^|\s)(?:mit|per|durch)\s/i.test(place.before)),
  },
  {
    name: SAYS_RULE,
    kind: 'event',
    confidence: 0.7,
    why: 'names a paper by its day and tells what somebody said in it',
    before: SAYING,
    after: SAYS,
    when: ({ moment }) => moment.mentions[0].precision === 'day',
  },
  {
    name: 'named.executed',
    kind: 'event',
    confidence: 0.8,
    why: 'tells who signed this document, and when',
    before: EXECUTED_BY,
    when: ({ before }) =>
      !/\b(?:was|were|is|are|be|been|being) (?:\p{L}+ly )?\p{L}+(?: into)? by\b[^.;]*$/iu.test(before),
  },
  {
    name: 'named.executed',
    kind: 'event',
    confidence: 0.75,
    why: 'tells when this document was issued',
    before: ISSUED,
  },
  {
    name: 'named.transfer',
    kind: 'event',
    confidence: 0.7,
    why: 'names the paper by which rights passed, its day and who made it',
    before: TRANSFER,
    after: ITS_PARTIES,
  },
  {
    name: 'named.in-force',
    kind: 'event',
    confidence: 0.65,
    why: 'tells from when another document was in force',
    when: ({ before, after }) =>
      (IN_FORCE.test(before) || (IN_FORCE_DE.test(before) && CAME_DE.test(after))) && !OF_ITSELF.test(before),
  },
  {
    name: 'named.contracting',
    kind: 'event',
    confidence: 0.8,
    why: 'tells that the parties concluded this document, which is named by its date',
    before: CONTRACTING,
    when: (place) =>
      (NAMED.test(place.before) || MADE_ON.test(place.before)) &&
      CONTRACTING.test(place.before.slice(0, lastPaper(place.before))),
  },
  {
    name: 'named.decision',
    kind: 'event',
    confidence: 0.75,
    why: 'a decision in this procedure, named by its date',
    before: DECISION,
  },
  {
    name: 'named.deed',
    kind: 'event',
    confidence: 0.6,
    why: 'a recorded deed, named by its date',
    before:
      /\b(?:Ur\.-?Nr\.|UR-?Nr\.|Urkundenrolle|Urkundenverzeichnis|Notarvertrag|notarielle[rsnm]? \p{L}+|deed(?: No\.? ?\S{1,12})?)[^.;]{0,40} (?:vom|of|dated)$/u,
  },
  {
    name: 'named.dated',
    kind: 'reference',
    confidence: 0.5,
    why: 'a document named by its date',
    before: /\b(?:dated|datiert)(?: as of| vom| the)?$/i,
    when: (_place, mood) => !mood().isPast,
  },
  {
    name: 'named.document',
    kind: 'reference',
    confidence: 0.6,
    why: 'a document named by the day it was made',
    before: MADE_ON,
    when: (place) => !WAS_MADE.test(place.before),
  },
  {
    name: 'named.document',
    kind: 'reference',
    confidence: 0.6,
    why: 'a document named by its date',
    before: NUMBERED,
  },
  {
    name: 'named.document',
    kind: 'reference',
    confidence: 0.6,
    why: 'a document named by its date',
    before: NAMED,
    when: ({ before }) => !RUNS_FROM.test(before),
  },
]
