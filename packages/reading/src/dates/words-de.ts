// The German words of the date grammar. Inflected forms are written out where they are irregular and generated where they are not.

import { germanHolidays, holidayWords } from './holiday-names.ts'
import { Lexicon, type LookWords } from './lexicon.ts'
import type { Unit } from './shape.ts'
import { pairs } from './words-en.ts'

const MONTHS = `
januar jan jänner januars jänners jaenner
februar feb febr feber februars
märz mrz mär maerz märzes
april apr aprils
mai maien
juni jun juno
juli jul julei
august aug augusts
september sept sep septembers
oktober okt oktobers
november nov novembers
dezember dez dezembers`

const WEEKDAYS = `
montag mo montags
dienstag di dienstags
mittwoch mi mittwochs
donnerstag do donnerstags
freitag fr freitags
samstag sa sonnabend samstags sonnabends
sonntag so sonntags`

const ORDINAL_STEMS = `
erst
zweit
dritt
viert
fünft fuenft
sechst
siebt siebent
acht
neunt
zehnt
elft
zwölft zwoelft
dreizehnt
vierzehnt
fünfzehnt fuenfzehnt
sechzehnt
siebzehnt
achtzehnt
neunzehnt
zwanzigst
einundzwanzigst
zweiundzwanzigst
dreiundzwanzigst
vierundzwanzigst
fünfundzwanzigst
sechsundzwanzigst
siebenundzwanzigst
achtundzwanzigst
neunundzwanzigst
dreißigst dreissigst
einunddreißigst einunddreissigst`

const CARDINALS = `
ein eine einem einen einer eines eins
zwei zwo beiden
drei
vier
fünf fuenf
sechs
sieben
acht
neun
zehn
elf
zwölf zwoelf
dreizehn
vierzehn
fünfzehn
sechzehn
siebzehn
achtzehn
neunzehn
zwanzig`

const UNITS: readonly (readonly [Unit, string])[] = [
  ['hour', 'stunde stunden'],
  ['day', 'tag tage tagen tages tags'],
  ['week', 'woche wochen'],
  ['weekend', 'wochenende wochenendes wochenenden'],
  ['month', 'monat monate monaten monats monates'],
  [
    'quarter',
    'quartal quartale quartals quartales quartalen vierteljahr vierteljahres trimester trimesters kalendervierteljahr kalendervierteljahres',
  ],
  ['half', 'halbjahr halbjahres halbjahrs jahreshälfte hälfte kalenderhalbjahr kalenderhalbjahres'],
  ['year', 'jahr jahre jahren jahres jahrs kalenderjahr kalenderjahres'],
  [
    'fiscal-year',
    'geschäftsjahr geschäftsjahres wirtschaftsjahr wirtschaftsjahres haushaltsjahr haushaltsjahres rechnungsjahr fiskaljahr fiskaljahres',
  ],
  ['decade', 'jahrzehnt jahrzehnte jahrzehnten jahrzehnts'],
  ['century', 'jahrhundert jahrhunderts jahrhundertes jh jhd jhdt'],
]

const TENS = 'dreißig=30 dreissig=30 vierzig=40 fünfzig=50 sechzig=60 siebzig=70 achtzig=80 neunzig=90 hundert=100'
const DECADES =
  'zwanziger=2 dreißiger=3 dreissiger=3 vierziger=4 fünfziger=5 sechziger=6 siebziger=7 achtziger=8 neunziger=9'
const DAYPARTS =
  'morgen=6 vormittag=9 mittag=12 nachmittag=12 abend=18 nacht=20 früh=6 mitternacht=0 morgens=6 vormittags=9 mittags=12 nachmittags=12 abends=18 nachts=20'
const ENDINGS = ['e', 'en', 'er', 'em', 'es']
const ADJECTIVES: readonly (readonly [number, 'document' | 'last' | 'text', string])[] = [
  [-1, 'document', 'letzt vergangen vorig verflossen verwichen'],
  [-1, 'last', 'vorangegangen vorangehend vorhergehend vorherig'],
  [0, 'document', 'laufend heurig diesjährig'],
  [0, 'last', 'selb gleich nämlich derselb demselb denselb dasselb dieselb'],
  [1, 'document', 'nächst kommend'],
  [1, 'last', 'folgend darauffolgend nachfolgend'],
]

export function germanLexicon(): Lexicon {
  const words = new Lexicon()
    .lines('MONTH', MONTHS, 1, (month) => ({ month }))
    .lines('WEEKDAY', WEEKDAYS, 1, (weekday) => ({ weekday }))
    .lines('CARD', CARDINALS, 1, (card) => ({ card }))
    .lines(
      'SEASON',
      `frühling frühjahr frühjahrs frühlings frühlingsmonate frühjahres frühlingsanfang
sommer sommers sommermonate sommermonaten hochsommer spätsommer frühsommer
herbst herbsts herbstes herbstmonate spätherbst frühherbst
winter winters wintermonate wintermonaten`,
      1,
      (season) => ({ season }),
    )
    .lines('ORD', inflect(ORDINAL_STEMS), 1, (ord) => ({ ord }))
  for (const [unit, list] of UNITS) words.add('UNIT', list, { unit })
  for (const [word, value] of pairs(TENS)) words.add('CARD', word, { card: value })
  for (const [word, value] of pairs(DECADES)) words.add('DECADE', word, { decade: value })
  for (const [word, value] of pairs(DAYPARTS)) words.add('DAYPART', word, { daypart: value })
  for (const [step, from, stems] of ADJECTIVES) words.add('STEP', inflect(stems), { step, from })
  compounds(words)
  words
    .add('STEP', 'diesem dieses dieser diesen diese dies', { step: 0, from: 'text' })
    .add('STEP', 'jenem jenes jener jenen jene', { step: 0, from: 'last' })
    .add('STEP', 'letztes', { step: -1, from: 'document' })
    .add('PART', 'anfang', { part: 'early' })
    .add('PART', 'mitte', { part: 'mid' })
    .add('PART', 'ende', { part: 'late' })
    .add('PART', 'beginn', { part: 'start' })
    .add('PART', 'ablauf schluss', { part: 'end' })
    .add('PART', 'frühe frühen frühes', { part: 'early' })
    .add('PART', 'späte späten spätes', { part: 'late' })
    .add('DEIXIS', 'heute', { deixis: 0 })
    .add('DEIXIS', 'gestern gestrigen', { deixis: -1 })
    .add('DEIXIS', 'vorgestern', { deixis: -2 })
    .add('DEIXIS', 'morgen morgigen', { deixis: 1 })
    .add('DEIXIS', 'übermorgen', { deixis: 2 })
    .add('LATER', 'später darauf danach nach nachher', {})
    .add('EARLIER', 'zuvor vorher früher davor vor', {})
  for (const zone of ['utc', 'gmt', 'mez', 'mesz', 'cet', 'cest']) words.add('ZONE', zone, { zone: zone.toUpperCase() })
  return words
}

/** Montagabend, Mittwochvormittag, Sonntagnacht: a weekday with its part of the day in one word. */
function compounds(words: Lexicon): void {
  const days = ['montag', 'dienstag', 'mittwoch', 'donnerstag', 'freitag', 'samstag', 'sonntag']
  const parts = pairs('morgen=6 früh=6 vormittag=9 mittag=12 nachmittag=12 abend=18 nacht=20')
  days.forEach((day, index) => {
    for (const [part, daypart] of parts)
      words.add('WEEKDAY', `${day}${part} ${day}${part}s`, { weekday: index + 1, daypart })
  })
}

function inflect(stems: string): string {
  return stems
    .trim()
    .split('\n')
    .map((line) =>
      line
        .split(' ')
        .flatMap((stem) => ENDINGS.map((ending) => stem + ending))
        .join(' '),
    )
    .join('\n')
}

export const germanLook: LookWords = {
  german: true,
  always: `osterwochenende osterwochenendes pfingstwochenende pfingstwochenendes ${holidayWords(germanHolidays)} heuer vorjahr vorjahres vorjahrs folgejahr folgejahres vormonat vormonats folgemonat vorwoche folgewoche vortag vortages vortags vorabend folgetag
folgetages folgetags vorquartal jahresende jahresanfang jahresbeginn jahresmitte monatsende monatsanfang monatsbeginn jahreshälfte hälfte quartal quartals halbjahr halbjahres wochenende wochenendes
jahrhundert jahrhunderts jh jhdt nachmittag vormittag abend nachmittags vormittags abends zwölften elften zehnten neunten achten siebten sechsten fünften
vierten dritten zweiten`,
  capital: 'mai',
  afterDigit: 'uhr v n',
  beforeDigit: 'kw q h kalenderwoche',
}
