// The German–English word list, ready to be looked up from either side.
import { DEEDS } from './lexicon-deeds.ts'
import { LAW } from './lexicon-law.ts'
import { WORLD } from './lexicon-world.ts'
import { stemEnglish } from './stem-english.ts'
import { stemGerman } from './stem-german.ts'
import { folded } from './tokens.ts'

interface Lexicon {
  /** Stems in the one language to stems in the other. */
  readonly toEnglish: ReadonlyMap<string, readonly string[]>
  readonly toGerman: ReadonlyMap<string, readonly string[]>
  /** The same by the words as they are written, folded. */
  readonly written: { readonly toEnglish: Lexicon['toEnglish']; readonly toGerman: Lexicon['toGerman'] }
  /** German words as they are written, folded: what long words are put together of. */
  readonly germanWords: ReadonlySet<string>
}

let made: Lexicon | null = null

export function lexicon(): Lexicon {
  made ??= makeLexicon()
  return made
}

function makeLexicon(): Lexicon {
  const toEnglish = new Map<string, string[]>()
  const toGerman = new Map<string, string[]>()
  const written = { toEnglish: new Map<string, string[]>(), toGerman: new Map<string, string[]>() }
  const germanWords = new Set<string>()
  for (const entry of `${LAW} ${WORLD} ${DEEDS}`.trim().split(/\s+/)) {
    const [word = '', others = ''] = entry.split('=')
    const german = folded(word)
    germanWords.add(german)
    for (const other of others.split(',').flatMap((word) => word.split('-'))) {
      put(toEnglish, stemGerman(german), stemEnglish(other))
      put(toGerman, stemEnglish(other), stemGerman(german))
      put(written.toEnglish, german, stemEnglish(other))
      put(written.toGerman, other, stemGerman(german))
    }
  }
  return { toEnglish, toGerman, written, germanWords }
}

function put(map: Map<string, string[]>, from: string, to: string): void {
  const list = map.get(from)
  if (list === undefined) map.set(from, [to])
  else if (!list.includes(to)) list.push(to)
}
