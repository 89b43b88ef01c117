// How contracts say what is often asked: "shall be governed by the laws of" for which law applies, "at its own expense" for who pays, "(30) days" for how long.
// A dozen clauses have the words of a question, and the one that answers it has its form too. Of our own making, from general knowledge of contracts in both
// languages. A form orders what was found by words; nothing is found or said for it alone.
import type { Language } from '../span.ts'

export interface Form {
  /** One of them stands in what answers. */
  readonly said: readonly RegExp[]
  /** 0 to 1: how seldom it stands elsewhere. */
  readonly weight: number
}

const words = (list: string): string =>
  `(?<![\\p{L}\\p{N}])(?:${list.split(' | ').join('|').replaceAll(' ', '\\s+')})(?![\\p{L}\\p{N}])`
/** One word of each list, in this order, within a clause. */
const clause = (...lists: readonly string[]): RegExp => new RegExp(lists.map(words).join('[^;]{0,140}?'), 'iu')
/** The same in a question. */
const asks = (...lists: readonly string[]): RegExp => new RegExp(lists.map(words).join('[^?]{0,60}?'), 'iu')

const FIGURE =
  '\\(?\\d{1,4}\\)? | one | two | three | four | five | six | seven | ten | twelve | fifteen | twenty | thirty | sixty | ninety | einen? | einem | zwei | drei | vier | sechs | zehn | zwölf | vierzehn'
const UNIT =
  '(?:calendar |business |working |consecutive )?(?:minutes?|hours?|days?|weeks?|months?|years?) | stunden? | (?:werk|kalender|arbeits)?tage?n? | wochen? | monate?n? | jahre?n?'
const DURATION = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${FIGURE.split(' | ').join('|')})[\\s-]+(?:${UNIT.split(' | ').join('|').replaceAll(' ', '\\s+')})(?!\\p{L})`,
  'iu',
)
/** "In Charlotte, N.C.", "at 12 Sample Street, Bremen": capitals count. */
const PLACED =
  /(?<!\p{L})(?:in|at|to|bei)\s+(?:\d+\s+)?\p{Lu}[\p{L}.]+(?:\s\p{Lu}[\p{L}.]+){0,3},\s+\p{Lu}|(?<!\p{L})[Ii]n\s+der\s+\p{Lu}[\p{L}.-]+\s\d+/u
const YEAR = '(?:19|20)\\d\\d'
const TERM_ENDS = `years? | months? | until | perpetual | perpetually | through | thereafter | anniversary | ${YEAR}`

/** Each: asked in English or in German in one of these ways, said in one of those. */
const FORMS: readonly (Form & { readonly asked: Readonly<Record<Language, readonly RegExp[]>> })[] = [
  {
    asked: {
      en: [asks('which | what | whose', 'law | laws'), asks('governing law | law applies')],
      de: [
        asks('recht | rechtsordnung', 'gilt | gelten | anwendbar | anzuwenden | anwendung'),
        asks('welches recht | welchem recht'),
      ],
    },
    said: [
      clause('governed | construed | interpreted | controlled', 'law | laws'),
      clause('gilt | unterliegt | anwendung', 'recht | rechts'),
      clause('recht', 'anwendung | anwendbar | anzuwenden'),
    ],
    weight: 1,
  },
  {
    asked: {
      en: [
        asks('which court | which courts | what court | what courts | jurisdiction | venue'),
        asks('where', 'sue | sued'),
      ],
      de: [asks('gerichtsstand | welches gericht | welche gerichte'), asks('wo', 'klagen | verklagen')],
    },
    said: [clause('jurisdiction | venue | courts of | courts in | courts located | gerichtsstand')],
    weight: 1,
  },
  {
    asked: {
      en: [
        asks('how long', 'last | run | term | valid | in force'),
        asks(
          'when | until when',
          'contract | agreement | deal | lease | licen[cs]e | amendment | it',
          'ends? | expires? | run out | stop',
        ),
      ],
      de: [
        asks('wie lange', 'läuft | gilt | dauert'),
        asks('wann', 'endet | läuft | ausläuft | abläuft'),
        asks('laufzeit'),
      ],
    },
    said: [
      clause(
        'agreement | contract | lease | licen[cs]e | amendment | addendum | initial term | renewal term',
        'remain | continue | expires? | expiring | terminate | begin | commence | ends? | in effect | effective',
        TERM_ENDS,
      ),
      clause('term', 'of | is | shall be', 'years? | months?'),
      clause(
        'vertrag | vereinbarung | laufzeit',
        'endet | läuft | beträgt | beginnt | dauert',
        `jahre?n? | monate?n? | bis | ${YEAR}`,
      ),
    ],
    weight: 1,
  },
  {
    asked: { en: [asks('extended | prolonged | renewed')], de: [asks('verlängert')] },
    said: [
      clause(
        'extend | extended | extends | extension | renewed',
        'until | through | to | date | for',
        `years? | months? | ${YEAR}`,
      ),
      clause('verlängert', 'bis | um', `jahre? | monate? | ${YEAR}`),
    ],
    weight: 1,
  },
  {
    asked: {
      en: [asks('get out | terminate | cancel | notice period | how much notice')],
      de: [asks('kündigen | gekündigt | kündigungsfrist | aussteigen')],
    },
    said: [
      clause('terminate | terminated | cancel', 'upon | with | by | on | giving', 'notice'),
      clause('kündigen | gekündigt | kündigung', 'frist | zum | monate?n? | wochen?'),
      clause('kündigungsfrist'),
    ],
    weight: 0.7,
  },
  {
    asked: {
      en: [asks('who signed | signed for | signed by | signatory')],
      de: [asks('wer', 'unterschrieben | unterzeichnet | unterschrieb')],
    },
    said: [/\/s\/|(?<!\p{L})(?:By|Name|Title|Unterschrift):/u, clause('signature')],
    weight: 1,
  },
  {
    asked: {
      en: [asks('who pays? | who bears? | who covers? | who must pay | who has to pay | at whose | whose expense')],
      de: [
        asks('wer zahlt | wer bezahlt | wer trägt | wer übernimmt | auf wessen'),
        asks('wer muss | wer hat', 'zahlen | bezahlen | tragen'),
      ],
    },
    said: [
      clause('sole | own | its | their | his', 'costs? | expenses?'),
      clause('bears? | borne | reimburses? | for the account of | payable by | at no cost | at no charge'),
      clause('responsible | responsibility', 'charges? | costs? | expenses? | freight | taxes | payment'),
      clause('trägt | tragen | zu lasten | auf kosten | auf eigene kosten | kostenlos'),
    ],
    weight: 0.8,
  },
  {
    asked: {
      en: [/^\s*where(?!\p{L})/iu, asks('which | what', 'city | country | countries | state | address | place')],
      de: [
        /^\s*(?:wo|wohin)(?!\p{L})/iu,
        asks('welche[mnrs]?', 'stadt | land | ländern | länder | ort | adresse | anschrift'),
      ],
    },
    said: [
      PLACED,
      clause(
        'located | headquarters | offices? | place of business | registered office | held in | take place',
        'in | at',
      ),
      clause('sitz | ansässig | anschrift | adresse'),
    ],
    weight: 0.8,
  },
  {
    asked: {
      en: [asks('countries | country | territory | territories')],
      de: [asks('länder | ländern | land | gebiet | vertragsgebiet')],
    },
    said: [
      clause('throughout the world | throughout the universe | worldwide | vertragsgebiet | weltweit'),
      clause('territory', 'means | is | as | be', 'united states | world | europe | union | countries'),
    ],
    weight: 1,
  },
  {
    asked: {
      en: [
        asks('assign | transfer | hand | pass', 'contract | agreement | rights | it'),
        asks('contract | agreement | rights | it', 'assigned | transferred | assignable'),
      ],
      de: [asks('vertrag | rechte | vereinbarung | lizenz', 'übertragen | abtreten | übertragbar | weitergeben')],
    },
    said: [
      clause('may | shall | can | neither', 'assign | assigned | delegate | transfer | transferred'),
      clause('assignable | abgetreten | abtreten | abtretung'),
    ],
    weight: 1,
  },
  {
    asked: {
      en: [asks('how long | how soon | how quickly | how fast | how late | how much notice | notice period | by when')],
      de: [asks('wie lange | wie schnell | wie früh | wie spät | welche frist | bis wann | kündigungsfrist')],
    },
    said: [DURATION, clause('perpetual | perpetually | indefinite | indefinitely | unbefristet | unbestimmte zeit')],
    weight: 0.6,
  },
  {
    asked: {
      en: [asks('called now | now called | new name | renamed | former name | formerly')],
      de: [asks('heißt jetzt | jetzt heißt | umbenannt | neuer name | früher')],
    },
    said: [
      clause(
        'formerly | now known | f/k/a | n/k/a | previously known | changed its name | name change | vormals | umbenannt | firmiert',
      ),
    ],
    weight: 1,
  },
  {
    asked: {
      en: [/^\s*(?:may|can|must|is|are|does|do)(?!\p{L})/iu],
      de: [/^\s*(?:darf|dürfen|kann|können|muss|müssen|ist|haftet)(?!\p{L})/iu],
    },
    said: [
      clause(
        'may | shall not | must | entitled | permitted | prohibited | free to | the right to | be obligated | be liable',
      ),
      clause('darf | dürfen | berechtigt | verpflichtet | untersagt | haftet'),
    ],
    weight: 0.2,
  },
]

const isAny = (patterns: readonly RegExp[], text: string): boolean => patterns.some((pattern) => pattern.test(text))

export const formsAsked = (question: string, language: Language): readonly Form[] =>
  FORMS.filter(({ asked }) => isAny(asked[language], question))

/** 0 to 1: the rarest form that it has. */
export const formOf = (text: string, forms: readonly Form[]): number =>
  forms.reduce((most, { said, weight }) => (weight > most && isAny(said, text) ? weight : most), 0)
