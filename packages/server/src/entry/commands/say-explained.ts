// `muniment ask --explain`: how a question was understood, where it was looked for, and what has too little of it to be an answer.
import type { Explained } from '@muniment/contract'
import { placeParts } from '@muniment/contract/places'
import type { AnswerWithFiles } from '../throw-away.ts'
import { type AskWords, askWords } from './ask-words.ts'
import { oneLine } from './print.ts'

const percent = (share: number): string => `${Math.floor(share * 100)} %`

/** To standard error: the answer alone stands on standard output. */
export function sayExplained(
  { language, sought, quotes, wants, isAboutOpening, byMeaning, lookedAt, enough, passages }: Explained,
  files: AnswerWithFiles['files'],
): void {
  const say = askWords[language]
  console.error(say.readAs(say.languages[language]))
  for (const { word, keys } of sought.filter(({ isAsked }) => isAsked))
    console.error(`  ${oneLine(word)}: ${told(keys, say)}`)
  const beside = sought.filter(({ isAsked, keys }) => !isAsked && keys.some((key) => key.passages > 0))
  if (beside.length > 0) console.error(say.beside)
  for (const { word, keys } of beside) console.error(`  ${oneLine(word)}: ${told(keys, say)}`)
  if (quotes.length > 0) console.error(say.letterByLetter(quotes.map((quote) => `“${oneLine(quote)}”`).join(', ')))
  if (wants !== null) console.error(say.comeFirst(say.wanted[wants]))
  if (isAboutOpening) console.error(say.openingFirst)
  const by = byMeaning === null ? say.byWords : say.byMeaning(oneLine(byMeaning.name))
  console.error(say.found(by, lookedAt))
  console.error(say.best(percent(enough)))
  for (const { coverage, documentName, citations, lacking } of passages) {
    const file = files.get(citations[0]?.document ?? '')
    const known = file === undefined || file.kind === null ? undefined : { kind: file.kind, pages: file.pages }
    const parts = citations[0] === undefined ? [] : placeParts(citations[0], known, language)
    const lacks = lacking.length === 0 ? '' : say.lacks(lacking.map(oneLine).join(', '))
    const below = coverage < enough ? say.tooLittle : ''
    console.error(`  ${percent(coverage)}${below}  ${[documentName, ...parts].map(oneLine).join(', ')}${lacks}`)
  }
}

/** Keys that stand nowhere are as telling as those that do, but of a translation there may be many. */
function told(keys: Explained['sought'][number]['keys'], say: AskWords): string {
  const said = keys.filter(({ passages }, nth) => nth === 0 || passages > 0)
  const left = keys.length - said.length
  const list = said.map(({ key, language, passages }) => `${oneLine(key)} (${language}) ${passages}`).join(', ')
  return left === 0 ? list : `${list}${say.moreInNone(left)}`
}
