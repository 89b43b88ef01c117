// Dates that are no business of a chronology: dates of statutes and of reported decisions (law), and those of forms, margins,
// products and addresses (boilerplate).
import { isReplacedDay } from '../contract/index.ts'
import type { Rule } from './rule.ts'
import { isCoarse, isYear } from './rule.ts'
import { GERMAN } from './verbs.ts'

const REPORTER =
  /(?:juris|Rn\.|Rdnr|Rz\.|mwN|m\. ?w\. ?N|BGHZ|BGHSt|BVerfGE|BAGE|RGZ|BFHE|BSGE|BVerwGE|BFH ?\/ ?NV|BStBl|SozR|\bEFG\b|\bRz\b|RdNr|NZA|DStR|NJW|NZG|WM \d|ZIP|EuGRZ|NStZ|StraFo|wistra|MDR|VersR|GRUR|BeckRS|aaO|a\.a\.O|Slg\.|ECLI|EU:[CT]:|F\. ?(?:2d|3d|Supp)|U\. ?S\. \d|S\. ?Ct|\bCir\.|\bEWCA\b|\bEWHC\b|\bUKSC\b|\bUKHL\b|\bAll ER\b|\bW\.?L\.?R\b|\bWL \d)/
const CITING =
  /^(?:so |st\.? ?Rspr|vgl|siehe |s\. |zB |z\. ?B\. |etwa |insoweit|BGH|BVerfG|BAG|BSG|BFH|BVerwG|EuGH|EuG |EGMR|OLG|LG |AG |KG |Senat,|see |cf\. ?|e\.g\.|accord |citing |quoting )/i
const COURT =
  '(?:BGH|BVerfG|BVerwG|BAG|BSG|BFH|BPatG|EuGH|EuG|EGMR|BayObLG|RG|KG|OLG|LAG|LSG|OVG|VGH|LG|AG|FG|VG|Senat|GmS-OGB)'
const DECISION =
  '(?:(?:Teil|Grund|Versäumnis|Vorlage|Hinweis|Kammer|Senats|Nichtannahme)?(?:[Uu]rteile?|[Bb]eschl(?:uss|uß|üsse)|[Ee]ntscheidung(?:en)?)|Urt\\.|Beschl\\.|U\\.|B\\.)'

const LAST_INSTANCE =
  '(?:BGH|BVerfG|BVerwG|BAG|BSG|BFH|EuGH|EuG|EGMR|RG|GmS-OGB|Bundes(?:verfassungs|verwaltungs|arbeits|sozial)gerichts?|Bundesgerichtshofe?s?|Bundesfinanzhofe?s?|Gerichtshofs der Europäischen Union)'

/** Between the statute and the date another paper is named: the date is that paper's. */
const OTHER_PAPER =
  /(?:[Ss]chreiben|[Vv]ertrag|[Rr]echnung|[Uu]rteil|[Bb]eschluss|[Bb]escheid|[Bb]rief|[Aa]ngebot|[Mm]ail|[Kk]lage|[Aa]ntrag)/

const DATE_WORD = /(?:\b(?:on|by|dated?|of|from|since|until|till|through|to|before|after|datum|am|vom|bis)\s*:?|[-–])$/i
const YEAR_WORD =
  /(?:\b(?:in|since|until|till|during|of|by|from|to|through|before|after|early|late|mid|year|about|around|circa|ca\.?|between|and|spring|summer|autumn|fall|winter|jahr(?:e|es|en)?|seit|bis|ab|von|im|um|anfang|mitte|ende|zwischen|und|vor|nach|frühjahr|sommer|herbst|dated|wurden?|war(?:en)?|already|only|bereits|schon|erst|noch)\s*|(?:^|\D)\d{4} ?[-–/])$/i

/** '2018 kam es zu': a German sentence may open with its year, and its verb comes next. */
const OPENS_DE =
  /^\p{Ll}{2,}(?:t|te|en|[^\s]) (?:\p{L}+ )*?(?:der|die|das|den|dem|es|ein|eine[rnms]?|wir|ich|sie|er|unsere?)(?!\p{L})/u
/** 'the ____ day of ____, 2014', '____ . ____ 2019': where the day belongs, a line to write on. */
const BLANK =
  /(?:(?:_{2,}|\.{4,}|…{2,}|\[[\s_.●•]{0,12}\])(?: ?\.)?(?: ?(?:day )?of)?(?: the)?|\bday of)[\s,_.]{0,40}$/i

/** '(N.D. Cal. Mar. 3, 2007)', '(2d Cir. May 4, 1999)', '(Tex. App. Dec. 12, 2011, no pet.)' */
const COURT_AND_DAY =
  /^(?:\d{1,2}(?:st|nd|rd|d|th) Cir\.|Fed\. Cir\.|D\.? ?C\.? Cir\.|(?:[NSEWMC]\. ?){0,2}D\. ?[A-Z][\p{L}.]{0,8}(?: [A-Z][a-z]{1,5}\.)?|[NSEW]\.D\.N\.Y\.|Bankr\.|Del\. (?:Ch|Super|Sup)|(?:\p{Lu}\p{L}{0,5}\. ?){1,3}(?:App|Ct|Ch|Sup|Super|Div|Dep['’]t)[^()]{0,14})[^()]{0,40}\d{4}(?:,[^()]{0,24})?$/u

/** Lower courts' decisions in the head of a judgment are cited the same way but are this case's own history. */
const OWN_COURTS = /(?:Vorinstanz|Vorinstanzen|vorgehend|Instanzenzug|nachgehend|Verfahrensgang)[^.]{0,200}$/i

/** 'Vorerkrankungen: Appendektomie 1989; …', 'Past medical history: …': what a report lists of the years before. */
const HISTORY =
  /(?:^|[\n.)*-] ?)(?:Vorerkrankungen|Vorgeschichte|Voroperationen|Vor-OPs?|(?:Eigen|Familien|Berufs|Sozial)?[Aa]namnese|(?:Beruflicher )?Werdegang|Lebenslauf|Ausbildung|Vorstrafen|(?:(?:Past|Previous|Relevant) )?(?:[Mm]edical |[Ss]urgical )?[Hh]istory|PMH|Previous (?:illnesses|operations|injuries|convictions|employment)|Career|Education|Antecedents)[^.:\d]{0,30}:[^.]*$/u

export const KEPT_OUT: readonly Rule[] = [
  {
    name: 'event.history',
    kind: 'event',
    confidence: 0.65,
    why: 'an entry of a history: what happened in that year',
    when: (place, mood) =>
      isCoarse(place) &&
      !mood().isPast &&
      (place.before + place.after).replace(/\P{L}+/gu, '').length >= 8 &&
      HISTORY.test(`${place.above.slice(-120)}\n${place.before}`),
  },
  {
    name: 'procedure.lower-court',
    kind: 'event',
    confidence: 0.9,
    why: 'a decision of a lower court in this case, listed in the head of the decision',
    before: /(?:vom|v\.|,|of|dated)$/,
    when: (place) => OWN_COURTS.test(place.above) || OWN_COURTS.test(place.before),
  },
  {
    name: 'reference.superseded',
    kind: 'reference',
    confidence: 0.85,
    why: 'another day takes the place of this one',
    when: ({ before, after, unit }) => unit.kind === 'sentence' && isReplacedDay(before, after),
  },
  {
    name: 'boilerplate.blank',
    kind: 'boilerplate',
    confidence: 0.9,
    why: 'a form whose day nobody has filled in',
    before: BLANK,
    when: (place) => place.moment.mentions[0].precision !== 'day',
  },
  {
    name: 'law.reported-decision',
    kind: 'law',
    confidence: 0.95,
    why: 'the date of a reported decision, cited as authority',
    before: new RegExp(`\\b${COURT}\\b[^.;]{0,60}[,)\\]:] (?:\\p{L}{0,12} )?${DECISION} (?:vom|v\\.)$`, 'u'),
    when: (place) => !(place.isHead && place.unit.start === 0),
  },
  {
    name: 'law.reported-decision',
    kind: 'law',
    confidence: 0.9,
    why: 'stands in a bracket that cites authority',
    bracket: REPORTER,
    when: (place) =>
      place.bracket !== null && (CITING.test(place.bracket) || !/^[IVXL]+ [A-Z]{1,3} \d/.test(place.bracket)),
  },
  {
    name: 'law.reported-decision',
    kind: 'law',
    confidence: 0.9,
    why: 'stands in a bracket that cites authority',
    bracket: CITING,
    when: (place) =>
      place.bracket !== null &&
      /(?:urteil|beschl|entscheidung|judgment|decision|order| v\.? | \d+\/\d\d)/i.test(place.bracket),
  },
  {
    name: 'law.reported-decision',
    kind: 'law',
    confidence: 0.85,
    why: 'followed by a docket number and a law report',
    before: /(?:vom|v\.|of|,|und|;)$/,
    after:
      /^\(?\s?[-–—,(]\s?(?:[IVXLC0-9]+[a-z]? ?[A-Za-zÜ]{1,5}(?: ?\([A-Za-z]+\))? \d{1,6}\/\d\d|C[-‑]\d+\/\d+|Case )[^.]{0,60}(?:juris|R[nz]\b|BFH|BSGE|SozR|BAGE|NZA|NJW|BGHZ|BGHSt|ECLI|EU:|WM|ZIP|NStZ|StraFo|wistra|mwN)/,
    when: (place) =>
      !/(?:durch|mit|hat) (?:\p{L}+ ){0,3}\p{L}{0,24}(?:Urteil|Beschluss|Beschluß) vom$/u.test(place.before),
  },
  {
    name: 'law.reported-decision',
    kind: 'law',
    confidence: 0.85,
    why: 'the date of a case cited as authority',
    before:
      /(?:\bCase C[-‑]\d+\/\d+|\b[\p{Lu}][\p{L}.&' ]{1,60} v\.? [\p{Lu}][^;]{1,80}|\bin Re [\p{Lu}][^;]{1,60})[,( [].{0,60}$/u,
    when: (place) =>
      isYear(place) ||
      /(?:EU:C|ECLI|\bat \d|\[\d+\]|Cir\.|EWCA|EWHC|UKSC)/.test(place.after) ||
      /(?:judgment of|decided(?: on)?|decision of)$/i.test(place.before),
  },
  {
    name: 'law.reported-decision',
    kind: 'law',
    confidence: 0.85,
    why: 'a decision of a court of last instance, cited as authority',
    before: new RegExp(
      `(?:(?<![\\p{L}])${LAST_INSTANCE}(?:[ -]+\\(?GS\\)?)?[ -]+\\p{L}{0,20}${DECISION}(?:en|s)?|${DECISION}(?:e?s|en)? (?:des|der) (?:\\p{L}+ (?:Senats |Kammer )?des )?${LAST_INSTANCE}) (?:vom|v\\.)$`,
      'u',
    ),
    when: (place) =>
      !/(?:^|\s)(?:durch|mit)(?: \p{L}+){0,2} \p{L}*$/u.test(
        place.before.replace(/(?:[Uu]rteil|[Bb]eschl|[Ee]ntscheidung)[^]*$/, ''),
      ),
  },
  {
    name: 'law.reported-decision',
    kind: 'law',
    confidence: 0.9,
    why: 'court, date and docket number, as the labour courts cite',
    before: new RegExp(`(?<![\\p{L}])${COURT}(?: [\\p{Lu}][\\p{L}-]{2,24}){0,2}$`, 'u'),
    after: /^[-–—(] ?(?:\d{1,3}|[IVXLC]+[a-z]?|[A-Z]-\d+\/\d+|C-) ?/,
  },
  {
    name: 'law.reported-decision',
    kind: 'law',
    confidence: 0.85,
    why: 'a decision of the same court with another docket number',
    before: /Senats(?:urteile?n?|beschl(?:uss|üsse)n?|entscheidung(?:en)?) vom$/,
    after: /^\(?[-–— ]{0,3}(?:[IVXLC]+[a-z]?|\d{1,2}) [A-Z][A-Za-z]{0,3}(?: \([A-Za-z]+\))? \d{1,6}\/\d\d/,
  },
  {
    name: 'law.case-year',
    kind: 'law',
    confidence: 0.85,
    why: 'the year of a law report',
    bracket: /^(?:[^()]{0,24}(?:Cir\.|App\.|Ct\.|D\. ?[A-Z][a-z]*\.?|S\.D\.|N\.D\.)[^()]{0,16}|\d{4})$/,
    when: (place) => isYear(place) && /\d\s\(?[^()]{0,24}$/.test(place.before),
  },
  {
    name: 'law.case-day',
    kind: 'law',
    confidence: 0.9,
    why: 'court and day of a reported or unreported decision, in one bracket behind its citation',
    bracket: COURT_AND_DAY,
    when: (place) =>
      /(?: v\.? |\bIn re |\bEx parte |\bWL \d|\bLEXIS \d|\d (?:[A-Z][\w.]{1,12} ?){1,3}\d+)[^()]{0,120}\([^()]*$/.test(
        place.before,
      ),
  },
  {
    name: 'law.neutral-citation',
    kind: 'law',
    confidence: 0.9,
    why: 'the year of a neutral citation',
    before: /\[$/,
    after: /^\] (?:\d+ )?(?:EWCA|EWHC|UKSC|UKHL|UKPC|AC|QB|Ch|WLR|All ER|1 |2 )/,
  },
  {
    name: 'law.statute',
    kind: 'law',
    confidence: 0.95,
    why: 'the date of a statute, regulation or directive',
    before:
      /\b(?:Acts?|Codes?|Laws?|Regulations?|Directives?|Ordinances?|Statutes?|Treat(?:y|ies)|Conventions?|Constitution|Decrees?|Bill|Protocol|Rules?|GDPR|ACT|CODE|LAW|REGULATIONS?)(?: \([^)]{1,40}\))?(?: No\.? ?\S{1,16}| [0-9/]{3,12}(?:\/E[CUG]C?)?){0,2}(?: of the European Parliament and of the Council)?,? (?:of|dated|from|as of)(?: the)?$/,
    when: ({ before }) => !/\b[Ii]nterest\b[^;]{0,160}\bfrom(?: the)?$/.test(before),
  },
  {
    name: 'law.statute',
    kind: 'law',
    confidence: 0.9,
    why: 'the year in the name of a statute or rules',
    before:
      /\b(?:Act|Acts|ACT|Code|Regulations?|Ordinance|Rules|Incoterms|INCOTERMS|Convention|Directive|Statute|Law|Treaty|Protocol)(?: \([^)]{1,40}\))?[®™*,]?$/,
    when: isYear,
  },
  {
    name: 'law.statute',
    kind: 'law',
    confidence: 0.95,
    why: 'the date of a statute, regulation or directive',
    before:
      /(?:[Gg]esetz(?:e?s)?|gesetzbuch(?:e?s)?|[Vv]erordnung(?:en)?|ordnung|[Rr]ichtlinien?|[Ss]atzung|[Ee]rlass(?:es)?|[Aa]bkommens?|[Kk]onvention|[Ss]taatsvertrag(?:e?s)?|Bekanntmachung|Neufassung|DSGVO|StGB|BGB|HGB|ZPO|BetrVG)(?![\p{L}])(?:[^.;,:]|(?:Nr|Abs|Art|S)\.|(?<=\d)\.(?=\d)){0,110} ?(?:vom|v\.)$/u,
    when: (place) => !OTHER_PAPER.test(place.before.slice(-60)),
  },
  {
    name: 'law.statute',
    kind: 'law',
    confidence: 0.9,
    why: 'the year of a statute whose name stands on the line above',
    before: /^of$/i,
    when: (place) => isYear(place) && /\b(?:Act|Code|Law|Regulations?|Ordinance)$/i.test(place.above),
  },
  {
    name: 'law.gazette',
    kind: 'law',
    confidence: 0.95,
    why: 'followed by where it was promulgated',
    after:
      /^[,(\s]{0,3}(?:\()?(?:BGBl|RGBl|GVBl|GVOBl|GBl|ABl\.?|BAnz|BStBl|Amtsblatt|OJ L|OJ C|Fed\. ?Reg|Stat\.|Pub\. ?L)/,
  },
  {
    name: 'law.version',
    kind: 'law',
    confidence: 0.9,
    why: 'tells which version of the law applies',
    after: /^(?:geltenden?|gültigen?|anwendbaren?)? ?(?:Fassung|Rechtslage|alter Fassung|neuer Fassung)/,
  },
  {
    name: 'law.version',
    kind: 'law',
    confidence: 0.85,
    why: 'tells which version of the law applies',
    after: /^geltenden? (?:\p{L}+ ){0,2}(?:Fassung|Recht)/u,
  },
  {
    name: 'law.annotation',
    kind: 'law',
    confidence: 0.8,
    why: 'stands among section signs or edition numbers',
    bracket: /(?:§|Aufl\.|U\.S\.C|C\.F\.R|\bCFR\b|\bUSC\b)/,
    when: isYear,
  },
  {
    name: 'boilerplate.copyright',
    kind: 'boilerplate',
    confidence: 0.95,
    why: 'a copyright line',
    // '(c) £30,000 on or before 15 September 2025' is the third of three.
    before:
      /(?:©|\(c\)(?!\s(?:[£€$]|EUR|USD|GBP|CHF)\s?\d|\s\p{Ll})|\bcopyright\b|all rights reserved|alle rechte vorbehalten)[^.;]{0,60}$/iu,
    when: (place) => isYear(place) || place.before.length < 40,
  },
  {
    name: 'boilerplate.form',
    kind: 'boilerplate',
    confidence: 0.9,
    why: 'the edition of a form or template',
    before:
      /(?:\bForm|\bFormular|\bVordruck|\bRev\.?|\bRevised|\bRevision|\bVersion|\bVers\.|\bEdition|\bAusgabe|\bTemplate|\bAuflage|\bStand:?|\bISO|\bDIN|\bEN|\bUCP|\bVOB\/[ABC])(?!\p{L})(?:[^.;,\p{Ll}]|(?<!\p{L})(?:no|nr|date|dated|of|as of|vom|von|stand|number|edition|ed|release)(?!\p{L})){0,24}$/u,
    when: (place) =>
      place.before.length < 60 &&
      (isCoarse(place) ||
        place.moment.mentions[0].precision === 'month' ||
        /(?:Form|Vordruck|Rev|Template|Version)/.test(place.before)),
  },
  {
    name: 'boilerplate.numbering',
    kind: 'boilerplate',
    confidence: 0.8,
    why: 'numbered like a section: an English text writes no date so without a word before it',
    when: (place) =>
      place.unit.language === 'en' &&
      /^\d{1,2}\.\d{1,2}\.\d{1,2}$/.test(place.written) &&
      !GERMAN.test(place.clause) &&
      !DATE_WORD.test(place.before),
  },
  {
    name: 'boilerplate.page',
    kind: 'boilerplate',
    confidence: 0.85,
    why: 'stands beside a page number',
    before: /(?:\b(?:page|seite|blatt|sheet)(?: ?\d{1,4}(?: ?(?:of|von|\/) ?\d{1,4})?)?|\b\d{1,4} of \d{1,4})$/i,
  },
  {
    name: 'boilerplate.page',
    kind: 'boilerplate',
    confidence: 0.85,
    why: 'stands beside a page number',
    before:
      /^(?:\W{0,3}(?:Stand|Version|Vers\.|Rev\.|Print(?:ed)?|Gedruckt|Druck(?:datum)?|Ausdruck|Updated|Last saved|Datei|File)\b[^;]{0,50})?$/i,
    after: /^[\s|·•–—,-]{0,5}(?:page|seite|blatt|sheet|S\.) ?\d{1,4}(?: ?(?:of|von|\/) ?\d{1,4})?\W{0,3}$/i,
  },
  {
    name: 'boilerplate.product',
    kind: 'boilerplate',
    confidence: 0.9,
    why: 'part of a product or standard name',
    before:
      /\b(?:Windows|Server|SQL|Office|Exchange|Outlook|SharePoint|Visual Studio|Word|Excel|Agenda|Horizon|Horizont|Industrie|GAAP|IFRS|ISO\/IEC \d+:?|COSO|NAICS|ICC|ATA|ISDA|vTIP)$/i,
    when: isYear,
  },
  {
    name: 'boilerplate.millennium',
    kind: 'boilerplate',
    confidence: 0.85,
    why: 'a year-2000 warranty',
    when: (place) =>
      isYear(place) &&
      place.moment.mentions[0].value === '2000' &&
      /\b(?:compli|ready|readiness|century|dates? prior to|date data|fähig|warrant|leap year)/i.test(place.clause),
  },
  {
    name: 'boilerplate.retrieved',
    kind: 'boilerplate',
    confidence: 0.9,
    why: 'when a page was printed or fetched',
    before:
      /(?:abgerufen(?: am)?|last (?:accessed|visited|checked|modified|updated)(?: on)?|retrieved(?: on)?|accessed(?: on)?|visited|gedruckt(?: am)?|ausgedruckt(?: am)?|printed(?: on)?|Druckdatum:?|downloaded(?: on)?)$/i,
  },
  {
    name: 'boilerplate.birth',
    kind: 'boilerplate',
    confidence: 0.9,
    why: 'a date of birth: it identifies a person and tells nothing of the matter',
    before:
      /(?:\bborn(?: on| in)?|\bgeb(?:oren)?\.?(?: am| im)?|date of birth(?: is| was)?:?|geburtsdatum:?|\bDOB:?|(?<!\*)\*)$/i,
  },
  {
    name: 'boilerplate.name',
    kind: 'boilerplate',
    confidence: 0.8,
    why: 'part of a name',
    after: /^\p{Lu}/u,
    when: (place) => place.moment.mentions[0].precision === 'century' && /^\p{Lu}/u.test(place.clause),
  },
  {
    name: 'untold.bare-year',
    kind: 'untold',
    confidence: 0.8,
    why: 'a number that may be a year, with no word that makes it one',
    when: (place, mood) =>
      isYear(place) &&
      // 'Ende 2020', 'mid-2019': the word is part of the date.
      !/^\p{L}\D{0,24}\d{4}/u.test(place.written) &&
      !YEAR_WORD.test(place.before) &&
      !(place.before === '' && OPENS_DE.test(place.after) && mood().isPast) &&
      place.unit.kind === 'sentence',
  },
]
