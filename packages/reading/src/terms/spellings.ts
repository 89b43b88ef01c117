// How a word that both languages took from Latin, Greek or each other is written in the other one: `Konferenz` – conference, `Qualität` –
// quality. Guesses to look up beside the word list; a wrong one finds nothing.

type Rule = readonly [RegExp, string]

const GERMAN_ENDINGS: readonly Rule[] = [
  [/itaten$|itat$/, 'ity'],
  [/ierung(?:en)?$/, 'ation'],
  [/ieren$|iert(?:e[nrs]?)?$/, 'ate'],
  [/ische?[mnrs]?$/, 'ic'],
  [/istisch(?:e[mnrs]?)?$/, 'istic'],
  [/logien?$/, 'logy'],
  [/grafien?$|graphien?$/, 'graphy'],
  [/enz(?:en)?$/, 'ence'],
  [/anz(?:en)?$/, 'ance'],
  [/iv(?:e[mnrs]?)?$/, 'ive'],
  [/ell(?:e[mnrs]?)?$/, 'al'],
  [/ismus$/, 'ism'],
  [/ien?$/, 'y'],
  [/ar(?:e[mnrs]?)?$/, 'ary'],
  [/os(?:e[mnrs]?)?$/, 'ous'],
  [/(?<=[a-z]{4})(?:en|er|e)$/, ''],
]
const GERMAN_LETTERS: readonly Rule[] = [
  [/sch/g, 'sh'],
  [/kt/g, 'ct'],
  [/ks/g, 'x'],
  [/k/g, 'c'],
  [/z/g, 'c'],
]

/** Spellings that English may have for a folded German word. Fewer than a dozen. */
export function englishSpellings(word: string): string[] {
  if (word.length < 5 || !/^[a-z]+$/.test(word)) return []
  const guesses = new Set<string>()
  for (const ended of [word, ...endedAs(word)]) {
    guesses.add(ended)
    guesses.add(applied(ended, GERMAN_LETTERS))
    guesses.add(ended.replaceAll('k', 'c').replaceAll('z', 's'))
  }
  guesses.delete(word)
  return [...guesses].filter((guess) => guess.length >= 4)
}

function endedAs(word: string): string[] {
  return GERMAN_ENDINGS.flatMap(([ending, english]) => (ending.test(word) ? [word.replace(ending, english)] : []))
}

const applied = (word: string, rules: readonly Rule[]): string =>
  rules.reduce((text, [from, to]) => text.replaceAll(from, to), word)

const ENGLISH_ENDINGS: readonly Rule[] = [
  [/it(?:y|ies)$/, 'itat'],
  [/ations?$/, 'ierung'],
  [/ate[sd]?$/, 'ieren'],
  [/ic(?:al)?$/, 'isch'],
  [/logy$/, 'logie'],
  [/graphy$/, 'grafie'],
  [/ences?$/, 'enz'],
  [/ances?$/, 'anz'],
  [/ive$/, 'iv'],
  [/al$/, 'ell'],
  [/ism$/, 'ismus'],
  [/y$/, 'ie'],
  [/ary$/, 'ar'],
  [/ous$/, 'os'],
]

/** Spellings that German may have for a folded English word. */
export function germanSpellings(word: string): string[] {
  if (word.length < 5 || !/^[a-z]+$/.test(word)) return []
  const guesses = new Set<string>()
  const ended = ENGLISH_ENDINGS.flatMap(([ending, german]) => (ending.test(word) ? [word.replace(ending, german)] : []))
  for (const one of [word, ...ended]) {
    guesses.add(one)
    guesses.add(one.replaceAll(/c(?=[eiy])/g, 'z').replaceAll(/c(?!h)/g, 'k'))
    guesses.add(one.replaceAll(/c(?!h)/g, 'k').replaceAll('sh', 'sch'))
  }
  guesses.delete(word)
  return [...guesses]
}
