// Invented stories, varied by fast-check: dated sentences in two languages between paragraphs of everything that is awkward to cite.
import * as fc from 'fast-check'

export interface Story {
  readonly title: string
  readonly paragraphs: readonly string[]
  /** Rows of a ledger: day, entry, amount. */
  readonly table: readonly (readonly [day: string, entry: string, amount: string])[]
  /** The sentences that give a date; each stands whole in one of the paragraphs. */
  readonly dated: readonly string[]
}

const MONTHS_EN = 'January February March April May June July August September October November December'.split(' ')
const MONTHS_DE = 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' ')
const ENGLISH = [
  'Nordlicht Muster GmbH delivered forty pumps to Jane Sample',
  'Jane Sample inspected the “third” pump (serial 4-711/B) and rejected it',
  'Harbour Sample Ltd paid EUR 12,345.67 to Nordlicht Muster GmbH',
]
const GERMAN = [
  'kündigte Erika Beispiel den Vertrag nach § 314 Abs. 1 BGB',
  'lieferte die Nordlicht Muster GmbH „vierzig“ Pumpen an die Hafenlager Probe AG',
  'zahlte die Süßwasser-Prüf Öl KG 12.345,67 € an Erika Beispiel',
]
const WORDS =
  `Vertragsverletzungsverfahren Geschäftsführerin Straße naïve façade “quoted” ‚einfach‘ »Gänsefüßchen« § §§ & < > € 3.500,00 12.5% 1/2
  the of under-standing co-operation well—known e.g. z.B. i.V.m. No. Nr. Abs. 4 03/04/2021 yesterday notwithstanding aforementioned Œuvre Åse Łódź ½ ² …`.split(
    /\s+/,
  )
/** What recognition and most fonts cannot give back: surrogate pairs, combining marks, right-to-left words, odd spaces. */
const AWKWARD = [
  '😀',
  '𝔄𝔟',
  'e\u0301te\u0301',
  'שלום',
  '中文',
  'a\u00a0b',
  'co\u00adoperate',
  'ﬁnal',
  'zero\u200bwidth',
  '👩‍⚖️',
]

const day = fc.record({
  year: fc.integer({ min: 1995, max: 2024 }),
  month: fc.integer({ min: 0, max: 11 }),
  day: fc.integer({ min: 1, max: 28 }),
})
const two = (n: number): string => String(n).padStart(2, '0')
const englishSentence = fc
  .tuple(day, fc.constantFrom(...ENGLISH))
  .map(([on, told]) => `On ${on.day} ${MONTHS_EN[on.month] ?? ''} ${on.year} ${told}.`)
const germanSentence = fc
  .tuple(day, fc.constantFrom(...GERMAN))
  .map(([on, told]) => `Am ${on.day}. ${MONTHS_DE[on.month] ?? ''} ${on.year} ${told}.`)

function storyOf(words: readonly string[], lengths: { min: number; max: number }): fc.Arbitrary<Story> {
  const filler = fc
    .array(fc.constantFrom(...words), { minLength: lengths.min, maxLength: lengths.max })
    .map((drawn) => `The ${drawn.join(' ')} rest.`)
  const paragraph = fc.record({ before: filler, dated: fc.oneof(englishSentence, germanSentence), after: filler })
  const row = fc
    .tuple(
      day,
      fc.constantFrom('Payment received', 'Überweisung, Rest', 'Pump "B"; returned'),
      fc.integer({ max: 99_999, min: 1 }),
    )
    .map(([on, entry, amount]) => [`${on.year}-${two(on.month + 1)}-${two(on.day)}`, entry, `${amount}.50`] as const)
  return fc
    .record({
      paragraphs: fc.array(paragraph, { minLength: 2, maxLength: 5 }),
      table: fc.array(row, { minLength: 2, maxLength: 5 }),
    })
    .map(({ paragraphs, table }) => ({
      title: 'Minutes of Nordlicht Muster GmbH',
      paragraphs: paragraphs.map(({ before, dated, after }) => `${before} ${dated} ${after}`),
      table,
      dated: paragraphs.map(({ dated }) => dated),
    }))
}

export const story = storyOf([...WORDS, ...AWKWARD], { min: 0, max: 120 })
/** Short, and only letters that recognition knows. */
export const scannedStory = storyOf('the contract of the parties was read and signed'.split(' '), { min: 0, max: 12 })
