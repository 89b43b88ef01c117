// An answer of `muniment ask` as it is printed: sentences on standard output, one a line with every place it stands at, those of one document
// together; what was searched and who was asked on standard error.
import type { Explained } from '@muniment/contract'
import { placeParts } from '@muniment/contract/places'
import type { AnswerWithFiles } from '../throw-away.ts'
import { askWords } from './ask-words.ts'
import { oneLine } from './print.ts'

export function printAnswer({ status, language, sentences, model, searched, files }: AnswerWithFiles): void {
  const say = askWords[language]
  if (status === 'not-said') console.log(searched.unknownWords.length > 0 ? say.notEnough : say.nothing)
  const placed = (text: string, citations: Citations, nameOf: (document: string) => string): string => {
    const documents = Map.groupBy(citations, ({ document }) => document ?? '')
    const places = [...documents].map(([document, of]) => {
      const file = files.get(document)
      const known = file === undefined || file.kind === null ? undefined : { kind: file.kind, pages: file.pages }
      const parts = of.map((one) => placeParts(one, known, language).map(oneLine).join(', '))
      const stands = [...new Set(parts)].filter((part) => part !== '')
      return [oneLine(nameOf(document)), stands.join(' + ')].filter((part) => part !== '').join(', ')
    })
    return [oneLine(text), places.join('; ')].join('\t')
  }
  for (const { text, documentName, citations } of [...Map.groupBy(sentences, documentOf).values()].flat())
    console.log(placed(text, citations, () => documentName))
  if (model === null || model.claims.length === 0) return
  console.log(`\n${say.says}`)
  for (const { text, documents, citations } of model.claims)
    console.log(placed(text, citations, (document) => documents.find(({ id }) => id === document)?.name ?? ''))
}

type Citations = AnswerWithFiles['sentences'][number]['citations']
const documentOf = ({ citations }: AnswerWithFiles['sentences'][number]): string | null =>
  citations[0]?.document ?? null

export function printJson(
  { status, language, sentences, model, searched }: AnswerWithFiles,
  explained: Explained | null,
): void {
  const said = { status, language, sentences, model, searched }
  console.log(JSON.stringify(explained === null ? said : { ...said, explained }, null, 2))
}

export function sayAsked({ model, language }: AnswerWithFiles): void {
  const say = askWords[language]
  if (model === null) return console.error(say.noModel)
  const why = say.whyNot[model.reason ?? '']
  if (why !== undefined) return console.error(say.notAsked(why))
  const outcome = say.outcomes[model.outcome] ?? model.outcome
  if (model.by === null) return console.error(say.noAnswer(model.reason ?? outcome))
  const { model: name, region, bodySha256 } = model.by
  const dropped = Object.values(model.dropped).reduce((sum, count) => sum + count, 0)
  console.error(say.asked(oneLine(name), oneLine(region), outcome, dropped, bodySha256))
}

const MOST_NAMES = 20

export function saySearched({ searched, notOpened, language }: AnswerWithFiles): void {
  const say = askWords[language]
  const { documents, passages, notSearched, unknownWords, within } = searched
  console.error(say.searched(passages, documents))
  if (within !== null) console.error(leftOut(within, language))
  const left = [...notOpened, ...notSearched.map(({ name }) => name)].map(oneLine)
  if (left.length > 0)
    console.error(say.notSearched(`${left.slice(0, MOST_NAMES).join(', ')}${left.length > MOST_NAMES ? ' …' : ''}`))
  if (unknownWords.length > 0) console.error(say.unknown(unknownWords.map(oneLine).join(', ')))
}

function leftOut(
  { leftOut: left, byWords }: NonNullable<AnswerWithFiles['searched']['within']>,
  language: 'en' | 'de',
): string {
  const say = askWords[language]
  if (byWords === undefined) return say.leftOut(left.passages, left.documents)
  const words = byWords.words.map(oneLine)
  return byWords.nothing ? say.nothingThere(words) : say.narrowed(words, left.passages, byWords.elsewhere)
}
