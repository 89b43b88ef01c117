// The English words of the date grammar.

import { beforeDay, englishHolidays, holidayWords } from './holiday-names.ts'
import { Lexicon, type LookWords } from './lexicon.ts'
import type { Unit } from './shape.ts'

const MONTHS = `
january jan
february feb febr
march mar
april apr
may
june jun
july jul
august aug
september sept sep
october oct
november nov
december dec`

const WEEKDAYS = `
monday mon mondays
tuesday tue tues tuesdays
wednesday wed weds wednesdays
thursday thu thur thurs thursdays
friday fri fridays
saturday sat saturdays
sunday sun sundays`

const ORDINALS = `
first
second
third
fourth
fifth
sixth
seventh
eighth
ninth
tenth
eleventh
twelfth
thirteenth
fourteenth
fifteenth
sixteenth
seventeenth
eighteenth
nineteenth
twentieth
twenty-first
twenty-second
twenty-third
twenty-fourth
twenty-fifth
twenty-sixth
twenty-seventh
twenty-eighth
twenty-ninth
thirtieth
thirty-first`

const CARDINALS = `
one a an
two couple
three
four
five
six
seven
eight
nine
ten
eleven
twelve
thirteen
fourteen
fifteen
sixteen
seventeen
eighteen
nineteen
twenty
twenty-one
twenty-two
twenty-three
twenty-four
twenty-five
twenty-six
twenty-seven
twenty-eight
twenty-nine
thirty
thirty-one`

const UNITS: readonly (readonly [Unit, string])[] = [
  ['hour', 'hour hours'],
  ['day', 'day days date'],
  ['week', 'week weeks fortnight'],
  ['weekend', 'weekend weekends'],
  ['month', 'month months'],
  ['quarter', 'quarter quarters'],
  ['year', 'year years'],
  ['decade', 'decade decades'],
  ['century', 'century centuries'],
]

const TENS = 'forty=40 fifty=50 sixty=60 seventy=70 eighty=80 ninety=90 hundred=100 thousand=1000'
const DECADES = 'twenties=2 thirties=3 forties=4 fifties=5 sixties=6 seventies=7 eighties=8 nineties=9'
// Written times of day: the hour from which the part of the day is counted.
const DAYPARTS =
  'morning=6 mornings=6 noon=12 midday=12 afternoon=12 afternoons=12 evening=18 evenings=18 night=20 nights=20 midnight=0 dawn=5 dusk=19 eve=18'
const ZONES = 'utc gmt est edt cst cdt mst mdt pst pdt cet cest bst ist eastern pacific central et pt ct z'

export function englishLexicon(): Lexicon {
  const words = new Lexicon()
    .lines('MONTH', MONTHS, 1, (month) => ({ month }))
    .lines('WEEKDAY', WEEKDAYS, 1, (weekday) => ({ weekday }))
    .lines('ORD', ORDINALS, 1, (ord) => ({ ord }))
    .lines('CARD', CARDINALS, 1, (card) => ({ card }))
    .lines('SEASON', 'spring\nsummer\nautumn fall\nwinter', 1, (season) => ({ season }))
  for (const [unit, list] of UNITS) words.add('UNIT', list, { unit })
  for (const [word, value] of pairs(TENS)) words.add('CARD', word, { card: value })
  for (const [word, value] of pairs(DECADES)) words.add('DECADE', word, { decade: value })
  for (const [word, value] of pairs(DAYPARTS)) words.add('DAYPART', word, { daypart: value })
  words
    .add('HOLIDAY', beforeDay, {})
    .add('PART', 'early beginning start outset opening', { part: 'early' })
    .add('PART', 'mid middle', { part: 'mid' })
    .add('PART', 'late close', { part: 'late' })
    .add('PART', 'beginning start outset', { part: 'start' })
    .add('PART', 'end close', { part: 'end' })
    .add('DEIXIS', 'today tonight', { deixis: 0 })
    .add('DEIXIS', 'yesterday', { deixis: -1 })
    .add('DEIXIS', 'tomorrow tmrw', { deixis: 1 })
    .add('STEP', 'last past', { step: -1, from: 'text' })
    .add('STEP', 'previous preceding prior', { step: -1, from: 'last' })
    .add('STEP', 'this current', { step: 0, from: 'text' })
    .add('STEP', 'same that', { step: 0, from: 'last' })
    .add('STEP', 'next', { step: 1, from: 'text' })
    .add('STEP', 'coming upcoming', { step: 1, from: 'document' })
    .add('STEP', 'following ensuing succeeding subsequent', { step: 1, from: 'last' })
    .add('LATER', 'later after afterwards afterward thereafter hence', {})
    .add('EARLIER', 'earlier before previously prior beforehand ago', {})
    .add('MERIDIEM', 'am a.m a.m.', { meridiem: 0 })
    .add('MERIDIEM', 'pm p.m p.m.', { meridiem: 12 })
  for (const zone of ZONES.split(' ')) words.add('ZONE', zone, { zone: zone.toUpperCase() })
  return words
}

export function pairs(list: string): [string, number][] {
  return list.split(' ').map((pair) => {
    const [word, value] = pair.split('=')
    return [word ?? '', Number(value)]
  })
}

export const englishLook: LookWords = {
  german: false,
  always: `century centuries weekend ${holidayWords(englishHolidays)}`,
  capital: 'may march mar dec fall ad',
  afterDigit: 'bc bce b pm am p a hr hrs',
  beforeDigit: 'q h fy cw',
}
