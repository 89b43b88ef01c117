// Numbers in words. "one" and "ein" are numbers only before a unit: they are articles too.

const LISTS: readonly string[] = [
  'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
  'zwei drei vier funf sechs sieben acht neun zehn elf zwolf dreizehn vierzehn funfzehn sechzehn siebzehn achtzehn neunzehn',
]
const TENS: readonly string[] = [
  'twenty thirty forty fifty sixty seventy eighty ninety',
  'zwanzig dreissig vierzig funfzig sechzig siebzig achtzig neunzig',
]
/** What a number before it is multiplied by. */
const SCALES: Readonly<Record<string, number>> = {
  hundred: 100,
  hundert: 100,
  thousand: 1000,
  tausend: 1000,
  tsd: 1000,
  million: 1e6,
  millions: 1e6,
  millionen: 1e6,
  mio: 1e6,
  billion: 1e9,
  billions: 1e9,
  milliarde: 1e9,
  milliarden: 1e9,
  mrd: 1e9,
  dozen: 12,
  dutzend: 12,
}
const SHARES: Readonly<Record<string, number>> = {
  half: 0.5,
  halb: 0.5,
  halbe: 0.5,
  halben: 0.5,
  quarter: 0.25,
  double: 2,
  doppelt: 2,
  doppelte: 2,
  triple: 3,
  dreifach: 3,
  dreifache: 3,
}
const ORDINALS: readonly string[] = [
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth',
  'erst zweit dritt viert funft sechst siebt acht neunt zehnt elft zwolft',
]

function table(): ReadonlyMap<string, number> {
  const words = new Map(Object.entries(SHARES))
  for (const list of LISTS) for (const [at, word] of list.split(' ').entries()) words.set(word, at + 2)
  for (const list of TENS) for (const [at, word] of list.split(' ').entries()) words.set(word, (at + 2) * 10)
  const units = (LISTS[1] ?? '').split(' ').slice(0, 8)
  for (const [ten, word] of (TENS[1] ?? '').split(' ').entries())
    for (const [unit, before] of ['ein', ...units].entries())
      words.set(`${before}und${word}`, (ten + 2) * 10 + unit + 1)
  return words
}

const VALUES = table()
const ORDERS: ReadonlyMap<string, number> = new Map(
  ORDINALS.flatMap((list, language) =>
    list
      .split(' ')
      .flatMap((word, at) =>
        (language === 0 ? [word] : ['e', 'en', 'er', 'es', 'em'].map((end) => word + end)).map(
          (form) => [form, at + 1] as const,
        ),
      ),
  ),
)

/** @param word lower case, without accents, as a token is */
export const valueOfWord = (word: string): number | null => VALUES.get(word) ?? SCALES[word] ?? compoundOf(word)
export const scaleOfWord = (word: string): number | null => SCALES[word] ?? null
export const orderOfWord = (word: string): number | null => ORDERS.get(word) ?? null

/** 'zweihundertfünfzigtausend': as German writes them in one. */
const COMPOUND = /^(?:([a-z]*)tausend)?(?:und)?(?:([a-z]*)hundert)?(?:und)?([a-z]*)$/

function compoundOf(word: string): number | null {
  if (word.length > 60 || !/tausend|hundert/.test(word)) return null
  const [, thousands, hundreds, rest = ''] = COMPOUND.exec(word) ?? []
  const parts = [
    thousands === undefined ? 0 : 1000 * (underThousand(thousands) ?? Number.NaN),
    hundreds === undefined ? 0 : 100 * (small(hundreds) ?? Number.NaN),
    rest === '' ? 0 : (small(rest) ?? Number.NaN),
  ]
  const sum = parts.reduce((total, part) => total + part, 0)
  return Number.isNaN(sum) ? null : sum
}

const small = (word: string): number | null => (['', 'ein', 'eins'].includes(word) ? 1 : (VALUES.get(word) ?? null))

function underThousand(word: string): number | null {
  const [, hundreds, rest = word] = /^([a-z]*)hundert(?:und)?([a-z]*)$/.exec(word) ?? []
  const below = rest === '' && hundreds !== undefined ? 0 : small(rest)
  const above = hundreds === undefined ? 0 : small(hundreds)
  return below === null || above === null ? null : above * 100 + below
}
