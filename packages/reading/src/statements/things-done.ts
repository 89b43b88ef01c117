// An act that is done to a thing once, told without saying who did it: 'the oven was delivered', 'the oven arrived', 'die Anlieferung des
// Ofens erfolgte'. Only one certain thing counts, named in the same words; goods, letters, payments and parts come more than once.
import type { ToldStatement } from './content.ts'

export interface ThingDone {
  /** Act and thing: equal for what happens once. */
  readonly key: string
  /** 'arrived' alone is said of people and vans too: one of two witnesses has to speak of a delivery. */
  readonly isCertain: boolean
}

interface Act {
  readonly act: string
  readonly participle: string
  readonly noun: string
  /** Verbs of which the thing is the subject. */
  readonly itself?: string
}

const ENGLISH: readonly Act[] = [
  { act: 'deliver', participle: 'delivered', noun: 'delivery', itself: 'arrived|came' },
  { act: 'install', participle: 'installed|erected|fitted|assembled', noun: 'installation|erection|assembly' },
  {
    act: 'commission',
    participle: 'commissioned|put into (?:operation|service)|taken into (?:operation|service)|started up',
    noun: 'commissioning|start-up',
    itself: 'went (?:live|into (?:operation|service))',
  },
  { act: 'accept', participle: 'accepted', noun: 'acceptance' },
  { act: 'hand over', participle: 'handed over', noun: 'hand-?over|handing over' },
  { act: 'demolish', participle: 'demolished|torn down|pulled down', noun: 'demolition', itself: 'collapsed' },
]
const GERMAN: readonly Act[] = [
  {
    act: 'deliver',
    participle: '(?:an|aus)?geliefert',
    noun: '(?:An|Aus)?[Ll]ieferung',
    itself: '(?:traf|kam)\\s.{0,60}(?<!\\p{L})(?:ein|an)|ist\\s.{0,60}(?:eingetroffen|angekommen)|lieferte',
  },
  {
    act: 'install',
    participle: 'eingebaut|installiert|montiert|aufgestellt|aufgebaut',
    noun: 'Montage|Installation|Einbau|Aufbau|Aufstellung',
  },
  {
    act: 'commission',
    participle: 'in Betrieb genommen',
    noun: 'Inbetriebnahme',
    itself: 'ging\\s.{0,60}in Betrieb',
  },
  { act: 'accept', participle: 'abgenommen', noun: 'Abnahme' },
  { act: 'hand over', participle: 'übergeben', noun: 'Übergabe' },
  { act: 'demolish', participle: 'abgerissen|abgebrochen', noun: 'Abriss|Abbruch' },
]

/** Of these there are several, or they come in several pieces. */
const SEVERAL =
  /(?:goods|consignments?|shipments?|deliver(?:y|ies)|letters?|invoices?|documents?|notices?|parcels?|packages?|orders?|parts?|spares?|pallets?|loads?|batch|lots?|items?|materials?|equipment|mails?|post|reports?|instalments?|payments?|balance|remainder|rest|stock|work|works|units?|samples?|offer|bid|tender|claim|proposal|resignation|bill|copy|keys|ware|waren|material|post|brief|schreiben|rechnung|sendung|lieferung|teil|teile|rest|paket|palette|charge|partie|angebot|kündigung|unterlagen|bericht|zahlung|rate|ersatzteil|leistung|arbeit|muster|ausrüstung|schlüssel|kopie|antrag|nachricht|mitteilung|bestellung|ladung|menge)$/i
/** A part of it, another one, once more, or not at all. */
const PARTLY =
  /\b(?:part(?:s|ly|ial|ially)?|partial|half|sections?|rest|remaining|remainder|replacement|spare|further|another|additional|again|re-?deliver\w*|instal(?:l)?ments?|stages?|batch(?:es)?|first|second|third|last|final|next|provisional\w*|conditional\w*|not|never|each|every|both|if|unless|would|should|were to|new|old)\b|(?<!\p{L})(?:teil\p{L}*|rest\p{L}*|hälfte|ersatz\p{L}*|weiter\p{L}*|erneut|nochmals?|wieder|zusätzlich\p{L}*|rate|erste[nrsm]?|zweite[nrsm]?|dritte[nrsm]?|letzte[nrsm]?|nächste[nrsm]?|vorläufig\p{L}*|nicht|nie|kein\p{L}*|je|jede\p{L}?|beide\p{L}?|falls|wenn|sollte\p{L}?|würde\p{L}?|neue[nrsm]?|alte[nrsm]?)(?!\p{L})/iu

const WORD = String.raw`[\p{L}\d][\p{L}\d-]{0,24}`
const THING = String.raw`(?:the|this|our|your|my)\s(?<thing>(?:${WORD}\s){0,3}?${WORD})`
const WAS = String.raw`(?:was|has been|had been|is|being)\s(?:(?:finally|only|already|eventually|then|duly|actually)\s){0,2}`
const ENDS = String.raw`(?=$|[,.;:)]|\s(?:on|to|at|in|into|by|from|only|and|as|before|after|when|which|who|that|late|early|\d))`

const english = ENGLISH.map(({ act, participle, noun, itself }) => ({
  act,
  told: [
    new RegExp(String.raw`(?<![\p{L}\d] )${THING}\s${WAS}(?:${participle})(?!\p{L})`, 'iu'),
    new RegExp(String.raw`(?<=\p{L}\s(?:had\s|has\s|have\s)?)(?:${participle})\s${THING}${ENDS}`, 'iu'),
    new RegExp(
      String.raw`(?<!\p{L})(?:${noun})\sof\s${THING}\s(?:was (?:made|carried out|effected)|took place|occurred|happened|followed|was on)(?!\p{L})`,
      'iu',
    ),
  ],
  itself:
    itself === undefined
      ? null
      : new RegExp(String.raw`(?<![\p{L}\d] )${THING}\s(?:had\s)?(?:${itself})(?!\p{L})`, 'iu'),
}))

const DEFINITE =
  /(?<before>\p{L}+\s)?(?<!\p{L})(?<article>der|die|das|den|des)\s(?<thing>\p{Lu}[\p{L}-]{2,30})(?!\p{L})/giu
const PREPOSITION =
  /^(?:am|an|auf|aus|außer|bei|bis|durch|für|gegen|hinter|in|mit|nach|neben|ohne|seit|über|um|unter|von|vor|zu|zwischen|wegen|und|oder)\s$/i
const german = GERMAN.map(({ act, participle, noun, itself }) => ({
  act,
  told: new RegExp(
    String.raw`(?<!\p{L})(?:(?:wurde|ist|war|hat|habe|hatte)\s.{0,160}?(?<!\p{L})(?:${participle})|(?:${noun})\s.{0,120}?(?<!\p{L})(?:erfolgte|ist erfolgt|fand|stattgefunden)|(?:erfolgte|fand)\s.{0,120}?(?<!\p{L})(?:${noun}))(?!\p{L})`,
    'u',
  ),
  nominal: new RegExp(String.raw`^(?:${noun})$`, 'u'),
  itself: itself === undefined ? null : new RegExp(String.raw`(?<!\p{L})(?:${itself})(?!\p{L})`, 'u'),
}))

/** Longer sentences tell more than one thing. Characters. */
const LONGEST = 200

export function thingDone({ statement: { text } }: ToldStatement): ThingDone | null {
  if (text.length > LONGEST || PARTLY.test(text)) return null
  return englishThing(text) ?? germanThing(text)
}

function englishThing(text: string): ThingDone | null {
  for (const { act, told, itself } of english) {
    const certain = told.map((pattern) => pattern.exec(text)).find((match) => match !== null)
    const thing = (certain ?? itself?.exec(text))?.groups?.['thing']?.toLowerCase()
    if (thing === undefined) continue
    if (SEVERAL.test(thing) || /(?:[^su]s|\bof|\bfor|\band)$|\s(?:of|for|and|or|to|in|at)\s/.test(thing)) return null
    return { key: `${act}: ${thing}`, isCertain: certain !== undefined || act === 'demolish' }
  }
  return null
}

function germanThing(text: string): ThingDone | null {
  for (const { act, told, nominal, itself } of german) {
    const isTold = told.test(text)
    if (!isTold && itself?.test(text) !== true) continue
    const things = [...text.matchAll(DEFINITE)].flatMap(({ groups }) => {
      const { before = '', article = '', thing = '' } = groups ?? {}
      return PREPOSITION.test(before) || nominal.test(thing) ? [] : [{ article: article.toLowerCase(), thing }]
    })
    const [only] = things
    if (only === undefined || things.length > 1) return null
    const { article, thing } = only
    // 'die Paletten' are many; 'des Ofens' is 'der Ofen'.
    if ((article === 'die' && thing.endsWith('n')) || SEVERAL.test(thing)) return null
    const bare = article === 'des' ? thing.replace(/(?<=[^e])es$|s$/, '') : thing
    return { key: `${act}: ${bare.toLowerCase()}`, isCertain: isTold || /lieferte/.test(text) }
  }
  return null
}
