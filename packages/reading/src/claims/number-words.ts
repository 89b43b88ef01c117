// Numbers in words, as far as a claim is held against its quotes by them. "one" and "ein" are left out: they are articles too.

const LISTS: readonly string[] = [
  'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
  'zwei drei vier funf sechs sieben acht neun zehn elf zwolf dreizehn vierzehn funfzehn sechzehn siebzehn achtzehn neunzehn',
]
const TENS: readonly string[] = [
  'twenty thirty forty fifty sixty seventy eighty ninety',
  'zwanzig dreissig vierzig funfzig sechzig siebzig achtzig neunzig',
]
const LARGE: Readonly<Record<string, number>> = {
  hundred: 100,
  hundert: 100,
  thousand: 1000,
  tausend: 1000,
  million: 1e6,
  millions: 1e6,
  millionen: 1e6,
  billion: 1e9,
  billions: 1e9,
  milliarde: 1e9,
  milliarden: 1e9,
  dozen: 12,
  dutzend: 12,
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

function table(): ReadonlyMap<string, number> {
  const words = new Map(Object.entries(LARGE))
  for (const list of LISTS) for (const [at, word] of list.split(' ').entries()) words.set(word, at + 2)
  for (const list of TENS) for (const [at, word] of list.split(' ').entries()) words.set(word, (at + 2) * 10)
  const units = (LISTS[1] ?? '').split(' ').slice(0, 8)
  for (const [ten, word] of (TENS[1] ?? '').split(' ').entries())
    for (const [unit, before] of ['ein', ...units].entries())
      words.set(`${before}und${word}`, (ten + 2) * 10 + unit + 1)
  return words
}

export const numberWords = table()

/** @param word lower case, without accents, as a token is */
export const valueOfWord = (word: string): number | null => numberWords.get(word) ?? null
