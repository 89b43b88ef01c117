// `muniment ask --explain`: how a question was understood, where it was looked for, and what has too little of it to be an answer.
import type { Explained } from '@muniment/contract'
import { placeParts } from '@muniment/contract/places'
import type { AnswerWithFiles } from '../throw-away.ts'
import { counted } from './counted.ts'
import { oneLine } from './print.ts'

const LANGUAGES = { en: 'English', de: 'German' } as const
const WANTS = { time: 'a time', amount: 'an amount', person: 'a person' } as const
const percent = (share: number): string => `${Math.floor(share * 100)} %`

/** To standard error: the answer alone stands on standard output. */
export function sayExplained(
  { language, sought, quotes, wants, isAboutOpening, byMeaning, lookedAt, enough, passages }: Explained,
  files: AnswerWithFiles['files'],
): void {
  console.error(`Read as ${LANGUAGES[language]}. Looked for, each with the passages that have it:`)
  for (const { word, keys } of sought.filter(({ isAsked }) => isAsked))
    console.error(`  ${oneLine(word)}: ${told(keys)}`)
  const beside = sought.filter(({ isAsked, keys }) => !isAsked && keys.some((key) => key.passages > 0))
  if (beside.length > 0) console.error('Looked for beside, and no answer by itself:')
  for (const { word, keys } of beside) console.error(`  ${oneLine(word)}: ${told(keys)}`)
  if (quotes.length > 0) console.error(`Letter by letter: ${quotes.map((quote) => `“${oneLine(quote)}”`).join(', ')}`)
  if (wants !== null) console.error(`Places with ${WANTS[wants]} come first.`)
  if (isAboutOpening) console.error('First lines of documents come first.')
  const by =
    byMeaning === null
      ? 'by the words alone (MUNIMENT_EMBEDDING_MODEL names no model)'
      : `by the words and by the meaning (${oneLine(byMeaning.name)})`
  console.error(`Found ${by}: ${counted(lookedAt, 'passage')} compared closely.`)
  console.error(`The best; ${percent(enough)} of the question must stand close together to answer it:`)
  for (const { coverage, documentName, citations, lacking } of passages) {
    const file = files.get(citations[0]?.document ?? '')
    const known = file === undefined || file.kind === null ? undefined : { kind: file.kind, pages: file.pages }
    const parts = citations[0] === undefined ? [] : placeParts(citations[0], known, 'en')
    const lacks = lacking.length === 0 ? '' : `; lacks ${lacking.map(oneLine).join(', ')}`
    const below = coverage < enough ? ', too little' : ''
    console.error(`  ${percent(coverage)}${below}  ${[documentName, ...parts].map(oneLine).join(', ')}${lacks}`)
  }
}

/** Keys that stand nowhere are as telling as those that do, but of a translation there may be many. */
function told(keys: Explained['sought'][number]['keys']): string {
  const said = keys.filter(({ passages }, nth) => nth === 0 || passages > 0)
  const left = keys.length - said.length
  const list = said.map(({ key, language, passages }) => `${oneLine(key)} (${language}) ${passages}`).join(', ')
  return left === 0 ? list : `${list}; ${left} more in none`
}
