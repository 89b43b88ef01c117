// How a clause speaks: does it tell what happened, lay down a duty, look ahead, or only suppose? Decided by verb forms alone,
// English and German together, because documents mix them.
import type { Language } from '../span.ts'

export interface Mood {
  /** A finite verb or participle that tells something. */
  readonly tells: boolean
  readonly isPast: boolean
  /** Past by a verb that can be nothing else ('was', 'sent', 'hat geliefert'), not by a participle. */
  readonly isNarrated: boolean
  readonly isDuty: boolean
  readonly isFuture: boolean
  /** Only supposed: 'if', 'any … prior to', 'sollte', 'im Falle'. */
  readonly isSupposed: boolean
}

const PAST_EN =
  /(?<!\b(?:be|is|are|being|as|hereby|not|if|to)\s)\b(?:was|were|had|did|began|met|sent|paid|wrote|told|made|gave|took|held|left|went|came|became|said|bought|sold|brought|found|fell|rose|broke|sought|spoke|led|built|kept|lost|won|ran|got|felt|knew|saw|stood|drew|drove|flew|forgot|grew|heard|hit|laid|lent|meant|rang|set(?! forth| out)|shook|shut|stole|swore|taught|thought|threw|understood|undertook|withdrew|forbade|overran|bound|caught|chose|dealt|fought|hung|struck|underwent|upheld|overtook|(?:[Hh]e|[Ss]he|[Ii]t|(?:[Ss]ome|[Nn]o|[Ee]very|[Aa]ny)(?:body|one)|[Nn]o one|(?:Mr|Mrs|Ms|Miss|Dr|Prof)\.? [A-Z][\w'’-]+|(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts|[Mm]y|[Oo]ur|[Yy]our|[Tt]heir)(?: [a-z]+)? [a-z]+(?<!s|price|tax|cost|job)) (?:put|cut|let|hurt|quit|read|spread|burst|split)(?! (?:of|for) )|(?:I|[Ww]e|[Hh]e|[Ss]he|[Tt]hey) (?:could not|couldn['’]t|could no longer)|(?:has|have|having)(?: \w+)? (?:been|\w+(?:ed|en|t)))\b/
const NARRATED_EN =
  /(?<!\b(?:be|being|to|shall|will|must|may)\s)\b(?:was|were|had|did|sent|wrote|told|gave|took|went|came|became|said|bought|began|met|paid|fell)\b/
/** '-ed' after these is an attribute or a passive without time: 'is hereby extended', 'as amended', 'unless terminated'. */
const PLAIN_ED =
  /(?<!\b(?:is|are|be|being|been|hereby|as|unless|until|if|when|not|otherwise|duly|any|each|the|an?|to|no|all|or|its|their|hereinafter|collectively|individually|both|such|fully|previously|once)\s)\b(?!(?:need|seed|feed|speed|exceed|proceed|succeed|indeed|limited|unlimited|related|based|united|located|registered|organi[sz]ed|incorporated|attached|detailed|capitali[sz]ed|defined|specified|required|authori[sz]ed|affiliated|fixed|enclosed|used|mentioned|aforementioned|restated|bed|red|shed|hundred|deemed|entitled|referred|headquartered|omitted|dated|embodied|contained|named|called|numbered|identified|described|listed|interested|concerned|agreed|weighted|combined|denoted|considered|written)\b)\w{2,16}ed\b(?!\s(?:by(?!\s(?:telephone|phone|e-?mail|mail|fax|letter|post|text|courier|hand|cheque|check|wire|bank|way)\b)|herein|hereunder|hereby|hereto|in accordance|pursuant|under|upon|below|above|as)\b)/
const PRESENT_EN =
  /\bI am\b|\bhereby (?:\w+ly )?\w+\b|\b(?:is|are|has|have|does|do|takes?|acknowledges?|agrees?|confirms?|states?|says?|grants?|appoints?|resolves?|announces?|reports?|remains?|applies|owns?|holds?|pays?|includes?|begins?|starts?|ends?|expires?|commences?|terminates?|continues?|relates?|refers?|concerns?|becomes?|requests?|asks?|demands?|opens?|closes?|covers?|exists?|lasts?|works?)\b/
const DUTY_EN =
  /\b(?:shall|must|(?:is|are|was|were|be) (?:required|obliged|obligated|due|payable|to (?!be\b)\w+|to be \w+)|has to|have to|undertakes? to|agrees? to|needs? to|needs? (?:\w+ ){1,6}by|ought to|should|will (?:be required|be obliged|pay|deliver|provide|submit|return|complete|make|furnish|remit|notify|ensure|procure)|please|due|payable|kindly|we (?:ask|request|expect)|(?:ordered|directed|instructed|requested|asked) (?:\w+ ){0,4}to)\b/i
const FUTURE_EN = /\b(?:will|shall|going to|scheduled|planned|expected|intends?|upcoming|is to|are to)\b/i
const SUPPOSED_EN =
  /\b(?:if|unless|in the event|whenever|provided that|in case|whether|would|any \w+ (?:that|which|who)|such (?:date|time) as|whichever|assuming)\b/i

const PAST_DE =
  /(?<!\p{L})(?:wurden?|war(?:en)?|hatten?|worden|kam(?:en)?|ging(?:en)?|gab(?:en)?|stand(?:en)?|fand(?:en)?|schrieb(?:en)?|schloss(?:en)?|schlossen|erhielt(?:en)?|verließ(?:en)?|bat(?:en)?|rief(?:en)?|lag(?:en)?|nahm(?:en)?|trat(?:en)?|wies(?:en)?|hielt(?:en)?|ließ(?:en)?|zog(?:en)?|verwarf|bot(?:en)?|sprach(?:en)?|traf(?:en)?|begann(?:en)?|erschien(?:en)?|fuhr(?:en)?|starb(?:en)?|blieb(?:en)?|brach(?:en)?|fiel(?:en)?|übergab(?:en)?|überwies(?:en)?|unterschrieb(?:en)?|verkaufte|verstarb|widersprach(?:en)?|versprach(?:en)?|entsprach(?:en)?|widerrief(?:en)?|vertrat(?:en)?|zerriss|schied(?:en)?|entschied(?:en)?|lud(?:en)?|las(?:en)?|hob(?:en)?|verlor(?:en)?|anerkannte|(?:lief|sah|saß|schlug|stieg|warf|riss|sank|sprang|floss|goss|half|schnitt|griff|litt|fing|hing|schwieg|trieb)(?:en)?|(?:be|ver|er|ent|zer|über|unter|wider|an|ab|auf|aus|ein|zu|vor|nach|zurück)(?:nahm|ließ|zog|wies|hob|gab|kam|ging|stand|schrieb|brach|trieb|lief|sah|schlug|stieg|warf|riss|band|fing|lieh|trug|fuhr|hielt|fiel|schied|fand|griff)|beschloss(?:en)?|befand(?:en)?|ging|entstand(?:en)?|betrug(?:en)?|trug(?:en)?|[a-zäöüß]{3,18}t(?:e|en))(?!\p{L})/u
/** Lower-case words ending like a preterite that are none. */
const NOT_PRETERITE =
  /(?<!\p{L})(?:heute|bitte|erste[nrms]?|letzten?|zweiten?|dritten?|vierten?|fünften?|sechsten?|siebten?|achten?|neunten?|zehnten?|[a-zäöü]{0,12}zigsten?|nächsten?|sonstigen?|rechten?|gesamten?|genannten?|bekannten?|sollten?|könnten?|müssten?|dürften?|möchten?|weiten?|späten?|guten?|alten?|bereiten?|beiten?|unten|selten|mitten|hinten|leisten|bieten|halten|erhalten|arbeiten|gelten|treten|leiten|bitten|vertreten|enthalten|einhalten|entfalten|verwalten|(?:zurück|ein|aus|bei|auf|an|über)treten|erwarten|warten|kosten|achten|richten|verpflichten|berechtigten|beachten|erstatten|bearbeiten|verbreiten|[a-zäöü]{0,14}haften?|vereinbarten?|beauftragten?|geltenden?)(?!\p{L})/gu
const DUTY_DE =
  /(?<!\p{L})(?:muss|müssen|soll(?:en)?(?! [^;]{0,120}(?<!\p{L})(?:beginnen|stattfinden|tagen|eröffnet werden)(?!\p{L}))|ist verpflichtet|sind verpflichtet|verpflichtet sich|verpflichten sich|(?:hat|haben|ist|sind) (?:[^.;]|(?<=\d)\.){0,120}(?:\bzu \p{L}+en|(?<!\p{L})(?:ab|an|auf|aus|bei|ein|fertig|frei|her|heraus|hin|mit|nach|nieder|offen|sicher|vor|weg|wieder|zurück|zusammen)zu\p{Ll}{3,}en)(?!\p{L})|(?:wir erwarten|erwarten wir)|zu (?:zahlen|leisten|liefern|erbringen|übergeben|räumen)|zahlbar|fällig|bitten(?: wir)?|bitte|fordern [^.;]{0,80}auf|setzen [^.;]{0,60}Frist|Frist|spätestens|anzuzeigen|(?:brauch|benötig)(?:e|t|en) [^.;]{0,60}bis)(?!\p{L})/iu
const PERFECT_DE = /(?<!\p{L})(?:hat|haben|habe|ist|sind|sei|seien)(?!\p{L})/u
/** Participles that look like infinitives count only behind 'haben': 'haben wir vierzig Pumpen erhalten'. */
const HELD_DE =
  /(?<!\p{L})(?:hat|haben|habe)(?!\p{L})[^.;]{0,200}(?<!\p{L}|\bzu )(?:erhalten|gehalten|behalten|vertreten|betreten|gebeten)(?!\p{L})/u
const INFINITIVE_DE = /(?<!\p{L})zu \p{Ll}+e?n(?!\p{L})/u
const FUTURE_DE = /(?<!\p{L})(?:wird|werden|soll(?:en)?|geplant|vorgesehen|beabsichtigt|anberaumt)(?!\p{L})/u
const SUPPOSED_DE =
  /(?<!\p{L})(?:falls|wenn|sofern|soweit|sollten? (?:der|die|das|ein)|im Falle?|würden?|wäre[n]?|ob)(?!\p{L})/iu
const PRESENT_DE =
  /(?<!\p{L})(?:ist|sind|bin|endet|beginnt|läuft|gilt|gelten|tritt|treten|kündigen?|erkläre?n?|bestätigen?|widerspreche?n?|fordern?|teilen?|findet|finden|beträgt|liegt|verlängert|besteht|ergibt|trägt|wendet|rügt|macht|begehrt|verlangt|nimmt|gehört|hängt|steht|folgt|wirkt|entfällt|zahlt|liefert|schuldet|haftet|überlässt|vermietet|verkauft|erfolgt|bleibt|führt|kommt|geht|dauert|umfasst|betrifft|schließen|vereinbaren|schließt|vereinbart|ersetzt|ändert|bietet|beruft|meint)(?!\p{L})/u
/** 'Nächsten Monat liefern wir', 'wir liefern': a verb by its pronoun, whatever its stem. */
const WITH_PRONOUN_DE =
  /(?<!\p{L})(?:(?:wir|ich) (?!(?:gegen|wegen|zwischen|neben|einen?|keinen?|diesen?|jeden?|alle|heute|morgen|gestern|bitte|gerne?|ohne)(?!\p{L}))\p{Ll}{3,}(?:e?n|e)|(?!(?:gegen|wegen|zwischen|neben|ohne|denen|wenn|dann|denn|ihnen|schon|nun|worin|kann|dann)(?!\p{L}))\p{Ll}{3,}(?:e?n (?:wir|Sie)|e ich|t (?:er|es)))(?!\p{L})/u
const PARTICIPLE_DE =
  /(?<!\p{L})(?:\p{Ll}{0,8}ge\p{Ll}{2,14}(?:t|en)|(?:be|ver|er|ent|zer|über|unter|wider|voll|durch|hinter|miss)\p{Ll}{3,16}(?:t|en)|\p{Ll}{3,16}iert)(?!\p{L})/u

/** Short words no English clause is made of: forms of one language are not looked for in the other ('private' is no preterite). */
export const GERMAN =
  /[äöüß]|(?<!\p{L})(?:der|das|dem|den|des|und|nicht|vom|zum|zur|für|wurden?|wird|werden|sich|eine[rnms]?|ein|hat|haben|ist|sind|mit|auf|bei|frau|herrn?|wir|ich|sie|durch|nach|über|aus|uhr|haben|sollen?)(?!\p{L})/iu

/** @param language what the sentence around the clause is in; a clause that tells nothing in it is read in the other, for documents mix them */
export function moodOf(clause: string, language: Language): Mood {
  const own = language === 'de' ? germanMood(clause) : englishMood(clause)
  if (own.tells) return own
  if (language === 'en') return GERMAN.test(clause) ? germanMood(clause) : own
  return GERMAN.test(clause) ? own : englishMood(clause)
}

function englishMood(clause: string): Mood {
  const isNarrated = NARRATED_EN.test(clause)
  const isPast = isNarrated || PAST_EN.test(clause) || PLAIN_ED.test(clause)
  const isDuty = DUTY_EN.test(clause)
  const isFuture = FUTURE_EN.test(clause)
  const tells = isPast || isDuty || isFuture || PRESENT_EN.test(clause)
  return { tells, isPast, isNarrated, isDuty, isFuture, isSupposed: SUPPOSED_EN.test(clause) }
}

/** So many German characters in a row have a verb somewhere, whether its form is listed here or not. */
const SENTENCE = 70

/** 'die beschädigte Ware': an attribute between article and noun looks like a preterite. */
const ATTRIBUTE_DE =
  /(?<=(?<!\p{L})(?:[Dd](?:er|ie|as|em|en|es)|(?:[Kk]?[Ee]in|[Ii]hr|[Ss]ein|[Uu]nser|[Mm]ein|[Dd]ies|[Jj]ed|[Jj]en|[Ww]elch)(?:e[nmrs]?|es)?)\s)\p{Ll}{3,20}te[nmrs]?(?=\s\p{Lu}\p{Ll})/gu
/** 'darf … nicht untervermieten', 'kann … nicht vernichtet werden': what a modal verb governs is no preterite. */
const GOVERNED_DE =
  /(?<=(?<!\p{L})(?:darf|dürfen|kann|können|muss|müssen|soll|sollen|wird|werden)(?!\p{L})[^;]{0,200}\s)\p{Ll}{3,20}ten(?=[.)\s]*$)/gu

function germanMood(clause: string): Mood {
  const plain = clause.replace(NOT_PRETERITE, ' ').replace(ATTRIBUTE_DE, ' ').replace(GOVERNED_DE, ' ')
  const isVerbFirst = VERB_FIRST_DE.test(clause)
  const isPast = !isVerbFirst && (PAST_DE.test(plain) || isPerfect(plain) || HELD_DE.test(clause))
  const isDuty = DUTY_DE.test(clause)
  const isFuture = FUTURE_DE.test(clause)
  const tells =
    isPast ||
    isDuty ||
    isFuture ||
    PARTICIPLE_DE.test(plain) ||
    PRESENT_DE.test(clause) ||
    WITH_PRONOUN_DE.test(plain) ||
    clause.length > SENTENCE
  return { tells, isPast, isNarrated: isPast, isDuty, isFuture, isSupposed: isVerbFirst || SUPPOSED_DE.test(clause) }
}

/** 'Wird die Ware nicht geliefert, so …': a condition that has its verb in the place of its 'wenn'. */
const VERB_FIRST_DE =
  /^(?:Wird|Werden|Ist|Sind|Hat|Haben|Kommt|Kommen|Geht|Gehen|Liegt|Liegen|Erfolgt|Zahlt|Liefert|Leistet|Unterlässt|Kündigt|Bleibt|Tritt|Besteht|Verletzt|Gerät)\s[^?]{3,300},\s(?:so|kann|können|ist|sind|gilt|gelten|hat|haben|darf|dürfen|muss|müssen|verlängert|endet|entfällt|erlischt|wird|werden)\s/
/** 'Had the goods arrived, …', 'Wäre die Ware gekommen, hätte …': what did not happen. */
const UNREAL =
  /^(?:Had|Were)\s[^,]{3,200},\s[^;]{0,120}\bwould\b|(?<!\p{L})(?:wäre|hätte|würde)n?(?!\p{L})[^;]{3,200},\s(?:so |dann )?(?:wäre|hätte|würde)n?(?!\p{L})/iu

/** Whether a clause tells what would have been. */
export const isUnreal = (clause: string): boolean => UNREAL.test(clause)

/** 'sind ausgeschlossen', 'ist vereinbart' say how things stand, not what was done. */
const STATE_DE =
  /(?<!\p{L})(?:ist|sind)(?!\p{L})[^;]{0,200}(?<!\p{L})(?:ausgeschlossen|vorgesehen|bestimmt|enthalten|gestattet|verboten|erlaubt|berechtigt|unverändert|vorbehalten)[.)]*$/u

/** 'hat geliefert', 'ist zugestellt worden'; not 'hat zu liefern', 'ist fällig'. */
function isPerfect(clause: string): boolean {
  return !STATE_DE.test(clause) && PERFECT_DE.test(clause) && PARTICIPLE_DE.test(clause) && !INFINITIVE_DE.test(clause)
}

const FINITE_EN =
  /\b(?:was|were|is|are|has|have|had|did|does|will|shall|must|may|can|could|should|would|began|met|sent|paid|wrote|told|made|gave|took|held|left|went|came|became|said|bought|sold|brought|found|fell|rose|broke|sought|spoke|led|built|kept|lost|won|got|knew|saw|set|taught|withdrew|understood|\w{2,16}ed)\b/
const FINITE_DE =
  /(?<!\p{L})(?:wird|werden|soll(?:t?en|te)?|muss(?:te|ten)?|müssen|mussten?|kann|können|konnten?|darf|dürfen|durften?|wollten?|endet|beginnt|läuft|gilt|tritt|findet|finden|zahlt|leistet|liefert|übergibt|erhält|überweist|überträgt)(?!\p{L})/u

/** Whether a clause has a verb that can stand alone: a German participle without its auxiliary does not count. */
export function hasFiniteVerb(clause: string, language: Language): boolean {
  if (language === 'en' && !GERMAN.test(clause)) return FINITE_EN.test(clause) || PAST_DE.test(clause)
  return FINITE_DE.test(clause) || PAST_DE.test(clause.replace(NOT_PRETERITE, ' ')) || PERFECT_DE.test(clause)
}

const AUXILIARY_DE =
  /(?<!\p{L})(?:wurden?|wird|werden|ist|sind|hat|haben|hatten?|war(?:en)?)(?!\p{L})(?!.*(?<!\p{L})(?:wurden?|wird|werden|ist|sind|hat|haben|hatten?|war(?:en)?)(?!\p{L}))/su

/** 'Geliefert werden sollte bis Ende November': its participle stands in front. */
const PARTICIPLE_FIRST_DE = /^\W{0,4}(?:Ge|Be|Ver|Er|Ent|Zer)\p{Ll}{2,16}(?:t|en)\s$/u

/** 'Der Vertrag wurde am 3. Mai von Frau Beispiel': the verb has begun and its participle is still to come. */
export function isVerbOpen(clause: string, language: Language): boolean {
  if (language === 'en') return false
  const auxiliary = AUXILIARY_DE.exec(clause)
  if (auxiliary === null || PARTICIPLE_FIRST_DE.test(clause.slice(0, auxiliary.index))) return false
  const rest = clause.slice(auxiliary.index + auxiliary[0].length)
  return rest.length < 160 && /\d/.test(rest) && !PARTICIPLE_DE.test(rest) && !/(?<!\p{L})worden(?!\p{L})/u.test(rest)
}

/** 'The cut-off date of March 31, 2009': the subject of the next clause is the thing, not its old day. */
const DATED_SUBJECT =
  / (?:of|on|dated|vom) (?:\p{L}{3,9}\.? \d{1,2},? \d{4}|\d{1,2}\.? \p{L}{3,9}\.? \d{4}|\d{1,2}\.\d{1,2}\.\d{4})$/u

/** 'On 3 May 2019 Sample Ltd ordered …', 'On March 3, 2021, …' */
const DATE_FIRST = /^On (?:\d{1,2} \p{L}{3,9} \d{4}|\p{L}{3,9} \d{1,2}, \d{4}),?\s/u

/** 'After the accident of 3 May 2019, the plant …' */
const ADVERBIAL =
  /^(?:After|Before|Following|Upon|During|Since)\s[^;]{2,90}?,\s(?=(?:the|an?|his|her|its|their|he|she|it|they|we|\p{Lu}\p{Ll}+)\s)/u

/** 'Sample Ltd never agreed and paid': the adverb is the verb's, and another verb must not be denied by it. */
const ADVERB = /\s(?:never|not|also|only|once|again|later|duly|then|still|already|hardly|nie(?:mals)?|nicht|auch)$/iu

/** 'The handover, originally agreed for 1 April, took place' */
const INSERTED = /,\s[^,]{0,24}$/u

/** What stands in front of the first verb of a clause, when that is short enough to be its subject. */
export function subjectBefore(clause: string, language: Language): string {
  const plain = clause
    .replace(DATE_FIRST, '')
    .replace(ADVERBIAL, '')
    .replace(/^(?:On|In|Am|Im|By|At)\s[^,]{2,40},\s/, '')
    .replace(/^(?:WHEREAS|Whereas),?\s/, '')
  const found =
    language === 'de' || GERMAN.test(plain) ? [PAST_DE.exec(plain), PERFECT_DE.exec(plain)] : [FINITE_EN.exec(plain)]
  const verbs = found.map((match) => match?.index ?? -1).filter((at) => at > 0)
  if (verbs.length === 0) return ''
  const subject = plain
    .slice(0, Math.min(...verbs))
    .trim()
    .replace(ADVERB, '')
    .replace(INSERTED, '')
    .replace(DATED_SUBJECT, '')
  const isSubject =
    subject !== '' &&
    subject.length <= 70 &&
    !/[,;:]$/.test(subject) &&
    !/^(?:On|In|Am|Im|By|At|Nach|Vor|Mit|After|Before|When|As)\b/.test(subject)
  return isSubject && /\p{L}{2}|^I$/u.test(subject) && !/\d{3}/.test(subject) ? subject : ''
}
